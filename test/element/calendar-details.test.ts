/** Everything about one event, and ways to take it along: as a file, into a calendar, on paper, by its address. */
import { EVENTS, NOW, SERIES } from '../fixtures/events.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import { type Calendar, openFilters, releaseClock, showCalendar, stopClockAt } from '../helpers/calendar.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { press as key } from '../helpers/keys.js';
import { type Taken, watchDownloads } from '../helpers/taken.js';
import { until } from '../helpers/until.js';
import {
  all,
  choose,
  drawn,
  focused,
  maybeButton,
  one,
  openDialog,
  press,
  titles,
  unmountAll,
  words,
} from '../helpers/widget.js';

const facts = (dialog: Element) =>
  Object.fromEntries(
    [...dialog.querySelectorAll('dl > div')].map((row) => [
      words(row.querySelector('dt')),
      words(row.querySelector('dd')),
    ]),
  );
/** As they stand one below the other. */
const linesOf = ({ innerText }: HTMLElement) =>
  innerText.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
const links = (dialog: Element) =>
  Object.fromEntries(
    [...dialog.querySelectorAll('a:not(.take a)')].map((link) => [words(link), link.getAttribute('href')]),
  );
const heading = (dialog: Element) => words(dialog.querySelector('[role=heading]'));
const main = (dialog: Element) => [...dialog.querySelectorAll('.sheet-foot a')].map(words);

describe("an event's details", () => {
  let server: FeedServer;
  let taken: Taken;
  beforeEach(() => {
    server = startFeedServer();
    taken = watchDownloads();
    stopClockAt(NOW);
  });
  afterEach(() => {
    unmountAll();
    server.restore();
    taken.restore();
    releaseClock();
  });

  const events = (attributes = {}, body: unknown = EVENTS) =>
    showCalendar({ src: server.at({ body }), ...attributes });
  async function open(calendar: Calendar, title: string): Promise<HTMLDialogElement> {
    const link = await until(
      () => all(calendar, '[part~=title]').find((each) => words(each).startsWith(title)),
      `${title} is there`,
    );
    link.focus();
    link.click();
    const dialog = await openDialog(calendar, 'details');
    await until(() => dialog.querySelector('.take') || /Vereinbarung/.test(words(dialog)), 'all is there');
    return dialog;
  }

  it('say all that the feed says, in words', async () => {
    const calendar = await events();
    const dialog = await open(calendar, 'Vereinsmesse');
    equal(heading(dialog), 'Vereinsmesse');
    deepEqual(facts(dialog), {
      Wann: 'Donnerstag, 14. Mai 2026, 10:00–14:00 Uhr',
      Wo: 'Rathaus, Am Markt 1, 06618 Musterstadt',
      Eintritt: 'kostenlos',
      Anmeldung: 'bis Mittwoch, 13. Mai 2026',
      Barrierefreiheit: 'mit Rollstuhl',
      'Für wen': 'Alle',
      Art: 'Messe',
      'Veranstaltet von': 'Bürgerstiftung Musterstadt',
    });
    deepEqual([...dialog.querySelectorAll('.prose p')].map(words), [
      'Vereine stellen sich vor.',
      'Mehr unter https://messe.example/programm.',
    ]);
    equal(dialog.querySelector('time')?.dateTime, '2026-05-14T10:00');
    deepEqual(links(dialog), {
      'https://messe.example/programm': 'https://messe.example/programm',
      'Bürgerstiftung Musterstadt': 'https://stiftung.example/',
      'In Leichter Sprache': 'https://events.example/messe-leicht',
      Anmelden: 'https://events.example/anmelden',
      'Zur Veranstaltung': 'https://events.example/messe',
    });
    deepEqual(main(dialog), ['Anmelden']);
    ok(!/undefined|null|NaN/.test(words(dialog)));
  });

  it('say nothing about what is unknown', async () => {
    const dialog = await open(await events({}, [{ title: 'Fest', startDate: '2026-05-14' }]), 'Fest');
    deepEqual(facts(dialog), { Wann: 'Donnerstag, 14. Mai 2026, ganztägig' });
    deepEqual([links(dialog), main(dialog)], [{}, []]);
  });

  it('list every date of a course, with what became of it', async () => {
    const dialog = await open(await events(), 'Akademie');
    equal(heading(dialog), 'Akademie: Verein führen', 'the course itself takes place');
    deepEqual([...dialog.querySelectorAll<HTMLElement>('dl ol > li')].map(linesOf), [
      ['Montag, 18. Mai 2026, 18:00–20:00 Uhr', 'Recht'],
      ['Abgesagt (Feiertag): Montag, 25. Mai 2026, 18:00–20:00 Uhr', 'Geld'],
      ['Montag, 1. Juni 2026, 18:00–20:00 Uhr', 'Menschen'],
    ]);
    equal(facts(dialog).Anmeldung, 'bis Samstag, 16. Mai 2026');
    equal(facts(dialog)['Freie Plätze'], '4');
  });

  it('list those of a course that are over, too', async () => {
    stopClockAt('2026-05-30T10:00:00+02:00');
    const dialog = await open(await events(), 'Akademie');
    equal(dialog.querySelectorAll('dl ol > li').length, 3);
  });

  it('do not take a course for cancelled because its first date is', async () => {
    const subEvent = [
      { startDate: '2026-05-18T18:00', eventStatus: 'EventCancelled' },
      { startDate: '2026-05-25T18:00' },
    ];
    const dialog = await open(await events({}, [{ title: 'Kurs', subEvent }]), 'Kurs');
    equal(heading(dialog), 'Kurs');
    deepEqual([...dialog.querySelectorAll('dl ol > li')].map(words), [
      'Abgesagt: Montag, 18. Mai 2026, 18:00 Uhr',
      'Montag, 25. Mai 2026, 18:00 Uhr',
    ]);
  });

  it('list the next dates of a series', async () => {
    const calendar = await events({}, [
      { ...SERIES, rrule: 'FREQ=WEEKLY', startDate: '2026-01-01T17:00', endDate: '2026-01-01T18:30' },
    ]);
    await until(() => titles(calendar).length > 1, 'the series is worked out');
    const dialog = await open(calendar, 'Lesekreis');
    const dates = [...dialog.querySelectorAll('dl ol > li')].map(words);
    equal(dates.length, 12);
    equal(dates[0], 'Donnerstag, 14. Mai 2026, 17:00–18:30 Uhr');
    equal(dates[2], 'Donnerstag, 4. Juni 2026, 17:00–18:30 Uhr', 'the one in between does not take place');
  });

  it('say first what changes everything: cancelled and why, postponed and from when, full, online', async () => {
    const calendar = await events();
    const cancelled = await open(calendar, 'Spendenlauf');
    equal(heading(cancelled), 'Abgesagt (Unwetter): Spendenlauf');
    deepEqual([main(cancelled), links(cancelled)], [[], {}], 'nobody registers for it');
    await press(calendar, 'Schließen');
    const postponed = await open(calendar, 'Vortrag');
    equal(heading(postponed), 'Verschoben: Vortrag: Warum helfen?');
    equal(facts(postponed)['Vorher geplant'], 'Freitag, 15. Mai 2026');
    match(facts(postponed).Eintritt, /^5,00\s€$/);
    await press(calendar, 'Schließen');
    const full = await open(calendar, 'Kochabend');
    equal(heading(full), 'Ausgebucht: Kochabend');
    equal(facts(full)['Freie Plätze'], 'Ausgebucht');
    equal(facts(full).Anmeldung, 'bis Sonntag, 10. Mai 2026 (Anmeldung geschlossen)');
    match(facts(full).Eintritt, /^Erwachsene: 12,50\s€Kinder: kostenlos$/);
    deepEqual(main(full), []);
    await press(calendar, 'Schließen');
    const online = await open(calendar, 'Digitale');
    equal(heading(online), 'Jetzt online: Digitale Sprechstunde');
    equal(online.querySelector<HTMLAnchorElement>('dd a')?.href, 'https://raum.example/1');
    deepEqual(main(online), ['E-Mail schreiben']);
    equal(links(online)['Anrufen: 0461 12345'], 'tel:046112345');
  });

  it('tell when registration is open, closes, is closed, or is not needed', async () => {
    const registration = { url: 'https://events.example/a' };
    const body = [
      { title: 'Offen', startDate: '2026-05-20', registration },
      {
        title: 'Bis heute',
        startDate: '2026-05-20',
        registration: { ...registration, deadline: '2026-05-13T10:01' },
      },
      {
        title: 'Zu',
        startDate: '2026-05-20',
        registration: { ...registration, deadline: '2026-05-13T09:59' },
      },
      { title: 'Nicht nötig', startDate: '2026-05-20', registration: { required: false } },
    ];
    const calendar = await events({}, body);
    const seen: unknown[] = [];
    for (const { title } of body) {
      const dialog = await open(calendar, title);
      seen.push([title, facts(dialog).Anmeldung, ...main(dialog)]);
      await press(calendar, 'Schließen');
    }
    deepEqual(seen, [
      ['Offen', undefined, 'Anmelden'],
      ['Bis heute', 'bis Mittwoch, 13. Mai 2026', 'Anmelden'],
      ['Zu', 'bis Mittwoch, 13. Mai 2026 (Anmeldung geschlossen)'],
      ['Nicht nötig', 'nicht nötig'],
    ]);
  });

  it("say whose clock is meant where it is not the calendar's", async () => {
    const body = [
      { title: 'Fado', startDate: '2026-05-14T20:00', timeZone: 'Europe/Lisbon' },
      { title: 'Fest', startDate: '2026-05-14T20:00', timeZone: 'Europe/Berlin' },
    ];
    const calendar = await events({}, body);
    const there = await open(calendar, 'Fado');
    match(words(there), /Alle Zeiten gelten vor Ort \(Europe\/Lisbon\)\./);
    equal(facts(there).Wann, 'Donnerstag, 14. Mai 2026, 20:00 Uhr');
    await press(calendar, 'Schließen');
    ok(!/Alle Zeiten gelten/.test(words(await open(calendar, 'Fest'))));
  });

  it('come back to the link they were opened by, closed by key or button', async () => {
    const calendar = await events();
    for (const close of [() => key('Escape'), () => press(calendar, 'Schließen')]) {
      const dialog = await open(calendar, 'Spendenlauf');
      ok(dialog.contains(focused()));
      await close();
      await until(() => !dialog.open, 'it is closed');
      await drawn(calendar);
      equal(words(focused()), 'Spendenlauf');
    }
  });

  it('are the page’s own business when it says so', async () => {
    const calendar = await events();
    const asked: unknown[] = [];
    calendar.addEventListener('engagiert-select', (event) => {
      asked.push((event as CustomEvent).detail);
      event.preventDefault();
    });
    all(calendar, '[part~=title]')
      .find((link) => words(link) === 'Vereinsmesse')
      ?.click();
    await drawn(calendar);
    deepEqual(asked, [{ id: 'messe', url: 'https://events.example/messe' }]);
    equal(all(calendar, 'dialog[open]').length, 0);
  });

  describe('take an event along', () => {
    const file = () => until(() => taken.files.at(-1), 'a file is given');

    it('as a file with its hours, zone, place and state', async () => {
      const calendar = await events();
      await open(calendar, 'Vereinsmesse');
      await press(calendar, 'Kalenderdatei (.ics)');
      const { name, lines, type } = await file();
      equal(name, 'Vereinsmesse.ics');
      match(type, /^text\/calendar/);
      for (const line of [
        'SUMMARY:Vereinsmesse',
        'DTSTART;TZID=Europe/Berlin:20260514T100000',
        'DTEND;TZID=Europe/Berlin:20260514T140000',
        'LOCATION:Rathaus\\, Am Markt 1\\, 06618 Musterstadt',
        'STATUS:CONFIRMED',
        'URL:https://events.example/messe',
        'BEGIN:VTIMEZONE',
      ])
        ok(lines.includes(line), `${line} in ${lines.join(' | ')}`);
    });

    it('that is cancelled, as cancelled, with the reason', async () => {
      const calendar = await events();
      await open(calendar, 'Spendenlauf');
      await press(calendar, 'Kalenderdatei (.ics)');
      const { lines } = await file();
      ok(lines.includes('STATUS:CANCELLED'));
      ok(lines.includes('DESCRIPTION:Unwetter'));
    });

    it('with every date of a course, each with its own state', async () => {
      const calendar = await events();
      await open(calendar, 'Akademie');
      await press(calendar, 'Kalenderdatei (.ics)');
      const { lines } = await file();
      const told = (name: RegExp) =>
        lines.filter((line) => name.test(line)).map((line) => line.replace(/^.*?:/, ''));
      deepEqual(told(/^DTSTART;/), ['20260518T180000', '20260525T180000', '20260601T180000']);
      deepEqual(
        told(/^SUMMARY/),
        ['Recht', 'Geld', 'Menschen'].map((each) => `Akademie: Verein führen: ${each}`),
      );
      deepEqual(told(/^STATUS/), ['CONFIRMED', 'CANCELLED', 'CONFIRMED']);
    });

    it('with the rule of a series, and what is left out of it', async () => {
      const calendar = await events({}, [SERIES]);
      await open(calendar, 'Lesekreis');
      await press(calendar, 'Kalenderdatei (.ics)');
      const { lines } = await file();
      ok(lines.includes('RRULE:FREQ=WEEKLY;COUNT=4'), lines.join(' | '));
      ok(lines.includes('EXDATE;TZID=Europe/Berlin:20260528T170000'), lines.join(' | '));
    });

    it('into the big online calendars, by plain links', async () => {
      const dialog = await open(await events(), 'Vereinsmesse');
      const ways = [...dialog.querySelectorAll<HTMLAnchorElement>('.take a')];
      deepEqual(
        ways.map((link) => new URL(link.href).hostname),
        ['calendar.google.com', 'outlook.live.com', 'outlook.office.com', 'calendar.yahoo.com'],
      );
      for (const link of ways) {
        equal(link.target, '_blank');
        match(link.rel, /noopener/);
        match(words(link), /\(öffnet ein neues Fenster\)$/);
      }
      match(ways[0]?.href, /dates=20260514T100000%2F20260514T140000&ctz=Europe%2FBerlin/);
    });

    it('without a day: there is nothing to take', async () => {
      const dialog = await open(await events(), 'Beratung');
      equal(dialog.querySelector('.take'), null);
    });
  });

  describe('below the agenda', () => {
    it('everything that is asked for can be taken as one file', async () => {
      const calendar = await events();
      await openFilters(calendar);
      await choose(calendar, 'category', 'Fest');
      await press(calendar, 'Als Kalenderdatei (.ics)');
      const { name, lines } = await until(() => taken.files.at(-1), 'a file is given');
      equal(name, '3-Veranstaltungen.ics');
      deepEqual(
        lines.filter((line) => line.startsWith('SUMMARY')),
        ['SUMMARY:Woche der Nachbarschaft', 'SUMMARY:Kochabend', 'SUMMARY:Lange Nacht der Vereine'],
      );
      ok(lines.includes('DTEND;VALUE=DATE:20260518'), 'the last day is in it');
    });

    it('an iCalendar feed can be subscribed, others cannot', async () => {
      const ics =
        'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260514T100000Z\r\nSUMMARY:Fest\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
      const src = server.at({ body: ics, type: 'text/calendar' }, 'stadt.ics');
      const calendar = await showCalendar({ src });
      const link = all<HTMLAnchorElement>(calendar, '.foot a').find(
        (each) => words(each) === 'Kalender abonnieren',
      );
      equal(link?.href, src, 'an address that can be copied');
      equal(all(await events(), '.foot a').length, 0);
    });

    it('everything that is asked for goes on paper, a heading per day, with the address of the page', async () => {
      const calendar = await events();
      const { print } = window;
      let paper: string[] = [];
      window.print = () => {
        paper = [...document.querySelectorAll('.engagiert-print *')]
          .filter((node) => /^(H\d|P|FOOTER)$/.test(node.tagName))
          .map((node) => `${node.localName} ${words(node)}`);
        setTimeout(() => dispatchEvent(new Event('afterprint')));
      };
      await press(calendar, 'Liste drucken');
      await until(() => paper.length, 'it is printed');
      await until(() => !document.querySelector('.engagiert-print'), 'the paper is gone again');
      window.print = print;
      deepEqual(paper.slice(0, 8), [
        'h1 9 Veranstaltungen',
        'h2 Mittwoch, 13. Mai 2026',
        'h3 Woche der Nachbarschaft',
        'p bis 17. Mai 2026',
        'h2 Donnerstag, 14. Mai 2026',
        'h3 Vereinsmesse',
        'p 10:00–14:00 Uhr · Rathaus, Am Markt 1, Musterstadt · Bürgerstiftung Musterstadt · kostenlos · Anmeldung nur noch heute',
        'p https://events.example/anmelden',
      ]);
      ok(paper.includes('h3 Abgesagt (Unwetter): Spendenlauf'));
      deepEqual(paper.slice(-4), [
        'h2 Ohne festen Termin',
        'h3 Beratung für Vereine',
        'p nach Vereinbarung · Freiwilligenagentur',
        `footer ${location.href}`,
      ]);
    });
  });

  it('are shared by their address, which opens them', async () => {
    const calendar = await events();
    let copied = '';
    Object.defineProperty(navigator, 'share', { value: undefined, configurable: true });
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (text: string) => (copied = text) },
      configurable: true,
    });
    await open(calendar, 'Spendenlauf');
    await press(calendar, 'Teilen');
    await until(() => /Der Link ist kopiert/.test(words(one(calendar, 'dialog'))), 'it says so');
    Reflect.deleteProperty(navigator, 'share');
    Reflect.deleteProperty(navigator, 'clipboard');
    equal(new URL(copied).searchParams.get('event'), 'lauf');
    ok(maybeButton(calendar, 'Teilen'));
  });
});
