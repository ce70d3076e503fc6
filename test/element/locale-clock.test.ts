/** Days and times are the place's, whatever the visitor's clock, zone and language say. Run with TEST_TZ, too. */
import { deepEqual, equal, match } from '../helpers/assert.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { impatientPlace } from '../helpers/quick-store.js';
import { all, drawn, one, openOffer, recordIds, show, textOf, unmountAll, words } from '../helpers/widget.js';

const dates = (root: ParentNode) =>
  [...root.querySelectorAll('time')].map((time) => [time.dateTime, words(time)]);

describe('the clock', () => {
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

  const offers = (body: unknown, attributes = {}) => show({ src: server.at({ body }), ...attributes });
  const at = (iso: string) => {
    Date.now = () => Date.parse(iso);
  };

  it('of the visitor does not move a day', async () => {
    const body = [
      { id: 'a', title: 'Nur der Tag', validThrough: '2098-07-01' },
      { id: 'b', title: 'Spät in UTC', validThrough: '2098-07-01T22:30:00Z' },
      { id: 'c', title: 'Früh in New York', validThrough: '2098-07-01T20:00:00-04:00' },
      { id: 'd', title: 'Ohne Zone', validThrough: '2098-07-01T23:59' },
      { id: 'e', title: 'Im Winter', validThrough: '2098-12-31T22:59:00Z' },
      { id: 'f', title: 'Neujahr', validThrough: '2098-12-31T23:00:00Z' },
    ];
    const list = await offers(body);
    deepEqual(dates(list.renderRoot), [
      ['2098-07-01', '01.07.2098'],
      ['2098-07-01T22:30:00Z', '02.07.2098'],
      ['2098-07-01T20:00:00-04:00', '02.07.2098'],
      ['2098-07-01T23:59', '01.07.2098'],
      ['2098-12-31T22:59:00Z', '31.12.2098'],
      ['2098-12-31T23:00:00Z', '01.01.2099'],
    ]);
    deepEqual(all(list, '.date').map(words)[0], 'bis 01.07.2098');
    const dialog = await openOffer(list, 'Spät in UTC');
    match(words(dialog.querySelector('dl')), /02\.07\.2098/);
  });

  it('that is a day ahead or behind counts the day in the place', async () => {
    const body = [
      { id: 'soon', title: 'Beginnt heute', jobStartDate: '2030-03-10', datePosted: '2030-01-01' },
      { id: 'gone', title: 'Hat begonnen', jobStartDate: '2030-03-09', datePosted: '2030-01-02' },
    ];
    at('2030-03-09T23:30:00Z'); // 10 March, 00:30 in Germany
    const list = await offers(body);
    deepEqual(all(list, '.date').map(words), ['ab 10.03.2030', 'Stand 02.01.2030']);
    at('2030-03-10T22:59:00Z');
    list.requestUpdate();
    await drawn(list);
    deepEqual(all(list, '.date').map(words), ['ab 10.03.2030', 'Stand 02.01.2030']);
    at('2030-03-10T23:01:00Z');
    list.requestUpdate();
    await drawn(list);
    deepEqual(all(list, '.date').map(words), ['Stand 01.01.2030', 'Stand 02.01.2030']);
  });

  it('goes by the place also where the clocks change', async () => {
    const body = [{ id: 'a', title: 'A', validThrough: '2030-03-30' }];
    at('2030-03-30T22:59:00Z'); // 23:59, the night in which summer time begins
    deepEqual(recordIds(await offers(body)), ['a']);
    at('2030-03-30T23:00:00Z');
    deepEqual(recordIds(await offers(body)), []);
    const autumn = [{ id: 'a', title: 'A', validThrough: '2030-10-27' }];
    at('2030-10-27T22:59:00Z'); // winter time since the morning
    deepEqual(recordIds(await offers(autumn)), ['a']);
    at('2030-10-27T23:00:00Z');
    deepEqual(recordIds(await offers(autumn)), []);
  });

  it('marks old data with the time in the place', async () => {
    const src = server.at({ body: [{ title: 'A' }] });
    at('2030-06-01T22:05:00Z');
    const list = await show({ src }, '', impatientPlace());
    server.answer(src, { status: 500 });
    await list.reload();
    await drawn(list);
    match(words(one(list, '.notice p')), /Stand von 02\.06\.2030, 00:05 Uhr\.$/);
  });

  it('sorts by the day in which something begins there', async () => {
    const body = [
      { id: 'later', title: 'B', jobStartDate: '2030-03-11' },
      { id: 'gone', title: 'C', jobStartDate: '2030-03-09' },
      { id: 'today', title: 'A', jobStartDate: '2030-03-10' },
    ];
    at('2030-03-09T23:30:00Z');
    deepEqual(recordIds(await offers(body, { sort: 'soonest' })), ['today', 'later', 'gone']);
  });

  it('and the language of the browser do not show', async () => {
    const [real, language] = [Date.prototype.toLocaleDateString, Number.prototype.toLocaleString];
    Date.prototype.toLocaleDateString = () => 'of the page';
    Number.prototype.toLocaleString = () => 'of the page';
    try {
      const list = await offers([{ title: 'A', datePosted: '2025-03-01', totalJobOpenings: 1200 }]);
      match(textOf(list), /1\.200 freie Plätze · Stand 01\.03\.2025/);
    } finally {
      Date.prototype.toLocaleDateString = real;
      Number.prototype.toLocaleString = language;
    }
  });

  it("tells the zone's own day to machines as the feed wrote it", async () => {
    const list = await offers([{ title: 'A', datePosted: '2025-03-01T23:30:00Z' }]);
    equal(one<HTMLTimeElement>(list, 'time').dateTime, '2025-03-01T23:30:00Z');
    equal(words(one(list, 'time')), '02.03.2025');
  });
});
