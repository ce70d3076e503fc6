/** The directory of a network: groups in order, short entries, details by a click. */
import { CONTACTS, NOW } from '../fixtures/contacts.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import { watchConsole } from '../helpers/console.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { type Finder, openContact, showFinder } from '../helpers/finder.js';
import { releaseClock, stopClockAt } from '../helpers/moment.js';
import { until } from '../helpers/until.js';
import { all, one, search, textOf, titles, unmountAll, words } from '../helpers/widget.js';

const MEMBERS = [
  ['Stadt Zons', 'Stadt', 'Zons', 'NW'],
  ['Kreis Ährental', 'Kreis', 'Ährental', 'SH'],
  ['Gemeinde Aue', 'Gemeinde', undefined, 'NW'],
  ['»Östliche« Runde', undefined, 'Zons', undefined],
  ['2. Bezirk', 'Bezirk', 'Aue', 'NW'],
].map(([title, bodyType, addressLocality, land], i) => ({
  id: `m${i}`,
  title,
  bodyType,
  land,
  address: addressLocality ? { addressLocality } : undefined,
  contactPoint: [
    {
      name: `Stelle ${i}`,
      contactType: 'Ehrenamt',
      email: `m${i}@directory.example`,
      telephone: `0211 4000${i}`,
    },
  ],
}));

describe('the directory', () => {
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

  async function directory(attributes = {}, body: unknown = MEMBERS): Promise<Finder> {
    const finder = await showFinder({ src: server.at({ body }), layout: 'directory', ...attributes });
    await until(() => all(finder, '.group').length, 'the directory is there');
    return finder;
  }
  const groups = (finder: Finder) =>
    Object.fromEntries(
      all(finder, '.groups section').map((section) => [
        words(section.querySelector('.group')),
        [...section.querySelectorAll('[part~=title]')].map(words),
      ]),
    );

  for (const [by, expected] of [
    [
      undefined,
      {
        2: ['2. Bezirk'],
        G: ['Gemeinde Aue'],
        K: ['Kreis Ährental'],
        O: ['»Östliche« Runde'],
        S: ['Stadt Zons'],
      },
    ],
    [
      'land',
      {
        'Nordrhein-Westfalen': ['2. Bezirk', 'Gemeinde Aue', 'Stadt Zons'],
        'Schleswig-Holstein': ['Kreis Ährental'],
        'Ohne Angabe': ['»Östliche« Runde'],
      },
    ],
    [
      'place',
      {
        Ährental: ['Kreis Ährental'],
        Aue: ['2. Bezirk'],
        Zons: ['»Östliche« Runde', 'Stadt Zons'],
        'Ohne Angabe': ['Gemeinde Aue'],
      },
    ],
    [
      'body',
      {
        Bezirk: ['2. Bezirk'],
        Gemeinde: ['Gemeinde Aue'],
        Kreis: ['Kreis Ährental'],
        Stadt: ['Stadt Zons'],
        'Ohne Angabe': ['»Östliche« Runde'],
      },
    ],
  ] as const)
    it(`by ${by ?? 'letter'}: in the order of the alphabet, who belongs nowhere last`, async () => {
      const finder = await directory(by ? { 'group-by': by } : {});
      deepEqual(groups(finder), expected as never);
      deepEqual(
        all(finder, '.group')
          .map((group) => words(group))
          .sort(),
        Object.keys(expected).sort(),
      );
      if (by)
        equal(
          all(finder, '.group').findLastIndex((group) => words(group) === 'Ohne Angabe'),
          by === 'land' ? 2 : all(finder, '.group').length - 1,
        );
    });

  it('has for each who it is, whom to call, and no mail', async () => {
    const finder = await directory();
    const entry = one(finder, '[data-record-id=m0]');
    deepEqual(
      [...entry.querySelectorAll('p')].map(words),
      ['Stelle 0, Ehrenamt', '0211 40000'],
      'what it is and the town are in its name already',
    );
    equal(entry.querySelector('.acts a')?.getAttribute('href'), 'tel:021140000');
    ok(!(finder.shadowRoot?.innerHTML ?? '').includes('directory.example'));
    equal(all(finder, '.overview, .map').length, 0);
  });

  it('opens details, and searches', async () => {
    const finder = await directory();
    match(words(await openContact(finder, 'Stadt Zons')), /^Stadt Zons.*Stelle 0.*E-Mail anzeigen/);
    finder.renderRoot.querySelector('dialog')?.close();
    one<HTMLInputElement>(finder, '[part=search]').focus();
    await search(finder, 'kreis');
    await until(() => titles(finder).length === 1, 'it is found');
    deepEqual(Object.keys(groups(finder)), ['K']);
    await search(finder, 'xylophon');
    await until(() => /Nichts gefunden/.test(textOf(finder)), 'it says so');
  });

  it('groups a town’s own by district', async () => {
    const finder = await directory({ 'group-by': 'district' }, CONTACTS);
    deepEqual(Object.keys(groups(finder)), ['Nordstadt', 'Südstadt', 'Weiche', 'Ohne Angabe']);
  });

  it('with a word that it does not know is by letter, and the webmaster is told', async () => {
    const finder = await directory({ 'group-by': 'farbe' });
    deepEqual(Object.keys(groups(finder)), ['2', 'G', 'K', 'O', 'S']);
    await until(() => told.lines.some((line) => /group-by: found "farbe"/.test(line)), 'it is told');
  });
});
