/** Contact points as towns, maps and content systems give them: each in its own shape, with invented content. */
import { DIRECTORIES } from '../fixtures/contact-publishers/directories.js';
import { MAPS } from '../fixtures/contact-publishers/maps.js';
import { SPREADSHEETS } from '../fixtures/contact-publishers/spreadsheets.js';
import { SYSTEMS } from '../fixtures/contact-publishers/systems.js';
import { deepEqual } from '../helpers/assert.js';
import { readContacts } from '../helpers/contacts.js';

const PUBLISHERS = { ...DIRECTORIES, ...MAPS, ...SPREADSHEETS, ...SYSTEMS };

describe('a publisher of contact points', () => {
  for (const [name, { document, expected }] of Object.entries(PUBLISHERS)) {
    it(`is ${name}`, async () => {
      const { records } = await readContacts(
        typeof document === 'string' ? document : JSON.stringify(document),
      );
      deepEqual(
        records.map(({ id, ...contact }) => (/^x[a-z\d]+$/.test(id) ? contact : { id, ...contact })),
        expected,
      );
    });
  }
});
