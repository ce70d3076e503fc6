/** Offers of publishers who prepared nothing. */
import { deepEqual, equal } from '../helpers/assert.js';
import { fieldsOf, readFeed, readOne } from '../helpers/reading.js';

describe('an offer', () => {
  it('that is a date of a series has what the series says', async () => {
    const { offer } = await readOne({
      '@context': 'https://openactive.io/',
      '@type': 'ScheduledSession',
      id: '1',
      startDate: '2026-05-02T18:00',
      superEvent: { name: 'Radeln', organizer: { name: 'Verein' }, activity: [{ prefLabel: 'Rad' }] },
    });
    deepEqual(
      [offer?.title, offer?.hiringOrganization, offer?.category],
      ['Radeln', { name: 'Verein' }, ['Rad']],
    );
  });

  it('of an organisation that says no more is called by it', async () => {
    const { records } = await readFeed(
      JSON.stringify([{ org: 'Tafel', blurb: 'Hilfe beim Sortieren.', url: 'https://a.example/1' }]),
    );
    const [{ title, description, url } = { title: '' }] = records;
    deepEqual([title, description, url], ['Tafel', 'Hilfe beim Sortieren.', 'https://a.example/1']);
  });

  it('has its page under whatever name it is a page', async () => {
    const url = 'https://a.example/1';
    for (const name of ['website_url', 'VolunteeringWebsiteUrl', 'moreInfoLink'])
      equal((await fieldsOf({ [name]: url })).url, url, name);
    const links = [1, 2, 3, 4].map((n) => ({ title: `Hilfe ${n}`, 'Gruppe Web-URL x': `${url}?${n}` }));
    const { records } = await readFeed(JSON.stringify(links));
    deepEqual(
      records.map((record) => record.url),
      links.map((one) => one['Gruppe Web-URL x']),
    );
    const donations = links.map(({ title }, n) => ({ title, donationUrl: `${url}?${n}` }));
    equal((await readFeed(JSON.stringify(donations))).records[0]?.url, undefined);
  });

  it('without a title is called by its key', async () => {
    const offer = { cause: 'Umwelt', description: 'x' };
    const names = ['Garten gießen', 'Fahrdienst', 'Vorlesen', 'Tafel', 'Besuche'];
    const { records } = await readFeed(
      JSON.stringify(Object.fromEntries(names.map((name) => [name, offer]))),
    );
    deepEqual(
      records.map(({ title }) => title),
      names,
    );
  });

  it('is called by what is to be done, be it a sort of it', async () => {
    const records = ['Beete gießen', 'Texte vorlesen', 'Essen ausgeben', 'Post abholen'].map((type) => ({
      'Volunteer Type': type,
      Organization: 'Tafel',
    }));
    deepEqual(
      (await readFeed(JSON.stringify(records))).records.map(({ title }) => title),
      records.map((record) => record['Volunteer Type']),
    );
    // Sorts that come again are none.
    const sorts = records.map((record, i) => ({
      ...record,
      'Volunteer Type': i % 2 ? 'An der Luft' : 'Im Haus',
    }));
    equal((await readFeed(JSON.stringify(sorts))).records[0]?.title, 'Tafel');
  });

  it('has a contact with parts of other names', async () => {
    const contact = {
      name: 'Ada Muster',
      role: 'Koordination',
      phone: '0461 12345',
      mail: 'a@verein.example',
    };
    const told = { name: 'Ada Muster', telephone: '0461 12345', email: 'a@verein.example' };
    deepEqual((await fieldsOf({ contact })).applicationContact, told);
    deepEqual((await fieldsOf({ kontakt: [contact] })).applicationContact, told);
  });

  it('has its address once, and a place without degrees', async () => {
    deepEqual((await fieldsOf({ address: 'Ring 5, 24937 Flensburg', ort: 'Flensburg' })).jobLocation, [
      { address: { streetAddress: 'Ring 5', postalCode: '24937', addressLocality: 'Flensburg' } },
    ]);
    deepEqual((await fieldsOf({ wo: 'Ring 5\n24937 Flensburg\n(54.78123, 9.43123)' })).jobLocation, [
      {
        address: { streetAddress: 'Ring 5', postalCode: '24937', addressLocality: 'Flensburg' },
        geo: { latitude: 54.78123, longitude: 9.43123 },
      },
    ]);
    const beside = { wo: 'Haus am Ring\n(54.78123, 9.43123)', ort: 'Kiel' };
    equal((await fieldsOf(beside)).jobLocation?.[0]?.name, 'Haus am Ring');
  });

  it('is of a partner, in a place that is said once', async () => {
    const offer = await fieldsOf({
      partner_name: 'Tafel',
      address: 'Haus am Ring',
      location: 'Haus am Ring',
    });
    deepEqual(offer.hiringOrganization, { name: 'Tafel' });
    equal(JSON.stringify(offer.jobLocation).match(/Haus am Ring/g)?.length, 1);
  });

  it('is in the middle of an area', async () => {
    const ring = [
      [10, 53],
      [10, 54],
      [11, 54],
      [11, 53],
      [10, 53],
    ];
    const feature = {
      type: 'Feature',
      properties: { titel: 'Beete' },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
    const { records } = await readFeed(JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
    deepEqual(records[0]?.jobLocation?.[0]?.geo, { latitude: 53.5, longitude: 10.5 });
  });

  it('says how long and when', async () => {
    equal((await fieldsOf({ duration: 'PT2H40M0S' })).workHours, '2 h 40 min');
    equal((await fieldsOf({ duration: 'P3D' })).workHours, '3 d');
    equal((await fieldsOf({ duration: 'P' })).workHours, 'P');
    equal(
      (await fieldsOf({ commitment: 'Ein Mal', schedule: 'Samstag 8–11 Uhr' })).workHours,
      'Ein Mal; Samstag 8–11 Uhr',
    );
  });

  it('says nothing with a mark that stands for nothing', async () => {
    deepEqual(await fieldsOf({ link: '/', Beschreibung: '/' }), {});
  });
});
