/** Offers that can no longer be taken are gone, unless the page wants them; then they say so. */
import { LATER, PAST } from '../fixtures/offers.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { until } from '../helpers/until.js';
import {
  all,
  countOf,
  drawn,
  facetCounts,
  maybeButton,
  openOffer,
  search,
  show,
  textOf,
  titles,
  unmountAll,
  words,
} from '../helpers/widget.js';

const BODY = [
  { id: 'old', title: 'Vorbei', validThrough: PAST, category: ['Sport'] },
  { id: 'new', title: 'Noch zu haben', validThrough: LATER, category: ['Sport'] },
  { id: 'open', title: 'Ohne Frist', category: ['Sport'] },
];

describe('expired offers', () => {
  const realNow = Date.now;
  let server: FeedServer;
  beforeEach(() => {
    server = startFeedServer();
  });
  afterEach(() => {
    unmountAll();
    server.restore();
    Date.now = realNow;
  });

  const offers = (attributes = {}, body: unknown = BODY) => show({ src: server.at({ body }), ...attributes });
  const at = (iso: string) => {
    Date.now = () => Date.parse(iso);
  };

  it('are left out of the list, its count and its filters', async () => {
    const list = await offers();
    deepEqual(titles(list), ['Noch zu haben', 'Ohne Frist']);
    equal(countOf(list), '2 Angebote');
    deepEqual(await facetCounts(list, 'category'), { Sport: 2 });
    await search(list, 'vorbei');
    equal(countOf(list), '0 Angebote');
  });

  it('show when the page wants them, and say so before their name', async () => {
    const list = await offers({ 'include-past': '' });
    deepEqual(titles(list), ['Vorbei', 'Noch zu haben', 'Ohne Frist']);
    deepEqual(all(list, '.title').map(words), ['Abgelaufen: Vorbei', 'Noch zu haben', 'Ohne Frist']);
    const dialog = await openOffer(list, 'Vorbei');
    equal(words(dialog.querySelector('[role=heading]')), 'Abgelaufen: Vorbei');
  });

  it('come and go with the attribute', async () => {
    const list = await offers();
    list.toggleAttribute('include-past', true);
    await drawn(list);
    equal(countOf(list), '3 Angebote');
    list.includePast = false;
    await drawn(list);
    equal(countOf(list), '2 Angebote');
  });

  it("are still there on the last day, to its end in the place's own time", async () => {
    const body = [{ id: 'a', title: 'Bis heute', validThrough: '2030-06-15' }];
    at('2030-06-15T21:59:00Z'); // 23:59 in Germany
    const last = await offers({}, body);
    deepEqual(titles(last), ['Bis heute']);
    at('2030-06-15T22:01:00Z'); // 00:01
    const after = await offers({}, body);
    deepEqual(titles(after), []);
  });

  it('are gone to the minute where the feed says the minute', async () => {
    const body = [{ id: 'a', title: 'Bis sechs', validThrough: '2030-06-15T18:00:00+02:00' }];
    at('2030-06-15T15:59:00Z');
    deepEqual(titles(await offers({}, body)), ['Bis sechs']);
    at('2030-06-15T16:01:00Z');
    deepEqual(titles(await offers({}, body)), []);
  });

  it('leave at midnight a list that stays open', async () => {
    const body = [
      { id: 'a', title: 'Bis heute', validThrough: '2030-01-10' },
      { id: 'b', title: 'Länger' },
    ];
    at('2030-01-10T22:00:00Z');
    const list = await offers({}, body);
    equal(titles(list).length, 2);
    at('2030-01-10T23:30:00Z');
    list.requestUpdate();
    await drawn(list);
    deepEqual(titles(list), ['Länger']);
  });

  it('that are all there is are as good as an empty list', async () => {
    const list = await offers({}, BODY.slice(0, 1));
    await until(() => /keine Angebote/.test(textOf(list)), 'it says so');
    match(textOf(list), /Zurzeit sind hier keine Angebote eingetragen\./);
    ok(!maybeButton(list, /zurücksetzen/), 'no way out is offered that leads nowhere');
    equal(maybeButton(list, 'Liste drucken'), undefined);
  });

  it('are known by what publishers write instead, too', async () => {
    const body = [
      { '@type': 'JobPosting', title: 'Nach schema.org', employmentType: 'VOLUNTEER', expires: PAST },
      { Titel: 'Aus der Tabelle', 'Gültig bis': '31.12.2019' },
      { Titel: 'Gilt noch', 'Gültig bis': '31.12.2098' },
    ];
    deepEqual(titles(await offers({}, body)), ['Gilt noch']);
  });

  it('do not go by a date that cannot be read', async () => {
    const body = [{ id: 'a', title: 'Frist unklar', validThrough: 'bald' }];
    deepEqual(titles(await offers({}, body)), ['Frist unklar']);
  });
});
