/** Whether somebody is there: on the place's clock, to the minute, in words. */
import { CONTACTS, NOW } from '../fixtures/contacts.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import { stopClock } from '../helpers/clock.js';
import { watchConsole } from '../helpers/console.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { cardOf, type Finder, openContact, openingsOf, showFinder, withHours } from '../helpers/finder.js';
import { releaseClock, stopClockAt } from '../helpers/moment.js';
import { until } from '../helpers/until.js';
import { all, drawn, one, unmountAll, words } from '../helpers/widget.js';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const week = (opens: string, closes: string, more = {}) => ({ dayOfWeek: WEEKDAYS, opens, closes, ...more });
const contact = (title: string, openingHoursSpecification: unknown, more = {}) => ({
  id: title,
  title,
  openingHoursSpecification,
  ...more,
});

describe('opening hours', () => {
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

  const show = async (body: unknown = CONTACTS, attributes = {}): Promise<Finder> =>
    withHours(await showFinder({ src: server.at({ body }), ...attributes }));
  /** What is told of one contact point at a moment. */
  async function at(iso: string, record: object, attributes = {}): Promise<string | undefined> {
    stopClockAt(iso);
    const finder = await showFinder({
      src: server.at({ body: [{ id: 'a', title: 'A', ...record }] }),
      ...attributes,
    });
    await until(() => all(finder, '.opening').some((line) => words(line)), 'hours are told');
    const said = openingsOf(finder).A;
    unmountAll();
    return said;
  }

  it('are told of each in words, what changes everything first', async () => {
    const finder = await show();
    await until(() => openingsOf(finder).Rathaus, 'texts are read');
    deepEqual(openingsOf(finder), {
      'Ehrenamtsbüro Südstadt': 'geöffnet bis 12:30 Uhr',
      // Tomorrow is Ascension.
      Rathaus: 'geschlossen, öffnet Freitag 8 Uhr',
      'Nachbarschaftstreff Weiche': 'Umgezogen',
      'Werkstatt der Generationen': 'Vorübergehend geschlossen',
      Nachttelefon: 'rund um die Uhr geöffnet',
      'Hausbesuche Südstadt': 'Nur mit Termin',
      'Verein ohne alles': '',
    });
    deepEqual(cardOf(finder, 'Nachbarschaftstreff Weiche').slice(1, 3), ['Umgezogen', 'Jetzt im Bahnhof.']);
  });

  const nine = { openingHoursSpecification: [week('09:00', '12:30')] };
  for (const [iso, said] of [
    ['2026-05-13T08:59:59+02:00', 'geschlossen, öffnet heute 9 Uhr'],
    ['2026-05-13T09:00:00+02:00', 'geöffnet bis 12:30 Uhr'],
    ['2026-05-13T12:29:59+02:00', 'geöffnet bis 12:30 Uhr'],
    ['2026-05-13T12:30:00+02:00', 'geschlossen, öffnet morgen 9 Uhr'],
    ['2026-05-15T12:30:00+02:00', 'geschlossen, öffnet Montag 9 Uhr'],
  ] as const)
    it(`change to the minute: ${iso.slice(0, 16)}`, async () => {
      equal(await at(iso, nine), said);
    });

  it('know the days on which a Land rests, told by the record or by the page', async () => {
    // Corpus Christi: a holiday in North Rhine-Westphalia, not in Schleswig-Holstein.
    const iso = '2026-06-04T10:00:00+02:00';
    equal(await at(iso, { ...nine, land: 'NW' }), 'geschlossen, öffnet morgen 9 Uhr');
    equal(await at(iso, { ...nine, land: 'SH' }), 'geöffnet bis 12:30 Uhr');
    equal(await at(iso, nine), 'geöffnet bis 12:30 Uhr');
    equal(await at(iso, nine, { land: 'NW' }), 'geschlossen, öffnet morgen 9 Uhr');
    equal(
      await at(iso, { ...nine, land: 'SH' }, { land: 'NW' }),
      'geöffnet bis 12:30 Uhr',
      'the record knows better',
    );
  });

  it('say farther days with their date, and nothing beyond a fortnight', async () => {
    const shut = {
      specialOpeningHoursSpecification: [{ validFrom: '2026-05-13', validThrough: '2026-05-24' }],
    };
    match(await at(NOW, { ...nine, ...shut }), /^geschlossen, öffnet Mo\., 25\. Mai 9 Uhr$/);
    const long = {
      specialOpeningHoursSpecification: [{ validFrom: '2026-05-13', validThrough: '2026-07-24' }],
    };
    equal(await at(NOW, { ...nine, ...long }), 'geschlossen');
  });

  it('pass midnight', async () => {
    const night = { openingHoursSpecification: [week('18:00', '02:00')] };
    equal(await at('2026-05-13T23:30:00+02:00', night), 'geöffnet bis 2 Uhr');
    equal(await at('2026-05-14T01:30:00+02:00', night), 'geöffnet bis 2 Uhr');
    equal(await at('2026-05-14T02:00:00+02:00', night), 'geschlossen, öffnet heute 18 Uhr');
  });

  it('are those of the place, whatever zone it lies in', async () => {
    const iso = '2026-05-13T14:00:00+02:00';
    equal(await at(iso, nine), 'geschlossen, öffnet morgen 9 Uhr');
    equal(await at(iso, { ...nine, timeZone: 'America/New_York' }), 'geschlossen, öffnet heute 9 Uhr');
    equal(await at(iso, nine, { 'time-zone': 'Atlantic/Azores' }), 'geöffnet bis 12:30 Uhr');
    stopClockAt(iso);
    const finder = await show([contact('A', [week('09:00', '12:30')], { timeZone: 'America/New_York' })]);
    const dialog = await openContact(finder, 'A');
    match(words(dialog), /Alle Zeiten gelten vor Ort \(America\/New York\)\./);
  });

  it('say who can be called when the door is shut', async () => {
    const both = {
      openingHoursSpecification: [week('14:00', '16:00'), week('08:00', '12:00', { mode: 'phone' })],
    };
    equal(await at(NOW, both), 'telefonisch erreichbar bis 12 Uhr');
    equal(await at('2026-05-13T15:00:00+02:00', both), 'geöffnet bis 16 Uhr');
    equal(await at('2026-05-13T20:00:00+02:00', both), 'geschlossen, öffnet morgen 14 Uhr');
  });

  it('are told anew each minute', async () => {
    stopClockAt('2026-05-13T12:29:40+02:00');
    const finder = await show([contact('A', [week('09:00', '12:30')])]);
    equal(openingsOf(finder).A, 'geöffnet bis 12:30 Uhr');
    finder.remove();
    const clock = stopClock();
    document.body.append(finder);
    await clock.pass(0);
    deepEqual(
      clock.delays.filter((delay) => delay === 20_000),
      [20_000],
      'at the full minute',
    );
    stopClockAt('2026-05-13T12:30:00+02:00');
    await clock.pass(20_000);
    const said = openingsOf(finder).A;
    finder.remove();
    const left = clock.pending;
    clock.restore();
    equal(said, 'geschlossen, öffnet morgen 9 Uhr');
    equal(left, 0, 'no clock runs for who is gone');
  });

  it('in words nobody reads as a rule stay words', async () => {
    const finder = await show([
      { id: 'a', title: 'A', openingHours: ['wenn die Fahne hängt'] },
      contact('B', [week('09:00', '12:30')]),
    ]);
    equal(openingsOf(finder).A, '');
    const dialog = await openContact(finder, 'A');
    await until(() => /wenn die Fahne hängt/.test(words(dialog)), 'they are in the details');
  });

  it('in the words of OpenStreetMap are read', async () => {
    const osm = { openingHours: ['Mo-Fr 09:00-12:30; PH off'] };
    equal(await at(NOW, osm), 'geöffnet bis 12:30 Uhr');
    equal(await at('2026-05-14T10:00:00+02:00', { ...osm, land: 'SH' }), 'geschlossen, öffnet morgen 9 Uhr');
  });

  it('that end before they begin, of unknown days, or that are none cost nothing else', async () => {
    const finder = await show([
      contact('Gut', [week('09:00', '12:30')]),
      contact('Kein Tag', [{ dayOfWeek: ['Neverday'], opens: '09:00', closes: '12:30' }]),
      contact('Keine Zeit', [week('neun', 'zwölf')]),
      contact('Kein Feld', 'immer'),
    ]);
    deepEqual(Object.keys(openingsOf(finder)), ['Gut', 'Kein Tag', 'Keine Zeit', 'Kein Feld']);
    equal(openingsOf(finder).Gut, 'geöffnet bis 12:30 Uhr');
    for (const title of ['Kein Tag', 'Keine Zeit', 'Kein Feld'])
      ok(!/geöffnet/.test(openingsOf(finder)[title] ?? ''), title);
  });

  it('with a Land or a zone that there is not are told to the webmaster, once', async () => {
    const finder = await show(CONTACTS, { land: 'XX', 'time-zone': 'Europe/Nirgends' });
    equal(openingsOf(finder)['Ehrenamtsbüro Südstadt'], 'geöffnet bis 12:30 Uhr');
    finder.requestUpdate();
    await drawn(finder);
    equal(told.lines.filter((line) => /land: found "XX"/.test(line)).length, 1);
    equal(told.lines.filter((line) => /time-zone: found "Europe\/Nirgends"/.test(line)).length, 1);
  });

  it('of a record with a zone that there is not cost the zone only', async () => {
    const finder = await show([contact('A', [week('09:00', '12:30')], { timeZone: 'Europe/Nirgends' })]);
    equal(openingsOf(finder).A, 'geöffnet bis 12:30 Uhr');
  });

  it('take no room that would move the list when they come', async () => {
    const finder = await showFinder({ src: server.at({ body: CONTACTS }) });
    const top = () => all(finder, '[part=record]')[1]?.getBoundingClientRect().top;
    const before = top();
    await withHours(finder);
    equal(top(), before);
    ok(one(finder, '.opening'));
  });
});
