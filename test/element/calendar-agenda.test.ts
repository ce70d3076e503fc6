/** Day by day: each date under its day, what changes it said before its title, in the place's time. */
import { EVENTS, manyEvents, NOW, SERIES } from '../fixtures/events.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import {
  agendaOf,
  type Calendar,
  entryOf,
  releaseClock,
  showCalendar,
  stopClockAt,
} from '../helpers/calendar.js';
import { watchConsole } from '../helpers/console.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { until } from '../helpers/until.js';
import {
  all,
  countOf,
  drawn,
  focused,
  maybeButton,
  one,
  press,
  recordIds,
  textOf,
  titles,
  unmountAll,
  words,
} from '../helpers/widget.js';

describe('the agenda', () => {
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

  const events = (attributes = {}, body: unknown = EVENTS) =>
    showCalendar({ src: server.at({ body }), ...attributes });
  async function set(calendar: Calendar, name: string, value: string | null) {
    if (value === null) calendar.removeAttribute(name);
    else calendar.setAttribute(name, value);
    await drawn(calendar);
  }

  it('has every date under its day, what changes it before its title, what has no day at the end', async () => {
    deepEqual(agendaOf(await events()), {
      'Mittwoch, 13. Mai 2026': ['Woche der Nachbarschaft'],
      'Donnerstag, 14. Mai 2026': ['Vereinsmesse'],
      'Samstag, 16. Mai 2026': ['Abgesagt (Unwetter): Spendenlauf'],
      'Montag, 18. Mai 2026': ['Akademie: Verein führen: Recht'],
      'Mittwoch, 20. Mai 2026': ['Ausgebucht: Kochabend'],
      'Donnerstag, 21. Mai 2026': ['Jetzt online: Digitale Sprechstunde'],
      'Samstag, 23. Mai 2026': ['Unter Vorbehalt: Lange Nacht der Vereine'],
      'Montag, 25. Mai 2026': ['Abgesagt (Feiertag): Akademie: Verein führen: Geld'],
      'Montag, 1. Juni 2026': ['Akademie: Verein führen: Menschen'],
      'Samstag, 20. Juni 2026': ['Verschoben: Vortrag: Warum helfen?'],
      'Ohne festen Termin': ['Beratung für Vereine'],
    });
  });

  it('says when, where, by whom, and what one has to know', async () => {
    const calendar = await events();
    deepEqual(
      EVENTS.slice(1).map(({ title, subEvent: [first] = [] }) =>
        entryOf(calendar, first ? `${title}: ${first.title}` : title),
      ),
      [
        ['bis 17. Mai 2026', 'Woche der Nachbarschaft'],
        [
          '10:00–14:00 Uhr',
          'Vereinsmesse',
          'Rathaus, Am Markt 1, Musterstadt · Bürgerstiftung Musterstadt',
          'kostenlos · Anmeldung nur noch heute',
        ],
        ['09:00 Uhr', 'Abgesagt (Unwetter): Spendenlauf'],
        [
          '18:00–20:00 Uhr',
          'Akademie: Verein führen: Recht',
          'online',
          'Termin 1 von 3 · 4 freie Plätze · Anmeldung noch 3 Tage',
        ],
        ['18:00 Uhr', 'Ausgebucht: Kochabend', 'Anmeldung geschlossen'],
        [
          '16:00–17:00 Uhr',
          'Jetzt online: Digitale Sprechstunde',
          'online · Freiwilligenagentur',
          'am Telefon',
        ],
        [
          '20:00 Uhr, bis 24. Mai 2026',
          'Unter Vorbehalt: Lange Nacht der Vereine',
          'Rathaus, Am Markt 1, Musterstadt +1',
        ],
        [
          '19:00 Uhr',
          'Verschoben: Vortrag: Warum helfen?',
          'Rathaus, Am Markt 1, Musterstadt',
          'statt 15. Mai 2026 · vor Ort und online',
        ],
        ['Beratung für Vereine', 'nach Vereinbarung · Freiwilligenagentur'],
      ],
    );
    equal(countOf(calendar), '9 Veranstaltungen', 'a course counts once');
  });

  it('is a heading and an ordered list per day, and one link per date, beginning with its hours', async () => {
    const calendar = await events({ 'heading-level': '3' });
    for (const day of all(calendar, '.day')) {
      equal(day.querySelectorAll('[role=heading]').length, 1);
      equal(day.querySelector('[role=heading]')?.ariaLevel, '3');
      equal(day.querySelectorAll('ol[role=list], ul[role=list]').length, 1);
      for (const record of day.querySelectorAll('[part=record]')) {
        equal(record.localName, 'li');
        equal(record.querySelectorAll('a[href]').length, 1);
      }
    }
    const times = all<HTMLTimeElement>(calendar, '[part=record] time').map(({ dateTime }) => dateTime);
    deepEqual(times.slice(0, 3), ['2026-05-10', '2026-05-14T10:00', '2026-05-16T09:00']);
    equal(all(calendar, '.day:last-of-type ol, .day:last-of-type time').length, 0, 'no order without a day');
    ok(all(calendar, 'strong.state').every((state) => state.nextElementSibling?.matches('[part~=title]')));
  });

  it('marks today', async () => {
    const calendar = await events();
    deepEqual(
      all(calendar, '.today').map((mark) => [
        words(mark),
        mark.closest('.day')?.querySelector('time')?.dateTime,
      ]),
      [['Heute', '2026-05-13']],
    );
  });

  it("is in the order of the place's clock, whole days first", async () => {
    const body = [
      { title: 'Abend', startDate: '2026-05-14T20:00' },
      { title: 'Mittag in UTC', startDate: '2026-05-14T10:00:00Z' },
      { title: 'Tag', startDate: '2026-05-14' },
      { title: 'Früh', startDate: '2026-05-14T11:59' },
    ];
    const calendar = await events({}, body);
    deepEqual(titles(calendar), ['Tag', 'Früh', 'Mittag in UTC', 'Abend']);
  });

  it("shows the place's time, whatever the visitor's zone, on the place's day", async () => {
    const body = [
      { title: 'Ohne Zone', startDate: '2026-05-14T23:30' },
      { title: 'UTC', startDate: '2026-05-14T22:30:00Z' },
      { title: 'Versatz', startDate: '2026-05-14T23:30:00+02:00' },
      { title: 'Eigene Zone', startDate: '2026-05-14T20:00:00Z', timeZone: 'Europe/Lisbon' },
      { title: 'Winter', startDate: '2026-12-01T18:00:00Z' },
    ];
    const calendar = await events({}, body);
    const shown = () =>
      all(calendar, '[part=record]').map((record) => [
        words(record.querySelector('[part~=title]')),
        record.querySelector('time')?.dateTime,
      ]);
    deepEqual(shown(), [
      ['Eigene Zone', '2026-05-14T21:00'],
      ['Ohne Zone', '2026-05-14T23:30'],
      ['Versatz', '2026-05-14T23:30'],
      ['UTC', '2026-05-15T00:30'],
      ['Winter', '2026-12-01T19:00'],
    ]);
    await set(calendar, 'time-zone', 'America/New_York');
    deepEqual(shown(), [
      ['UTC', '2026-05-14T18:30'],
      ['Eigene Zone', '2026-05-14T21:00'],
      ['Ohne Zone', '2026-05-14T23:30'],
      ['Versatz', '2026-05-14T23:30'],
      ['Winter', '2026-12-01T13:00'],
    ]);
  });

  it("says whose time it is when the visitor's clock shows another", async () => {
    const visitor = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const calendar = await events({ 'time-zone': 'Pacific/Kiritimati' });
    await until(
      () => /Alle Zeiten gelten vor Ort \(Pacific\/Kiritimati\)/.test(textOf(calendar)),
      'it says so',
    );
    await set(calendar, 'time-zone', visitor);
    ok(!/Alle Zeiten gelten/.test(textOf(calendar)));
  });

  it("begins with the place's day, not the visitor's", async () => {
    const body = [
      { title: 'Heute in Berlin', startDate: '2026-05-13' },
      { title: 'Heute auf Kiritimati', startDate: '2026-05-14' },
    ];
    const calendar = await events({ 'time-zone': 'Pacific/Kiritimati' }, body);
    stopClockAt('2026-05-13T10:30:00Z'); // 14 May, 00:30 there
    calendar.requestUpdate();
    await drawn(calendar);
    deepEqual(titles(calendar), ['Heute auf Kiritimati']);
    await set(calendar, 'time-zone', null);
    deepEqual(titles(calendar), ['Heute in Berlin', 'Heute auf Kiritimati']);
  });

  it('has what began before under today, and drops it when its last day is over', async () => {
    const body = [{ title: 'Ausstellung', startDate: '2026-05-01', endDate: '2026-05-13' }];
    const calendar = await events({}, body);
    deepEqual(agendaOf(calendar), { 'Mittwoch, 13. Mai 2026': ['Ausstellung'] });
    stopClockAt('2026-05-13T21:59:00Z');
    calendar.requestUpdate();
    await drawn(calendar);
    deepEqual(titles(calendar), ['Ausstellung']);
    stopClockAt('2026-05-13T22:00:00Z');
    calendar.requestUpdate();
    await drawn(calendar);
    deepEqual(titles(calendar), []);
    match(textOf(calendar), /Zurzeit stehen keine Termine bevor\./);
  });

  it('does not touch a day that begins as an event ends', async () => {
    const body = [{ title: 'Bis Mitternacht', startDate: '2026-05-12T20:00', endDate: '2026-05-13T00:00' }];
    const calendar = await events({}, body);
    deepEqual(titles(calendar), []);
    await set(calendar, 'from', '2026-05-12');
    deepEqual(entryOf(calendar, 'Bis Mitternacht'), ['20:00–24:00 Uhr', 'Bis Mitternacht']);
  });

  it('gives each date of a series its own day, once that is worked out', async () => {
    const calendar = await events({}, [SERIES]);
    await until(() => titles(calendar).length === 3, 'the series is worked out');
    deepEqual(agendaOf(calendar), {
      'Donnerstag, 14. Mai 2026': ['Lesekreis'],
      'Donnerstag, 21. Mai 2026': ['Lesekreis'],
      'Donnerstag, 4. Juni 2026': ['Lesekreis'],
    });
    equal(countOf(calendar), '1 Veranstaltung');
    deepEqual(entryOf(calendar, 'Lesekreis'), ['17:00–18:30 Uhr', 'Lesekreis']);
  });

  it('lists a year of what never ends', async () => {
    const calendar = await events({ 'page-size': 'all' }, [{ ...SERIES, rrule: 'FREQ=WEEKLY' }]);
    await until(() => titles(calendar).length > 1, 'the series is worked out');
    equal(titles(calendar).length, 52, 'of 53 one is left out by its exdate');
    equal(all<HTMLTimeElement>(calendar, '[part=record] time').at(-1)?.dateTime, '2027-05-13T17:00');
  });

  describe('shows', () => {
    it('twenty dates, and more when asked, the focus on the first that is new', async () => {
      const calendar = await events({}, [...manyEvents(45), { title: 'Irgendwann', byArrangement: true }]);
      equal(titles(calendar).length, 20);
      equal(countOf(calendar), '46 Veranstaltungen');
      await press(calendar, 'Mehr anzeigen');
      await until(() => words(focused()) === 'Termin 21', 'the focus goes on');
      equal(titles(calendar).length, 40);
      await press(calendar, 'Mehr anzeigen');
      await until(() => words(focused()) === 'Termin 41', 'the focus goes on');
      deepEqual(titles(calendar).slice(-2), ['Termin 45', 'Irgendwann']);
      equal(maybeButton(calendar, 'Mehr anzeigen'), undefined);
    });

    it('as many as the page says', async () => {
      const calendar = await events({ 'page-size': '7' }, manyEvents(45));
      equal(titles(calendar).length, 7);
      await set(calendar, 'page-size', 'all');
      equal(titles(calendar).length, 45);
      await set(calendar, 'page-size', null);
      equal(titles(calendar).length, 20);
      deepEqual(told.lines, []);
      for (const wrong of ['0', '-3', 'viele']) {
        await set(calendar, 'page-size', wrong);
        equal(titles(calendar).length, 20);
        const line = `page-size: found "${wrong}", expected a number from 1, or all`;
        await until(() => told.lines.at(-1)?.endsWith(line), 'it is told');
      }
    });

    it('what is on between the days that the page says', async () => {
      const calendar = await events({ from: '2026-05-16', until: '2026-05-21' });
      const ids = ['woche', 'lauf', 'kurs', 'kochen', 'sprechstunde', 'beratung'];
      deepEqual(recordIds(calendar), ids);
      equal(Object.keys(agendaOf(calendar))[0], 'Samstag, 16. Mai 2026', 'what began before stands there');
      await set(calendar, 'until', null);
      deepEqual(recordIds(calendar).slice(-3), ['kurs', 'vortrag', 'beratung']);
      await set(calendar, 'from', '2026-06-01');
      deepEqual(recordIds(calendar), ['kurs', 'vortrag', 'beratung']);
      await set(calendar, 'from', null);
      equal(recordIds(calendar)[0], 'woche');
    });

    it('what is over, when the page wants it', async () => {
      const calendar = await events({ 'include-past': '' });
      deepEqual(recordIds(calendar).slice(0, 3), ['woche', 'gestern', 'messe']);
      equal(Object.keys(agendaOf(calendar))[0], 'Sonntag, 10. Mai 2026', 'from its first day');
      await set(calendar, 'include-past', null);
      deepEqual(recordIds(calendar).slice(0, 2), ['woche', 'messe']);
    });

    it('nothing between days that are the wrong way round, and says so', async () => {
      await events({ from: '2026-05-21', until: '2026-05-16' });
      await until(() => told.lines.length, 'it is told');
      match(told.lines.join(), /until: found "2026-05-16", expected a date that is not before from$/);
    });

    it('everything it can when the page gives a day that is none, and says what is wrong', async () => {
      const calendar = await events({ from: '13.05.2026', until: '2026-13-01', 'time-zone': 'Mars/Olympus' });
      equal(countOf(calendar), '9 Veranstaltungen');
      await until(() => told.lines.length >= 3, 'it is told');
      equal(told.lines.length, 3, told.lines.join('\n'));
      const all = told.lines.join('\n');
      match(all, /from: found "13\.05\.2026", expected a date such as 2026-03-31/);
      match(all, /until: found "2026-13-01", expected a date such as 2026-03-31/);
      match(all, /time-zone: found "Mars\/Olympus", expected a zone such as Europe\/Berlin/);
    });
  });

  it("marks what is in another language than the page's", async () => {
    const body = [{ title: 'Open day', startDate: '2026-05-14', inLanguage: 'en' }];
    equal(one(await events({}, body), '[part~=title]').lang, 'en');
  });

  it('names years that are not this one', async () => {
    const body = [
      { title: 'Bald', startDate: '2026-12-31' },
      { title: 'Später', startDate: '2027-01-01' },
    ];
    const calendar = await events({}, body);
    deepEqual(all(calendar, '.month-name').map(words), ['Dezember', 'Januar 2027']);
  });
});
