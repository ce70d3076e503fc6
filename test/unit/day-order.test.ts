/** Days with slashes: whether they begin with the day or the month is told by their column, in every kind of feed. */
import fc from 'fast-check';
import { toDay } from '../../src/feed/mapping/foreign/values/day.js';
import { deepEqual, equal } from '../helpers/assert.js';
import { readContacts } from '../helpers/contacts.js';
import { readHonours } from '../helpers/honours.js';
import { readFeed } from '../helpers/reading.js';

const offers = async (key: string, ...values: unknown[]) =>
  (await readFeed(JSON.stringify(values.map((value, i) => ({ Titel: `T${i}`, [key]: value }))))).records;

describe('days with slashes', () => {
  it('in offers begin with what their column begins with', async () => {
    const days = async (...values: string[]) =>
      (await offers('Bewerbungsfrist', ...values)).map(({ validThrough }) => validThrough);
    deepEqual(await days('03/04/2026', '03/14/2026'), ['2026-03-04', '2026-03-14']);
    deepEqual(await days('03/04/2026', '14/03/2026'), ['2026-04-03', '2026-03-14']);
    deepEqual(await days('03/04/2026'), ['2026-04-03'], 'as the country writes them');
    deepEqual(
      await days('03/04/2026 5:30 pm'),
      ['2026-03-04T17:30'],
      'half days are where months come first',
    );
    const [from] = await offers('von', '03/14/2026', '03/04/2026').then((records) => records.slice(1));
    equal(from?.commitment?.from, '2026-03-04');
  });

  it('in offers, other columns tell where their own does not', async () => {
    const { records } = await readFeed(
      JSON.stringify([
        { Titel: 'A', Beginn: '03/04/2026', Stand: '02/28/2026' },
        { Titel: 'B', Beginn: '05/06/2026', Stand: '02/20/2026' },
      ]),
    );
    deepEqual(
      records.map(({ jobStartDate }) => jobStartDate),
      ['2026-03-04', '2026-05-06'],
    );
  });

  it('in contact points do so, too', async () => {
    const stand = async (...values: string[]) => {
      const rows = values.map((value, i) => ({
        Einrichtung: `Haus ${i}`,
        'zuletzt geändert am': value,
        Stand: value,
      }));
      return (await readContacts(JSON.stringify(rows))).records.map(({ dateModified }) => dateModified);
    };
    deepEqual(await stand('03/04/2026', '03/14/2026'), ['2026-03-04', '2026-03-14']);
    deepEqual(await stand('03/04/2026', '14/03/2026'), ['2026-04-03', '2026-03-14']);
  });

  it('in honours do so, too', async () => {
    const received = async (...values: string[]) => {
      const rows = values.map((value, i) => ({
        Verein: `Verein ${i}`,
        Auszeichnung: 'Nadel',
        'Verliehen am': value,
      }));
      return (await readHonours(JSON.stringify(rows))).records.map(({ award }) => award?.[0]?.dateReceived);
    };
    deepEqual(await received('03/04/2026', '03/14/2026'), ['2026-03-04', '2026-03-14']);
    deepEqual(await received('03/04/2026', '14/03/2026'), ['2026-04-03', '2026-03-14']);
  });
});

describe('one day', () => {
  const read = (value: unknown, monthFirst = false) => toDay(value, { languages: [], base: '' }, monthFirst);

  it('is read in many spellings', () => {
    for (const [raw, day] of [
      ['14. März 2026', '2026-03-14'],
      ['Sa., 14. März 2026', '2026-03-14'],
      ['bis 14. März 2026', '2026-03-14'],
      ['14 mars 2026', '2026-03-14'],
      ['March 14, 2026', '2026-03-14'],
      ['14th March 2026', '2026-03-14'],
      ['14. März 2026, 18.30 Uhr', '2026-03-14T18:30'],
      ['20260314', '2026-03-14'],
      [1773446400, '2026-03-14T00:00:00Z'],
      ['1773446400000', '2026-03-14T00:00:00Z'],
      ['14/3/26', '2026-03-14'],
      ['2026-03-14', '2026-03-14'],
    ])
      equal(read(raw), day, String(raw));
    equal(read('3/14/2026', false), '2026-03-14', 'no month has this number');
    equal(read('3/4/2026', true), '2026-03-04');
  });

  it('is not picked out of what says more, or less', () => {
    for (const raw of [
      'Mai 2026',
      'Ende Mai',
      'vor dem 14. März 2026',
      '14. März',
      '30. Februar 2026',
      '1.–3. Mai 2026',
      '14/15/2026',
      '3/4/2026 25:00',
      'siehe 3/4/2026',
      '2026',
      '12345',
      '99999999',
      'May 2026 or June 2026',
    ])
      equal(read(raw), raw, raw);
  });

  it('comes back the way it was written, every day of them', () => {
    const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2069-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.boolean(), fc.constantFrom('/', '-'), (date, monthFirst, mark) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', day = ''] = iso.split('-');
        equal(read([...(monthFirst ? [month, day] : [day, month]), year].join(mark), monthFirst), iso);
      }),
    );
  });

  it('is an ISO date or as it was, whatever it was', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d/.\- :,a-zä]{0,24}$/), fc.boolean(), (text, monthFirst) => {
        const found = read(text, monthFirst);
        if (found === undefined || found === text.trim()) return true;
        return /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?/.test(String(found));
      }),
      { numRuns: 500 },
    );
  });
});
