/** How somebody wants to be named, in the words of tables: what is not known is the least. */
import { equal } from '../helpers/assert.js';
import { readHonours } from '../helpers/honours.js';

const displayOf = async (said: string) =>
  (await readHonours(`Name;Auszeichnung;Anzeige\nBirte Beispiel;Nadel;${said}`)).records[0]?.display;

describe('the words of a column for how to be named', () => {
  const CASES: Record<string, string | undefined> = {
    voll: 'full',
    'Voller Name': 'full',
    'Vor- und Nachname': 'full',
    Vorname: 'firstName',
    'nur Vorname': 'firstName',
    'Vorname und Nachname': 'firstName',
    'voller Vorname': 'anonymous',
    'ganz anonym': 'anonymous',
    Initialen: 'initials',
    anonym: 'anonymous',
    'Name nicht': 'anonymous',
    'weiß nicht': 'anonymous',
    '': undefined,
  };
  for (const [said, expected] of Object.entries(CASES))
    it(`${said || 'nothing'}: ${expected ?? 'nothing'}`, async () => equal(await displayOf(said), expected));
});
