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

  it('says nothing with a mark that stands for nothing', async () => {
    deepEqual(await fieldsOf({ link: '/', Beschreibung: '/' }), {});
  });
});
