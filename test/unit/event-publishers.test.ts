/** Events as calendars, ticket shops and content systems give them: each in its own shape, with invented content. */
import { CALENDARS } from '../fixtures/event-publishers/calendars.js';
import { PORTALS } from '../fixtures/event-publishers/portals.js';
import { deepEqual } from '../helpers/assert.js';
import { readEvents } from '../helpers/events.js';

const PUBLISHERS = { ...CALENDARS, ...PORTALS };

describe('a list of events', () => {
  it('is found in a document that has a title of its own, and other lists', async () => {
    const { records } = await readEvents(
      JSON.stringify({
        title: 'Vereinskalender',
        organizers: [{ name: 'A' }, { name: 'B' }],
        events: [{ title: 'Fest', start: '2026-05-02' }],
      }),
    );
    deepEqual(
      records.map(({ title }) => title),
      ['Fest'],
    );
  });
});

describe('an event', () => {
  for (const [name, { document, expected }] of Object.entries(PUBLISHERS))
    it(`of ${name} is read`, async () => {
      const { records, warnings, rejected } = await readEvents(JSON.stringify(document), {
        languages: ['de'],
      });
      deepEqual([warnings, rejected], [[], []]);
      const [event] = records;
      // An id that is made of what the event says.
      if (event && /^x[a-z\d]+$/.test(event.id)) event.id = '?';
      deepEqual(event, expected);
    });
});
