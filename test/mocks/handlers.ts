/**
 * A town's feed server, answered by MSW in the page itself: one address per thing that can happen to a feed.
 * Stories and tests use the same ones.
 */
import { delay, HttpResponse, http } from 'msw';
import type { Opportunity } from '../../src/model/opportunity.js';
import { HONOURS } from '../fixtures/honours.js';
import {
  arabicContacts,
  CONTACT_TABLE,
  contactStates,
  contacts,
  damagedContacts,
  longContacts,
  members,
  OVERPASS,
  type RawContact,
  reducedContacts,
} from './contacts.js';
import {
  arabicEvents,
  damagedEvents,
  EVENT_FILE,
  EVENT_TABLE,
  eventKinds,
  eventStates,
  events,
  longEvents,
  pastEvents,
  type RawEvent,
} from './events.js';
import { arabicOffers, expiredOffers, longOffers, offers, PICTURE, PLACES, TOWN } from './offers.js';

const feed = (records: readonly (Opportunity | Record<string, unknown>)[]) => ({
  '@context': 'https://schema.org',
  '@type': 'DataFeed',
  dataFeedElement: records.map((record) => ({
    '@type': 'JobPosting',
    employmentType: 'VOLUNTEER',
    ...record,
  })),
});
const json = (records: readonly (Opportunity | Record<string, unknown>)[]) =>
  HttpResponse.json(feed(records));

const programme = (records: readonly RawEvent[]) =>
  HttpResponse.json({ '@context': 'https://schema.org', '@type': 'DataFeed', dataFeedElement: records });

const directory = (records: readonly RawContact[]) =>
  HttpResponse.json({ '@context': 'https://schema.org', '@type': 'DataFeed', dataFeedElement: records });

/** Two that a list cannot show, between three that it can. */
const damaged = [
  offers[0],
  { id: 'ohne-titel', description: 'Der Titel wurde beim Abschreiben vergessen.' },
  offers[1],
  { id: 'falscher-titel', title: { anzahl: 7 } },
  offers[2],
].filter((record) => record !== undefined);

/** How often `weak.json` still fails. Stories and tests set it, to take the server down and up again. */
export const outage = { answers: 0 };

/** Milliseconds before the slow server's first word, and again between the two halves of what it says. */
export const SLOW = 600;
/** Shorter than the silence after which a list gives up, so that it reads for ever. */
const SIGN_OF_LIFE = 5000;

const answers = {
  'offers.json': () => json(offers),
  'few.json': () => json(offers.slice(0, 3)),
  'more.json': () => json(offers.slice(2, 6)),
  'past.json': () => json([...offers.slice(0, 2), ...expiredOffers, ...offers.slice(2, 6)]),
  'long.json': () => json(longOffers),
  'arabic.json': () => json([...arabicOffers, ...offers.slice(4, 8)]),
  'honours.json': () => HttpResponse.json(HONOURS),
  'anonymous-honours.json': () => HttpResponse.json(HONOURS.slice(5)),
  'empty.json': () => json([]),
  'rejected.json': () => json(damaged),
  'missing.json': () => new HttpResponse('Not found\n', { status: 404 }),
  'page.json': () => HttpResponse.html('<!doctype html><title>Startseite</title><p>Willkommen!'),
  'cut.json': () =>
    new HttpResponse(JSON.stringify(feed(offers.slice(0, 3))).slice(0, 200), {
      headers: { 'Content-Type': 'application/json' },
    }),
  'unreachable.json': () => HttpResponse.error(),
  'slow.json': () => streamed(slowly(JSON.stringify(feed(offers)))),
  'endless.json': () => streamed(endlessly()),
  'weak.json': () => {
    if (outage.answers <= 0) return json(offers.slice(0, 8));
    outage.answers -= 1;
    return new HttpResponse('Service unavailable\n', { status: 503 });
  },
  'events.json': () => programme(events),
  'event-states.json': () => programme(eventStates),
  'event-kinds.json': () => programme(eventKinds),
  'past-events.json': () => programme([...pastEvents, ...events]),
  'only-past-events.json': () => programme(pastEvents),
  'long-events.json': () => programme(longEvents),
  'arabic-events.json': () => programme([...arabicEvents, ...events.slice(0, 3)]),
  'rejected-events.json': () => programme(damagedEvents),
  'weak-events.json': () => {
    if (outage.answers <= 0) return programme(events.slice(0, 8));
    outage.answers -= 1;
    return new HttpResponse('Service unavailable\n', { status: 503 });
  },
  'contacts.json': () => directory(contacts),
  'contact-states.json': () => directory(contactStates),
  'reduced-contacts.json': () => directory(reducedContacts),
  'rejected-contacts.json': () => directory(damagedContacts),
  'long-contacts.json': () => directory(longContacts),
  'arabic-contacts.json': () => directory([...arabicContacts, ...contacts.slice(0, 3)]),
  'members.json': () => directory(members),
  'weak-contacts.json': () => {
    if (outage.answers <= 0) return directory(contacts.slice(0, 8));
    outage.answers -= 1;
    return new HttpResponse('Service unavailable\n', { status: 503 });
  },
  'contacts.csv': () => new HttpResponse(CONTACT_TABLE, { headers: { 'Content-Type': 'text/csv' } }),
  'overpass.json': () => HttpResponse.json(OVERPASS),
  'events.csv': () => new HttpResponse(EVENT_TABLE, { headers: { 'Content-Type': 'text/csv' } }),
  'events.ics': () => new HttpResponse(EVENT_FILE, { headers: { 'Content-Type': 'text/calendar' } }),
} satisfies Record<string, () => Response>;

export type FeedName = keyof typeof answers;

/** The address of one of the feeds. */
export const address = (name: FeedName) => `${TOWN}/feeds/${name}`;

async function* slowly(text: string) {
  await delay(SLOW);
  yield text.slice(0, text.length / 2);
  await delay(SLOW);
  yield text.slice(text.length / 2);
}

async function* endlessly() {
  for (let text = '['; ; text = ' ') {
    yield text;
    await delay(SIGN_OF_LIFE);
  }
}

function streamed(pieces: AsyncGenerator<string>): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  return new HttpResponse(body, { headers: { 'Content-Type': 'application/json' } });
}

export const handlers = [
  ...Object.entries(answers).map(([name, answer]) => http.get(address(name as FeedName), answer)),
  http.get(
    `${TOWN}/bilder/sofa.svg`,
    () => new HttpResponse(PICTURE, { headers: { 'Content-Type': 'image/svg+xml' } }),
  ),
  // Places lie beside the script, wherever that is served.
  http.get('*/places/24.json', () => HttpResponse.json({ places: PLACES })),
  http.get('*/places/*', () => new HttpResponse('Not found\n', { status: 404 })),
];
