/** Where the visitor is: typed or, after a click, shared; it never leaves the browser. */
import { OFFERS } from '../fixtures/offers.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import { watchConsole } from '../helpers/console.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { until } from '../helpers/until.js';
import {
  all,
  button,
  countOf,
  drawn,
  fill,
  type List,
  maybeButton,
  one,
  press,
  recordIds,
  show,
  textOf,
  unmountAll,
  words,
} from '../helpers/widget.js';

const SHARD = { places: [['Böel', 'SH', 54.63, 9.66, -18, '401']] };
const NAMED = {
  places: [
    ['Naumburg (Saale)', 'ST', 51.15, 11.81, 7],
    ['Naumburg', 'HE', 51.25, 9.17, 3],
  ],
};
const NEAREST_TO_24941 = ['fahrdienst', 'garten', 'lesen', 'website', 'lastenrad', 'sprachcafe'];

const field = (list: List) => one<HTMLInputElement>(list, '#near');
const distances = (list: List) => all(list, '[part=record] strong').map(words);

/** Stands in for the visitor's answer to the browser's question. */
function position(answer: Partial<GeolocationCoordinates> | 'refused') {
  let asked = 0;
  const getCurrentPosition: Geolocation['getCurrentPosition'] = (success, failure) => {
    asked += 1;
    if (answer === 'refused') failure?.({ code: 1, message: 'denied' } as GeolocationPositionError);
    else success({ coords: answer, timestamp: 0 } as GeolocationPosition);
  };
  Object.defineProperty(navigator, 'geolocation', { value: { getCurrentPosition }, configurable: true });
  return {
    get asked() {
      return asked;
    },
    restore: () => Reflect.deleteProperty(navigator, 'geolocation'),
  };
}

describe('near', () => {
  let server: FeedServer;
  let told: ReturnType<typeof watchConsole>;
  beforeEach(() => {
    server = startFeedServer();
    told = watchConsole();
  });
  afterEach(() => {
    unmountAll();
    server.restore();
    told.restore();
  });

  const offers = (attributes = {}) => show({ src: server.at({ body: OFFERS }), ...attributes });
  async function near(list: List, text: string) {
    await fill(list, field(list), text);
    await until(() => one(list, '.near').querySelector('.place ~ *'), 'something came of it');
    await drawn(list);
  }

  it('sorts by the distance from a postcode that the feed itself knows, and asks nobody', async () => {
    const list = await offers();
    await near(list, '24941');
    deepEqual(recordIds(list), NEAREST_TO_24941);
    deepEqual(distances(list), ['0 km', '2,2 km', '4,6 km']);
    equal(one<HTMLSelectElement>(list, '.sort select').value, 'nearest');
    equal(server.asked.length, 1);
    match(
      textOf(list),
      /Entfernungen ungefähr\. .*© OpenStreetMap-Mitwirkende \(ODbL\), GeoNames \(CC BY 4\.0\)/,
    );
  });

  it('looks other postcodes up in a file named by two digits, so that nobody learns the place', async () => {
    server.answer(/\/places\/24\.json$/, { body: SHARD });
    const list = await offers();
    await near(list, '24401');
    deepEqual(distances(list), ['22 km', '23 km', '23 km']);
    equal(server.asked.length, 2);
    ok(!server.asked.some(({ url }) => url.includes('24401')));
    equal(server.asked[1]?.init.credentials, 'omit');
  });

  it('narrows by a radius; what can be done online stays', async () => {
    const list = await offers();
    await near(list, '24941');
    await fill(list, one<HTMLSelectElement>(list, '.near select'), '2');
    deepEqual(recordIds(list), ['fahrdienst', 'website']);
    await fill(list, one<HTMLSelectElement>(list, '.near select'), '5');
    deepEqual(recordIds(list), ['fahrdienst', 'garten', 'lesen', 'website']);
    equal(countOf(list), '4 Angebote');
    await fill(list, one<HTMLSelectElement>(list, '.near select'), '0');
    equal(recordIds(list).length, 6);
  });

  it('can be forgotten', async () => {
    const list = await offers();
    await near(list, '24941');
    await press(list, 'Ort vergessen');
    deepEqual(
      recordIds(list),
      OFFERS.map(({ id }) => id),
    );
    equal(field(list).value, '');
    deepEqual(distances(list), []);
    ok(!/OpenStreetMap/.test(textOf(list)), 'nothing is owed where no distance shows');
    await near(list, '24941');
    await fill(list, field(list), '');
    await until(() => !maybeButton(list, 'Ort vergessen'), 'an empty field forgets, too');
    deepEqual(
      recordIds(list),
      OFFERS.map(({ id }) => id),
    );
  });

  it('asks which of several places is meant', async () => {
    server.answer(/\/places\/n-na\.json$/, { body: NAMED });
    const list = await offers();
    await near(list, 'Naumburg');
    const group = one(list, '.near [role=group]');
    equal(group.ariaLabel, 'Welcher Ort ist gemeint?');
    deepEqual([...group.querySelectorAll('button')].map(words), [
      'Naumburg, Hessen',
      'Naumburg (Saale), Sachsen-Anhalt',
    ]);
    await press(list, /Saale/);
    equal(field(list).value, 'Naumburg (Saale), Sachsen-Anhalt');
    match(distances(list)[0], /^4\d\d km$/);
  });

  it('finds a district that the feed names', async () => {
    const list = await offers();
    await near(list, 'Nordstadt');
    equal(recordIds(list)[0], 'lesen');
    equal(server.asked.length, 1);
  });

  it('says that it does not know a place', async () => {
    server.answer(/\/places\//, { status: 404 });
    const list = await offers();
    await near(list, 'Xanadu');
    const alert = one(list, '.near [role=alert]');
    equal(words(alert), 'Den Ort „Xanadu“ kennen wir nicht. Hilft die Postleitzahl?');
    equal(field(list).getAttribute('aria-describedby'), alert.id);
    deepEqual(
      recordIds(list),
      OFFERS.map(({ id }) => id),
    );
    deepEqual(told.lines, []);
  });

  it('does not mistake a failure for an unknown place', async () => {
    server.answer(/\/places\//, { status: 500 });
    const list = await offers();
    await near(list, '24401');
    match(words(one(list, '.near [role=alert]')), /^Die Ortsliste ist gerade nicht erreichbar/);
    match(
      told.lines[0],
      /^<engagiert-opportunity-list> Places could not be loaded from .*24\.json: the server answered 500$/,
    );
    server.answer(/\/places\//, { body: SHARD });
    await fill(list, field(list), '24401');
    await until(() => distances(list).length, 'the next try works');
  });

  it("takes the page's own table first", async () => {
    server.answer(/\/plz\.csv$/, { body: 'code,latitude,longitude\n24941,54.80,9.45', type: 'text/csv' });
    const list = await offers({ postcodes: '/plz.csv' });
    await near(list, '24941');
    equal(recordIds(list)[0], 'lesen');
    deepEqual(distances(list)[0], '0 km');
  });

  it('drops a slow answer to an earlier question', async () => {
    let answer = (_: unknown) => {};
    server.answer(/\/places\/24\.json$/, {
      body: SHARD,
      delay: new Promise((resolve) => {
        answer = resolve;
      }),
    });
    const list = await offers();
    await fill(list, field(list), '24401');
    await until(() => server.asked.length === 2, 'the table is asked for');
    await near(list, '24941');
    answer(undefined);
    await new Promise((resolve) => setTimeout(resolve, 60));
    await drawn(list);
    equal(field(list).value, '24941');
    deepEqual(recordIds(list), NEAREST_TO_24941);
  });

  describe("by the device's position", () => {
    it('asks for it by a click only', async () => {
      const device = position({ latitude: 54.8, longitude: 9.45, accuracy: 30 });
      const list = await offers();
      await near(list, '24941');
      equal(device.asked, 0);
      await press(list, 'Mein Standort');
      await until(() => recordIds(list)[0] === 'lesen', 'the nearest comes first');
      equal(device.asked, 1);
      equal(field(list).value, 'Mein Standort');
      equal(server.asked.length, 1, 'and it is told to nobody');
      device.restore();
    });

    it('says what helps when it is refused', async () => {
      const device = position('refused');
      const list = await offers();
      await press(list, 'Mein Standort');
      await until(() => list.renderRoot.querySelector('.near [role=alert]'), 'it says so');
      equal(
        words(one(list, '.near [role=alert]')),
        'Der Standort ist nicht freigegeben. Eine Postleitzahl hilft auch.',
      );
      ok(button(list, 'Mein Standort'));
      device.restore();
    });

    it('says the same where there is no such thing', async () => {
      Object.defineProperty(navigator, 'geolocation', { value: undefined, configurable: true });
      const list = await offers();
      await press(list, 'Mein Standort');
      await until(() => list.renderRoot.querySelector('.near [role=alert]'), 'it says so');
      Reflect.deleteProperty(navigator, 'geolocation');
    });
  });
});
