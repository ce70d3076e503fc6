/** Contact points in groups, and what belongs to one of them; names in the languages around. */
import { deepEqual, equal } from '../helpers/assert.js';
import { fieldsOf, readContact, readContacts } from '../helpers/contacts.js';

const titlesIn = async (document: unknown) =>
  (await readContacts(JSON.stringify(document))).records.map(({ title }) => title);

describe('contact points in groups', () => {
  const vereine = [
    { name: 'Chor', city: 'Kiel' },
    { name: 'Garten', city: 'Husum' },
  ];

  it('are the places, not their groups', async () => {
    const states = ['Schleswig-Holstein', 'Hamburg'].map((name) => ({ id: name, name, vereine }));
    deepEqual(await titlesIn({ states }), ['Chor', 'Garten', 'Chor', 'Garten']);
    // Who has an address has branches, and is no group of them.
    deepEqual(await titlesIn([{ name: 'Zentrale', email: 'a@zentrale.example', filialen: vereine }]), [
      'Zentrale',
    ]);
  });

  it('are not what is said of them', async () => {
    const raw = {
      place: { name: 'Haus', street_address: 'Ring 5' },
      reviews: [{ reviewer_name: 'Ada M.', review_title: 'Schön', rating: 5 }],
    };
    equal((await readContact(raw)).contact?.title, 'Haus');
  });
});

describe('a Dutch table', () => {
  it('has names of schools, not of their towns', async () => {
    const { records } = await readContacts(
      'BRIN NUMMER;INSTELLINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;GEMEENTENAAM;INTERNETADRES\n' +
        '16AH;Basisschool De Brug;Nieuwstraat;58;7822 HG;EMMEN;EMMEN;www.debrug.example',
    );
    deepEqual(
      records.map(({ title, url, address }) => [title, url, address?.streetAddress]),
      [['Basisschool De Brug', 'https://www.debrug.example', 'Nieuwstraat 58']],
    );
  });

  it('has a place and a contact of its own', async () => {
    const contact = { website: 'www.debrug.example', telefoon: '0591685555' };
    deepEqual(await fieldsOf({ contact, locatie: { lat: 52.784537, lon: 6.892479 } }), {
      telephone: '0591685555',
      url: 'https://www.debrug.example',
      geo: { latitude: 52.784537, longitude: 6.892479 },
    });
  });
});
