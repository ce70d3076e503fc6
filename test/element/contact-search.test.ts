/** Who helps, found by what a visitor types: a name, a topic, a place; and by where they are, if they want. */
import { CONTACTS, NOW } from '../fixtures/contacts.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import { watchConsole } from '../helpers/console.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { announced, cardOf, type Finder, position, showFinder } from '../helpers/finder.js';
import { releaseClock, stopClockAt } from '../helpers/moment.js';
import { until } from '../helpers/until.js';
import {
  all,
  countOf,
  drawn,
  focused,
  maybeButton,
  one,
  press,
  search,
  textOf,
  titles,
  unmountAll,
  words,
} from '../helpers/widget.js';

const SHARD = {
  places: [
    ['Flensburg', 'SH', 54.79, 9.44, 7, '937 939 941'],
    ['Böel', 'SH', 54.63, 9.66, -18, '401'],
  ],
};
const NAMED = {
  places: [
    ['Naumburg (Saale)', 'ST', 51.15, 11.81, 7],
    ['Naumburg', 'HE', 51.25, 9.17, 3],
  ],
};
const SUEDSTADT = 'Ehrenamtsbüro Südstadt';
const WEICHE = 'Nachbarschaftstreff Weiche';
const TREFFEN = [
  { id: 'neben', title: 'Neben der Tür', areaServed: ['24939'], geo: { latitude: 54.79, longitude: 9.44 } },
  {
    id: 'weit',
    title: 'Weit, doch zuständig',
    areaServed: ['24937'],
    geo: { latitude: 54.5, longitude: 9.4 },
  },
  { id: 'still', title: 'Sagt nichts', geo: { latitude: 54.7, longitude: 9.44 } },
];

describe('finding contact points', () => {
  let server: FeedServer;
  let told: ReturnType<typeof watchConsole>;
  beforeEach(() => {
    server = startFeedServer();
    told = watchConsole();
    stopClockAt(NOW);
  });
  afterEach(() => {
    unmountAll();
    server.restore();
    told.restore();
    releaseClock();
  });

  const contacts = (attributes = {}, body: unknown = CONTACTS): Promise<Finder> =>
    showFinder({ src: server.at({ body }), ...attributes });
  /** Types as a visitor does: first into the field, then the text. */
  async function type(finder: Finder, text: string) {
    one<HTMLInputElement>(finder, '[part=search]').focus();
    await search(finder, text);
  }
  async function near(finder: Finder, text: string) {
    await type(finder, text);
    await until(() => maybeButton(finder, 'Ort vergessen'), 'the place is known');
    await drawn(finder);
  }
  const distances = (finder: Finder) => all(finder, '[part=record] strong').map(words);
  const troubles = (finder: Finder) => all(finder, '.told:not(.card *)').map(words);

  describe('by words', () => {
    for (const [what, text, expected] of [
      ['a name', 'rathaus', ['Rathaus']],
      ['another name', 'guten Gelegenheiten', [SUEDSTADT]],
      ['a keyword that shows nowhere', 'freiwilligenagentur', [SUEDSTADT]],
      ['a topic', 'beratung', [SUEDSTADT, 'Rathaus']],
      ['whom it is for', 'kinder', ['Werkstatt der Generationen']],
      ['a part of a compound', 'büro', [SUEDSTADT]],
      ['without its dots', 'suedstadt', [SUEDSTADT, 'Hausbesuche Südstadt']],
      ['two words', 'treff weiche', [WEICHE]],
      ['a person by their function', 'vermittlung', [SUEDSTADT]],
      ['whom it belongs to', 'runder tisch', [SUEDSTADT]],
    ] as const)
      it(`finds ${what}: ${text}`, async () => {
        const finder = await contacts();
        await type(finder, text);
        await until(() => titles(finder).length === expected.length, `${expected.length} are found`);
        deepEqual(titles(finder), [...expected]);
        equal(server.asked.filter(({ url }) => /places/.test(url)).length, 0, 'nobody is asked');
      });

    it('forgives a typing mistake, and says so', async () => {
      server.answer(/\/places\//, { status: 404 });
      const finder = await contacts();
      await type(finder, 'nachttelefonn');
      await until(() => titles(finder).length === 1, 'it is found');
      deepEqual(titles(finder), ['Nachttelefon']);
      match(textOf(finder), /Nichts gefunden für „nachttelefonn“\. Gezeigt wird Ähnliches: „nachttelefon“/i);
    });

    it('never finds a mail or a number: what is hidden is not searched', async () => {
      server.answer(/\/places\//, { status: 404 });
      const finder = await contacts();
      await type(finder, 'mia@contacts');
      await until(() => !titles(finder).length, 'nothing is found');
    });

    it('shows ways out when nothing is found', async () => {
      server.answer(/\/places\//, { status: 404 });
      const finder = await contacts();
      await type(finder, 'xylophonunterricht');
      await until(() => all(finder, '.empty button').length, 'there is a way out');
      match(textOf(finder), /Nichts gefunden für „xylophonunterricht“/);
      all(finder, '.empty button')[0]?.click();
      await until(() => titles(finder).length === 7, 'all are back');
      equal(focused(), one(finder, '[part=search]'));
    });
  });

  describe('by a postcode', () => {
    it('has the responsible first, then the nearest, and says so; who lies nowhere comes last', async () => {
      const finder = await contacts();
      await near(finder, '24937');
      deepEqual(titles(finder), [
        SUEDSTADT,
        WEICHE,
        'Hausbesuche Südstadt',
        'Rathaus',
        'Werkstatt der Generationen',
        'Nachttelefon',
        'Verein ohne alles',
      ]);
      deepEqual(distances(finder), ['unter 1 km', '2,9 km', 'unter 1 km', '2,6 km']);
      ok(cardOf(finder, WEICHE).includes('zuständig für 24937'), cardOf(finder, WEICHE).join(' | '));
      ok(!cardOf(finder, 'Rathaus').some((line) => /zuständig/.test(line)));
      match(textOf(finder), /Zuständige und nächste zuerst: 24937 Musterstadt/);
      match(textOf(finder), /OpenStreetMap-Mitwirkende/, 'who is owed the places');
      equal(server.asked.length, 1, 'the feed knows the place: nobody is asked');
    });

    it('prefers who serves it to who is nearer', async () => {
      server.answer(/\/places\/24\.json$/, { body: SHARD });
      const finder = await contacts({}, TREFFEN);
      await near(finder, '24937');
      deepEqual(titles(finder), ['Weit, doch zuständig', 'Sagt nichts', 'Neben der Tür']);
    });

    it('asks for a file named by two digits, so that nobody learns the place', async () => {
      server.answer(/\/places\/24\.json$/, { body: SHARD });
      const finder = await contacts();
      await near(finder, '24401');
      match(textOf(finder), /Zuständige und nächste zuerst: 24401 Böel/);
      equal(server.asked.length, 2);
      ok(!server.asked.some(({ url }) => url.includes('24401')));
      equal(server.asked[1]?.init.credentials, 'omit');
      equal(server.asked[1]?.init.referrerPolicy, 'no-referrer');
    });

    it('takes it out of a longer text, in which words count', async () => {
      const finder = await contacts();
      await near(finder, 'beratung 24941');
      deepEqual(titles(finder), ['Rathaus', SUEDSTADT], 'the second serves another postcode');
      equal(distances(finder).length, 2);
    });

    it('says that it does not know one, and shows all', async () => {
      server.answer(/\/places\//, { status: 404 });
      const finder = await contacts();
      await type(finder, '99999');
      await until(() => troubles(finder).length, 'it says so');
      deepEqual(troubles(finder), ['Den Ort „99999“ kennen wir nicht. Hilft die Postleitzahl?']);
      equal(titles(finder).length, 7);
      await until(() => /99999/.test(announced(finder)), 'it is announced');
    });

    it('does not take another country’s for one of ours', async () => {
      server.answer(/\/places\//, { status: 404 });
      const finder = await contacts();
      await type(finder, '8001 Zürich');
      await until(() => all(finder, '.empty button').length, 'nothing is found');
      match(textOf(finder), /Nichts gefunden für „8001 Zürich“/);
      await type(finder, '75001');
      await until(() => troubles(finder).length, 'it says so');
      equal(titles(finder).length, 7);
    });

    it('says that the table cannot be reached, and tries again', async () => {
      server.answer(/\/places\//, { status: 500 });
      const finder = await contacts();
      await type(finder, '24401');
      await until(() => troubles(finder).length, 'it says so');
      match(troubles(finder)[0], /^Die Ortsliste ist gerade nicht erreichbar/);
      match(told.lines[0], /^<engagiert-contact-finder> Places could not be loaded/);
      server.answer(/\/places\//, { body: SHARD });
      await type(finder, '2440');
      await near(finder, '24401');
    });

    it('takes the page’s own table first', async () => {
      server.answer(/\/plz\.csv$/, { body: 'code,latitude,longitude\n24937,54.76,9.40', type: 'text/csv' });
      const finder = await contacts({ postcodes: '/plz.csv' }, TREFFEN);
      await near(finder, '24937');
      equal(titles(finder)[0], 'Weit, doch zuständig');
      equal(server.asked.filter(({ url }) => /\/places\//.test(url)).length, 0);
    });

    it('can be forgotten', async () => {
      const finder = await contacts();
      await near(finder, '24937');
      await press(finder, 'Ort vergessen');
      await until(() => !maybeButton(finder, 'Ort vergessen'), 'it is forgotten');
      deepEqual(
        titles(finder),
        CONTACTS.map(({ title }) => title),
      );
      equal(one<HTMLInputElement>(finder, '[part=search]').value, '');
      equal(focused(), one(finder, '[part=search]'));
      ok(!/OpenStreetMap/.test(textOf(finder)));
    });

    it('drops a slow answer to an earlier question', async () => {
      let answer = (_: unknown) => {};
      const delay = new Promise((resolve) => {
        answer = resolve;
      });
      server.answer(/\/places\/24\.json$/, { body: SHARD, delay });
      const finder = await contacts();
      await type(finder, '24401');
      await until(() => server.asked.length === 2, 'the table is asked for');
      await near(finder, '24941');
      answer(undefined);
      await new Promise((resolve) => setTimeout(resolve, 60));
      await drawn(finder);
      equal(titles(finder)[0], WEICHE);
    });
  });

  describe('by a place’s name', () => {
    it('finds a place that stands in no record', async () => {
      server.answer(/\/places\/n-b.*\.json$/, { body: { places: [['Böel', 'SH', 54.63, 9.66, 3]] } });
      const finder = await contacts();
      await near(finder, 'Böel');
      equal(countOf(finder), '7 Anlaufstellen');
      match(textOf(finder), /Zuständige und nächste zuerst: Böel/);
    });

    it('asks which of several is meant', async () => {
      server.answer(/\/places\/n-na\.json$/, { body: NAMED });
      const finder = await contacts();
      await type(finder, 'Naumburg');
      const group = await until(() => all(finder, '.place[role=group]')[0], 'it asks');
      equal(group.ariaLabel, 'Welcher Ort ist gemeint?');
      await press(finder, /Saale/);
      await until(() => maybeButton(finder, 'Ort vergessen'), 'the place is known');
      match(distances(finder)[0], /^4\d\d km$/);
      equal(focused(), one(finder, '[part=search]'));
    });

    it('leaves a word alone that records have', async () => {
      const finder = await contacts();
      await type(finder, 'Nordstadt');
      await until(() => titles(finder).length === 2, 'both are found');
      deepEqual(titles(finder), ['Rathaus', 'Werkstatt der Generationen']);
      equal(server.asked.length, 1);
    });
  });

  describe("by the device's position", () => {
    it('asks for it by a click only, and tells nobody', async () => {
      const device = position({ latitude: 54.8, longitude: 9.45 });
      const finder = await contacts();
      await type(finder, 'beratung');
      equal(device.asked, 0);
      await search(finder, '');
      await press(finder, 'Mein Standort');
      await until(() => maybeButton(finder, 'Ort vergessen'), 'the place is known');
      device.restore();
      deepEqual([device.asked, server.asked.length], [1, 1]);
      equal(titles(finder)[0], 'Rathaus');
      match(textOf(finder), /Nächste zuerst: Mein Standort/);
    });

    for (const [code, sentence] of [
      [1, 'Der Standort ist nicht freigegeben. Eine Postleitzahl hilft auch.'],
      [2, 'Dieses Gerät kennt seinen Standort gerade nicht. Eine Postleitzahl hilft auch.'],
      [3, 'Der Standort lässt auf sich warten. Eine Postleitzahl hilft auch.'],
      ['missing', 'Auf dieser Seite lässt sich der Standort nicht abfragen. Eine Postleitzahl hilft auch.'],
    ] as const)
      it(`says what helps when it fails: ${code}`, async () => {
        const device = position(code);
        const finder = await contacts();
        await press(finder, 'Mein Standort');
        await until(() => troubles(finder).length, 'it says so');
        deepEqual(troubles(finder), [sentence]);
        await until(() => announced(finder).endsWith(sentence), 'it is announced');
        equal(titles(finder).length, 7);
        device.restore();
      });

    it('says so also while something is typed, and no longer when one goes on', async () => {
      const device = position(1);
      const finder = await contacts();
      await type(finder, 'beratung');
      await press(finder, 'Mein Standort');
      await until(() => troubles(finder).length, 'it says so');
      await type(finder, '24937');
      await until(() => !troubles(finder).length, 'it is over');
      device.restore();
    });

    it('goes before a postcode that was typed earlier', async () => {
      const device = position({ latitude: 54.8, longitude: 9.45 });
      const finder = await contacts();
      await near(finder, '24941');
      await press(finder, 'Mein Standort');
      await until(() => /Nächste zuerst: Mein Standort/.test(textOf(finder)), 'it is taken');
      equal(titles(finder)[0], 'Rathaus');
      await near(finder, '24937');
      await until(() => /zuerst: 24937/.test(textOf(finder)), 'what is typed later goes before it');
      device.restore();
    });
  });
});
