/** Place shards of the real shape, and a server that hands them out or fails as told. */
import type { PlaceRow } from '../../src/search/place-shards.js';
import { createPlaceLookup, type KnownPosition, type PlaceLookupOptions } from '../../src/search/places.js';

export const BASE = 'https://town.example/widgets/places/';

export const SHARDS: Record<string, PlaceRow[]> = {
  '24.json': [
    ['Flensburg', 'SH', 54.79, 9.44, 7, '937 939 941'],
    ['Böel', 'SH', 54.63, 9.66, -18, '401'],
  ],
  '01.json': [['Dresden', 'SN', 51.05, 13.74, 9, '067 069']],
  'n-na.json': [
    ['Naumburg (Saale)', 'ST', 51.15, 11.81, 7],
    ['Naumburg', 'HE', 51.25, 9.17, 3],
    ['Nauen', 'BB', 52.61, 12.88, 3],
  ],
  'n-mu.json': [
    ['Münster', 'NW', 51.96, 7.63, 8],
    ['Munster', 'NI', 52.99, 10.09, 3],
    ['Münster (Hessen)', 'HE', 49.92, 8.87, 3],
    ['Müden (Aller)', 'NI', 52.52, 10.37, 3],
  ],
  'n-ne.json': [
    ['Neuenkirchen', 'NI', 53.49, 9.58, 4, '21640'],
    ['Neuenkirchen', 'NI', 52.78, 8.75, 3, '27251'],
    ['Neunkirchen', 'SL', 49.34, 7.18, 7],
    ['Neustadt a.d.Aisch', 'BY', 49.58, 10.6, 3],
    ['Neustadt in Holstein', 'SH', 54.11, 10.81, 3],
  ],
  'n-ko.json': [['Bad Kötzting', 'BY', 49.18, 12.86, 3]],
  'n-co.json': [['Cottbus - Chóśebuz', 'BB', 51.76, 14.33, 8]],
  'n-ch.json': [['Cottbus - Chóśebuz', 'BB', 51.76, 14.33, 8]],
  'n-fr.json': [
    ['Frankfurt am Main', 'HE', 50.12, 8.68, 9],
    ['Frankfurt (Oder)', 'BB', 52.35, 14.55, 7],
  ],
  'n-sa.json': [['St. Märgen', 'BW', 48.01, 8.09, 3]],
};

export type Answer = Response | Error;

/** A server of files that notes what was asked of it; `answers` come before the shards. */
export function server(answers: Record<string, () => Answer> = {}) {
  const asked: string[] = [];
  const requests: RequestInit[] = [];
  const serve: typeof fetch = async (input, init) => {
    const url = String(input);
    asked.push(url.replace(BASE, ''));
    requests.push(init ?? {});
    init?.signal?.throwIfAborted();
    const answer = answers[url.replace(BASE, '')]?.();
    if (answer instanceof Error) throw answer;
    const places = SHARDS[url.replace(BASE, '')];
    return answer ?? (places ? Response.json({ places }) : new Response('no', { status: 404 }));
  };
  return { asked, requests, fetch: serve };
}

export function lookup(
  options: Partial<PlaceLookupOptions> = {},
  answers: Record<string, () => Answer> = {},
) {
  const files = server(answers);
  return { ...files, find: createPlaceLookup({ base: BASE, fetch: files.fetch, ...options }).find };
}

export async function labels(typed: string, options: Partial<PlaceLookupOptions> = {}): Promise<string[]> {
  return (await lookup(options).find(typed)).map((place) => place.label);
}

export const feed = (...records: KnownPosition[]): Partial<PlaceLookupOptions> => ({ known: () => records });
