/** From a typed name to a place: namesakes, spellings, beginnings, what the feed knows itself. */
import { deepEqual, equal, ok } from '../helpers/assert.js';
import { feed, labels, lookup } from '../helpers/place-server.js';

describe('places by name', () => {
  it('offers both Naumburgs, told apart by their Land', async () => {
    deepEqual(await labels('naumburg'), ['Naumburg (Saale), Sachsen-Anhalt', 'Naumburg, Hessen']);
    deepEqual(await labels('Naumburg, Hessen'), ['Naumburg']);
    deepEqual(await labels('Naumburg/Saale'), ['Naumburg (Saale)']);
    deepEqual(await labels('Naumburg an der Saale'), ['Naumburg (Saale)']);
  });

  it('tells namesakes of one Land apart by postcode', async () => {
    deepEqual(await labels('Neuenkirchen'), [
      'Neuenkirchen, Niedersachsen (21640)',
      'Neuenkirchen, Niedersachsen (27251)',
    ]);
    equal((await lookup().find('neuenkirchen'))[1]?.postalCode, '27251');
  });

  it('does not take Neuenkirchen for Neunkirchen', async () => {
    deepEqual(await labels('Neunkirchen'), ['Neunkirchen']);
  });

  it('takes ü, ue and u alike, and the spelling that was meant where there are both', async () => {
    const both = ['Münster, Nordrhein-Westfalen', 'Münster (Hessen), Hessen'];
    deepEqual(await labels('Münster'), both);
    deepEqual(await labels('Mu\u0308nster'), both, 'decomposed, as macOS types it');
    deepEqual(await labels('MUENSTER'), both);
    deepEqual((await labels('Munster'))[0], 'Munster, Niedersachsen');
    equal((await labels('Munster')).length, 3, 'no umlauts at hand: the others are offered, too');
    deepEqual(await labels('Koetzting'), ['Bad Kötzting']);
    deepEqual(await labels('bad kotzting'), ['Bad Kötzting']);
    deepEqual(await labels('Sankt Maergen'), ['St. Märgen']);
    deepEqual(await labels('St Märgen'), ['St. Märgen']);
  });

  it('finds a town by either of its two names', async () => {
    for (const typed of ['Cottbus', 'Chóśebuz', 'chosebuz'])
      deepEqual(await labels(typed), ['Cottbus - Chóśebuz']);
  });

  it('understands what lies between a name and its river', async () => {
    for (const typed of ['Frankfurt/Oder', 'Frankfurt a. d. Oder', 'frankfurt oder']) {
      deepEqual(await labels(typed), ['Frankfurt (Oder)'], typed);
    }
    deepEqual(await labels('Frankfurt'), ['Frankfurt am Main, Hessen', 'Frankfurt (Oder), Brandenburg']);
    deepEqual(await labels('Frankfurt a.M.'), ['Frankfurt am Main']);
  });

  it('offers what begins so, when nothing is called so', async () => {
    deepEqual(await labels('nau'), ['Naumburg (Saale), Sachsen-Anhalt', 'Naumburg, Hessen', 'Nauen']);
    deepEqual(await labels('mued'), ['Müden (Aller)']);
    deepEqual(await labels('naumburgx'), []);
  });

  it("takes the feed's districts and localities first, and asks nobody then", async () => {
    const places = lookup(
      feed(
        { locality: 'Flensburg', district: 'Altstadt', latitude: 54.78, longitude: 9.43 },
        { locality: 'Flensburg', district: 'Altstadt', latitude: 54.8, longitude: 9.45 },
        { locality: 'Husum', district: 'Altstadt', latitude: 54.47, longitude: 9.05 },
        { locality: 'Husum', district: 'Husum', latitude: 54.49, longitude: 9.07 },
      ),
    );
    deepEqual(
      (await places.find('altstadt')).map(({ label, source }) => [label, source]),
      [
        ['Altstadt, Flensburg', 'feed'],
        ['Altstadt, Husum', 'feed'],
      ],
    );
    const husum = await places.find('Husum');
    deepEqual(
      husum.map(({ label }) => label),
      ['Husum'],
    );
    ok(husum[0] && Math.abs(husum[0].latitude - 54.48) < 1e-9);
    deepEqual(
      (await places.find('Altstadt, Husum')).map(({ label }) => label),
      ['Altstadt, Husum'],
    );
    deepEqual(places.asked, []);
  });

  it("puts the namesake near the feed's region first, and a place of both sources once", async () => {
    const hessen = feed({ locality: 'Wolfhagen', latitude: 51.33, longitude: 9.17 });
    deepEqual(await labels('naumburg', hessen), ['Naumburg, Hessen', 'Naumburg (Saale), Sachsen-Anhalt']);
    const saale = feed({ locality: 'Naumburg', latitude: 51.15, longitude: 11.81 });
    deepEqual(await labels('naumb', saale), ['Naumburg', 'Naumburg, Hessen']);
  });
});
