/** From a typed postcode or name to a position: order of the sources, namesakes, spelling, faults, privacy. */
import fc from 'fast-check';
import type { PlaceRow } from '../../src/search/place-shards.js';
import { createPlaceLookup, type KnownPosition, type PlaceLookupOptions } from '../../src/search/places.js';
import { deepEqual, equal, match, ok, rejects } from '../helpers/assert.js';

const BASE = 'https://town.example/widgets/places/';

const SHARDS: Record<string, PlaceRow[]> = {
  '24.json': [
    ['Flensburg', 'SH', 54.79, 9.44, 7, '937 939 941'],
    ['Böel', 'SH', 54.63, 9.66, -18, '401'],
  ],
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

type Answer = Response | Error;

/** A server of files that notes what was asked of it; `answers` come before the shards. */
function server(answers: Record<string, () => Answer> = {}) {
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

function lookup(options: Partial<PlaceLookupOptions> = {}, answers: Record<string, () => Answer> = {}) {
  const files = server(answers);
  return { ...files, find: createPlaceLookup({ base: BASE, fetch: files.fetch, ...options }).find };
}

async function labels(typed: string, options: Partial<PlaceLookupOptions> = {}): Promise<string[]> {
  return (await lookup(options).find(typed)).map((place) => place.label);
}

const feed = (...records: KnownPosition[]): Partial<PlaceLookupOptions> => ({ known: () => records });

describe('places by postcode', () => {
  it('finds a code, however it is typed', async () => {
    for (const typed of ['24937', ' 24937 ', 'D-24937', '24937 Flensburg']) {
      deepEqual(await lookup().find(typed), [
        {
          label: 'Flensburg',
          land: 'SH',
          latitude: 54.79,
          longitude: 9.44,
          precisionKm: 7,
          source: 'table',
          postalCode: '24937',
        },
      ]);
    }
  });

  it('says where a position was only concluded', async () => {
    const [place] = await lookup().find('24401');
    equal(place?.approximate, true);
    equal(place?.precisionKm, 18);
  });

  it('knows no more than it knows', async () => {
    deepEqual(await lookup().find('24999'), []);
    deepEqual(await lookup().find('99999'), []);
    const other = lookup();
    for (const typed of ['', '2493', '249371', '12', '  ', '?']) deepEqual(await other.find(typed), []);
    deepEqual(other.asked, [], 'no question for a text that cannot be a place');
  });

  it("takes the webmaster's table first, then the feed, then the shard", async () => {
    const own = {
      'https://town.example/plz.csv': () => new Response('code,latitude,longitude\n24937,54.81,9.45'),
    };
    const known = feed(
      { postalCode: '24937', locality: 'Flensburg', latitude: 54.8, longitude: 9.4 },
      { postalCode: '24939', locality: 'Flensburg', latitude: 54.7, longitude: 9.4 },
    );
    const places = lookup({ ...known, postcodes: 'https://town.example/plz.csv' }, own);
    deepEqual(await places.find('24937'), [
      {
        label: 'Flensburg',
        latitude: 54.81,
        longitude: 9.45,
        precisionKm: 1,
        source: 'webmaster',
        postalCode: '24937',
      },
    ]);
    deepEqual(
      (await places.find('24939')).map(({ source, latitude }) => [source, latitude]),
      [['feed', 54.7]],
    );
    equal((await places.find('24941'))[0]?.source, 'table');
    deepEqual(places.asked, ['https://town.example/plz.csv', '24.json'], 'each file once');
  });

  it("takes the middle of the feed's records, and lets no wrong one move it far", async () => {
    const at = (latitude: number, longitude: number, postalCode = '24937') => ({
      postalCode,
      latitude,
      longitude,
    });
    const [pair] = await lookup(feed(at(54.8, 9.4), at(54.82, 9.44, 'D-24937'), at(51, 9, '34311'))).find(
      '24937',
    );
    ok(pair && Math.abs(pair.latitude - 54.81) < 1e-9 && Math.abs(pair.longitude - 9.42) < 1e-9);
    equal(pair.precisionKm, 2);
    equal(pair.label, '24937', 'without a locality the code is the name');
    const [many] = await lookup(
      feed(at(54.8, 9.4), at(54.8, 9.4), at(9.4, 54.8), at(0, 0), at(Number.NaN, 9)),
    ).find('24937');
    deepEqual([many?.latitude, many?.longitude], [54.8, 9.4]);
    equal(
      (await lookup(feed(at(0, 0), at(Number.NaN, 9))).find('24937'))[0]?.source,
      'table',
      'no position at all',
    );
  });

  it("goes on without the webmaster's table when it fails, says so, and tries again", async () => {
    const told: string[] = [];
    let broken: Answer = new Response('', { status: 404 });
    const places = lookup(
      { postcodes: 'https://town.example/plz.csv', report: (error) => told.push(error.message) },
      { 'https://town.example/plz.csv': () => broken },
    );
    equal((await places.find('24937'))[0]?.source, 'table');
    broken = new Response('<html>');
    equal((await places.find('24937'))[0]?.source, 'table');
    broken = new Response('24937;54,81;9,45');
    equal((await places.find('24937'))[0]?.source, 'webmaster');
    equal(told.length, 2);
    match(told[0], /plz\.csv cannot be used: there is no such file/);
    match(told[1], /no row/);
  });
});

describe('places by name', () => {
  it('offers both Naumburgs, told apart by their Land', async () => {
    deepEqual(await labels('naumburg'), ['Naumburg (Saale), Sachsen-Anhalt', 'Naumburg, Hessen']);
    deepEqual(await labels('Naumburg, Hessen'), ['Naumburg']);
    deepEqual(await labels('Naumburg/Saale'), ['Naumburg (Saale)']);
    deepEqual(await labels('Naumburg an der Saale'), ['Naumburg (Saale)']);
  });

  it('tells namesakes of one Land apart by postcode', async () => {
    deepEqual(await labels('Neuenkirchen'), [
      'Neuenkirchen, Niedersachsen (21640)',
      'Neuenkirchen, Niedersachsen (27251)',
    ]);
    equal((await lookup().find('neuenkirchen'))[1]?.postalCode, '27251');
  });

  it('does not take Neuenkirchen for Neunkirchen', async () => {
    deepEqual(await labels('Neunkirchen'), ['Neunkirchen']);
  });

  it('takes ü, ue and u alike, and the spelling that was meant where there are both', async () => {
    const both = ['Münster, Nordrhein-Westfalen', 'Münster (Hessen), Hessen'];
    deepEqual(await labels('Münster'), both);
    deepEqual(await labels('Mu\u0308nster'), both, 'decomposed, as macOS types it');
    deepEqual(await labels('MUENSTER'), both);
    deepEqual((await labels('Munster'))[0], 'Munster, Niedersachsen');
    equal((await labels('Munster')).length, 3, 'no umlauts at hand: the others are offered, too');
    deepEqual(await labels('Koetzting'), ['Bad Kötzting']);
    deepEqual(await labels('bad kotzting'), ['Bad Kötzting']);
    deepEqual(await labels('Sankt Maergen'), ['St. Märgen']);
    deepEqual(await labels('St Märgen'), ['St. Märgen']);
  });

  it('finds a town by either of its two names', async () => {
    for (const typed of ['Cottbus', 'Chóśebuz', 'chosebuz'])
      deepEqual(await labels(typed), ['Cottbus - Chóśebuz']);
  });

  it('understands what lies between a name and its river', async () => {
    for (const typed of ['Frankfurt/Oder', 'Frankfurt a. d. Oder', 'frankfurt oder']) {
      deepEqual(await labels(typed), ['Frankfurt (Oder)'], typed);
    }
    deepEqual(await labels('Frankfurt'), ['Frankfurt am Main, Hessen', 'Frankfurt (Oder), Brandenburg']);
    deepEqual(await labels('Frankfurt a.M.'), ['Frankfurt am Main']);
  });

  it('offers what begins so, when nothing is called so', async () => {
    deepEqual(await labels('nau'), ['Naumburg (Saale), Sachsen-Anhalt', 'Naumburg, Hessen', 'Nauen']);
    deepEqual(await labels('mued'), ['Müden (Aller)']);
    deepEqual(await labels('naumburgx'), []);
  });

  it("takes the feed's districts and localities first, and asks nobody then", async () => {
    const places = lookup(
      feed(
        { locality: 'Flensburg', district: 'Altstadt', latitude: 54.78, longitude: 9.43 },
        { locality: 'Flensburg', district: 'Altstadt', latitude: 54.8, longitude: 9.45 },
        { locality: 'Husum', district: 'Altstadt', latitude: 54.47, longitude: 9.05 },
        { locality: 'Husum', district: 'Husum', latitude: 54.49, longitude: 9.07 },
      ),
    );
    deepEqual(
      (await places.find('altstadt')).map(({ label, source }) => [label, source]),
      [
        ['Altstadt, Flensburg', 'feed'],
        ['Altstadt, Husum', 'feed'],
      ],
    );
    const husum = await places.find('Husum');
    deepEqual(
      husum.map(({ label }) => label),
      ['Husum'],
    );
    ok(husum[0] && Math.abs(husum[0].latitude - 54.48) < 1e-9);
    deepEqual(
      (await places.find('Altstadt, Husum')).map(({ label }) => label),
      ['Altstadt, Husum'],
    );
    deepEqual(places.asked, []);
  });

  it("puts the namesake near the feed's region first, and a place of both sources once", async () => {
    const hessen = feed({ locality: 'Wolfhagen', latitude: 51.33, longitude: 9.17 });
    deepEqual(await labels('naumburg', hessen), ['Naumburg, Hessen', 'Naumburg (Saale), Sachsen-Anhalt']);
    const saale = feed({ locality: 'Naumburg', latitude: 51.15, longitude: 11.81 });
    deepEqual(await labels('naumb', saale), ['Naumburg', 'Naumburg, Hessen']);
  });
});

describe('place shards', () => {
  it('are asked for without credentials, from a folder with or without a slash', async () => {
    const files = server();
    await createPlaceLookup({ base: BASE.slice(0, -1), fetch: files.fetch }).find('24937');
    deepEqual(files.asked, ['24.json']);
    equal(files.requests[0]?.credentials, 'omit');
  });

  it('reject readably when they fail, and are asked for anew', async () => {
    const faults: [Answer, RegExp][] = [
      [
        new Response('', { status: 503 }),
        /could not be loaded from https:.*24\.json: the server answered 503/,
      ],
      [new TypeError('Failed to fetch'), /could not be loaded from .*: Failed to fetch/],
      [new Response('<!doctype html>'), /could not be read: 24\.json/],
      [Response.json({ places: 'none' }), /could not be read/],
    ];
    let at = 0;
    const places = lookup(
      {},
      { '24.json': () => faults[at]?.[0] ?? Response.json({ places: SHARDS['24.json'] }) },
    );
    for (; at < faults.length; at++) await rejects(places.find('24937'), faults[at]?.[1]);
    equal((await places.find('24937')).length, 1);
  });

  it('that do not exist mean an unknown place, asked for once', async () => {
    const places = lookup();
    deepEqual(await places.find('Xylophon'), []);
    deepEqual(await places.find('Xylo'), []);
    deepEqual(places.asked, ['n-xy.json']);
  });

  it('are kept, the last sixteen of them', async () => {
    const places = lookup();
    for (let two = 10; two < 26; two++) await places.find(`${two}937`);
    await places.find('10115');
    equal(places.asked.length, 16);
    await places.find('26123');
    await places.find('10115');
    equal(places.asked.length, 17, 'used last but one: still there');
    await places.find('11000');
    equal(places.asked.at(-1), '11.json', 'unused for longest: gone');
  });

  it('stop on abort, with its reason, and that is no failure to report', async () => {
    const told: Error[] = [];
    const report = (error: Error) => told.push(error);
    const places = lookup({ postcodes: 'https://town.example/plz.csv', report });
    const reason = new Error('typed on');
    equal(await rejects(places.find('24937', AbortSignal.abort(reason))), reason);
    deepEqual(places.asked, []);
    const controller = new AbortController();
    const hanging = createPlaceLookup({
      base: BASE,
      postcodes: 'https://town.example/plz.csv',
      report,
      fetch: (_, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        }),
    });
    const found = hanging.find('24937', controller.signal);
    controller.abort(reason);
    equal(await rejects(found), reason);
    deepEqual(told, []);
  });

  it('are all that is asked for, whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), async (typed) => {
        const places = lookup();
        ok(Array.isArray(await places.find(typed)));
        for (const file of places.asked) match(file, /^(\d\d|n-[a-z]{2})\.json$/);
      }),
    );
  });
});
