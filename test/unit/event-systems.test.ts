/** Events as calendars, fediverse servers, databases and leagues keep them. */
import { deepEqual } from '../helpers/assert.js';
import { fieldsIn } from '../helpers/events.js';

const read = (document: unknown, ...fields: string[]) => fieldsIn(document, fields);

describe('an event', () => {
  it('may be what somebody has made known', async () => {
    const object = { type: 'Event', name: 'Radtour', startTime: '2031-05-02T10:00', url: '/1' };
    const created = { type: 'Create', published: '2031-01-01T00:00:00Z', object };
    deepEqual(await read({ type: 'OrderedCollectionPage', orderedItems: [created] }, 'title', 'startDate'), [
      ['Radtour', '2031-05-02T10:00'],
    ]);
  });

  it('may have each field in its languages', async () => {
    const fields = {
      title: { 'de-DE': 'Gala' },
      startDate: { 'de-DE': '2031-05-02T18:00' },
      venue: { 'de-DE': 'Oper' },
    };
    deepEqual(await read({ items: [{ sys: { id: '1' }, fields }] }, 'title', 'startDate', 'location'), [
      ['Gala', '2031-05-02T18:00', [{ name: 'Oper' }]],
    ]);
  });

  it('may have each field by its sort', async () => {
    const rich = (type: string, text: string) => ({
      id: 'a',
      type,
      [type]: [{ type: 'text', plain_text: text }],
    });
    const properties = {
      Name: rich('title', 'Hoffest'),
      Date: { id: 'd', type: 'date', date: { start: '2031-05-02T18:00' } },
      Location: rich('rich_text', 'Innenhof'),
    };
    deepEqual(
      await read({ results: [{ object: 'page', id: 'p', properties }] }, 'title', 'startDate', 'location'),
      [['Hoffest', '2031-05-02T18:00', [{ name: 'Innenhof' }]]],
    );
  });

  it('may be the only one under its id', async () => {
    const one = { id: '5', title: 'Versammlung', start_date: '2031-05-02 18:00:00', is_public: '1' };
    deepEqual(await read({ is_error: 0, count: 1, values: { 5: one } }, 'title'), [['Versammlung']]);
  });

  it('may have days and hours in parts', async () => {
    const appointments = [
      { dateFrom: '2031-09-12', dateTo: '2031-09-12', timeFrom: '10:00', timeTo: '15:00' },
    ];
    deepEqual(await read([{ name: 'Almabtrieb', appointments }], 'startDate', 'endDate'), [
      ['2031-09-12T10:00', '2031-09-12T15:00'],
    ]);
    deepEqual(await read([{ title: 'Training', start_dt: '2031-05-02T18:00', who: 'Ann' }], 'startDate'), [
      ['2031-05-02T18:00'],
    ]);
  });

  it('of two teams is called by both', async () => {
    const games = ['Husum', 'Heide', 'Kiel'].map((guest, n) => ({
      date: `0${n + 2}.05.2031`,
      home: 'SV Tönning',
      guest,
    }));
    deepEqual((await read(games, 'title')).flat(), [
      'SV Tönning – Husum',
      'SV Tönning – Heide',
      'SV Tönning – Kiel',
    ]);
  });

  it('is at its place, of which another name has the point alone', async () => {
    const event = {
      titel: 'Quiz',
      start: '2031-05-02T18:00',
      place: 'Kneipe',
      location: { latitude: 54.7, longitude: 9.4 },
    };
    const [[place] = []] = await read([event], 'location');
    deepEqual((place as { name?: string }[])[0]?.name, 'Kneipe');
  });
});
