/** Whatever becomes of its feed, its page or its visitor, a calendar says what there is and why the rest is not. */
import { EVENTS, NOW, SERIES } from '../fixtures/events.js';
import { OFFERS } from '../fixtures/offers.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import {
  agendaOf,
  type Calendar,
  mountCalendar,
  releaseClock,
  showCalendar,
  showMonth,
  stopClockAt,
} from '../helpers/calendar.js';
import { watchConsole } from '../helpers/console.js';
import { type FeedServer, pieces, startFeedServer } from '../helpers/feed-server.js';
import { impatientPlace } from '../helpers/quick-store.js';
import { until } from '../helpers/until.js';
import {
  all,
  countOf,
  drawn,
  focused,
  listen,
  maybeButton,
  one,
  press,
  put,
  recordIds,
  search,
  textOf,
  titles,
  unmountAll,
  words,
} from '../helpers/widget.js';

const ics = (...events: string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((lines, i) => ['BEGIN:VEVENT', `UID:${i}@town.example`, lines, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

describe('a calendar', () => {
  let server: FeedServer;
  let told: ReturnType<typeof watchConsole>;
  let said: ReturnType<typeof listen>;
  beforeEach(() => {
    server = startFeedServer();
    told = watchConsole();
    said = listen();
    stopClockAt(NOW);
  });
  afterEach(() => {
    unmountAll();
    server.restore();
    told.restore();
    said.stop();
    releaseClock();
  });

  const events = (attributes = {}, body: unknown = EVENTS, place?: ParentNode) =>
    showCalendar({ src: server.at({ body }), ...attributes }, '', place);
  const fromIcs = (body: string, attributes = {}) =>
    showCalendar({ src: server.at({ body, type: 'text/calendar' }, 'stadt.ics'), ...attributes });
  async function set(calendar: Calendar, name: string, value: string | null) {
    if (value === null) calendar.removeAttribute(name);
    else calendar.setAttribute(name, value);
    await drawn(calendar);
  }

  describe('says', () => {
    it('that it is reading, and shows what has come', async () => {
      const body = pieces();
      const calendar = mountCalendar({ src: server.at({ body }) });
      await drawn(calendar);
      match(textOf(calendar), /Veranstaltungen werden gelesen …/);
      const texts = EVENTS.map((event) => JSON.stringify(event));
      body.push(`[${texts.slice(0, 4)},`);
      await until(() => titles(calendar).length === 3, 'the first ones show');
      match(textOf(calendar), /weitere kommen noch an/);
      body.push(`${texts.slice(4)}]`);
      body.end();
      await until(() => countOf(calendar) === '9 Veranstaltungen', 'all show');
      ok(!/kommen noch an/.test(textOf(calendar)));
    });

    it('that nothing is entered, and lets the page say it', async () => {
      match(textOf(await events({}, [])), /Zurzeit sind hier keine Veranstaltungen eingetragen\./);
      const src = server.at({ body: [] });
      const own = await showCalendar({ src }, '<p slot="empty">Sommerpause</p>');
      equal(words(own.querySelector('[slot=empty]')), 'Sommerpause');
      ok(one<HTMLSlotElement>(own, 'slot[name=empty]').assignedElements().length);
    });

    it('that nothing lies ahead, which is not the same', async () => {
      const calendar = await events({}, [{ title: 'Vorbei', startDate: '2026-01-01' }]);
      match(textOf(calendar), /Zurzeit stehen keine Termine bevor\./);
      equal(countOf(calendar), '0 Veranstaltungen');
      await set(calendar, 'include-past', '');
      deepEqual(titles(calendar), ['Vorbei']);
    });

    it('that nothing is found, and leads out of it', async () => {
      const calendar = await events();
      await search(calendar, 'xylophon');
      const out = await until(
        () => all<HTMLButtonElement>(calendar, '.empty button')[0],
        'there is a way out',
      );
      match(words(one(calendar, '.empty')), /xylophon/);
      out.click();
      await until(() => countOf(calendar) === '9 Veranstaltungen', 'everything shows again');
      equal(one<HTMLInputElement>(calendar, '[part=search]').value, '');
      ok(focused()?.matches('[part~=search]'), 'the focus is not lost');
    });

    it('what failed, why, and what the page itself offers; and tries again', async () => {
      const src = server.at({ status: 404 });
      const calendar = await showCalendar({ src }, '<p>Aushang am Rathaus</p>', impatientPlace());
      match(textOf(calendar), /Die Veranstaltungen sind gerade nicht erreichbar\./);
      ok(calendar.querySelector('p')?.checkVisibility());
      equal(said.error[0]?.failure, 'status');
      server.answer(src, { body: EVENTS });
      await press(calendar, 'Erneut versuchen');
      await until(() => titles(calendar).length, 'the events show');
      equal(calendar.querySelector('p')?.checkVisibility(), false);
    });

    it('that what it shows is old, and since when', async () => {
      const src = server.at({ body: EVENTS });
      const calendar = await showCalendar({ src }, '', impatientPlace());
      server.answer(src, { status: 500 });
      await calendar.reload();
      await drawn(calendar);
      match(textOf(calendar), /Der Kalender lädt gerade nicht\. Stand von 13\.05\.2026, 10:00 Uhr\./);
      equal(countOf(calendar), '9 Veranstaltungen');
    });

    it('that a part is not reachable', async () => {
      const src = `${server.at({ body: EVENTS })} ${server.at({ status: 404 })}`;
      const calendar = await showCalendar({ src }, '', impatientPlace());
      match(textOf(calendar), /Ein Teil der Veranstaltungen ist gerade nicht erreichbar\./);
      equal(countOf(calendar), '9 Veranstaltungen');
    });

    it('that a feed is of another kind', async () => {
      const calendar = await events({}, OFFERS);
      match(textOf(calendar), /Diese Quelle enthält keine Veranstaltungen\./);
      equal(said.error[0]?.failure, 'wrong-kind');
    });

    it('that it is not set up', async () => {
      const calendar = mountCalendar();
      await until(() => /noch nicht richtig eingerichtet/.test(textOf(calendar)), 'it says so');
    });
  });

  describe('shows all others when', () => {
    const rejected = () => said.load.at(-1)?.rejected.map(({ reasons }) => reasons[0]?.path) ?? [];

    it('an event has no date', async () => {
      const calendar = await events({}, [{ title: 'Ohne Tag' }, ...EVENTS]);
      equal(countOf(calendar), '9 Veranstaltungen');
      deepEqual(rejected(), ['startDate']);
      await until(
        () => /startDate: found nothing, expected a date/.test(told.lines.join('\n')),
        'it is told',
      );
    });

    it('an event ends before it begins: without its end', async () => {
      const body = [
        { title: 'Verdreht', startDate: '2026-05-14T18:00', endDate: '2026-05-14T10:00' },
        ...EVENTS,
      ];
      const calendar = await events({}, body);
      equal(countOf(calendar), '10 Veranstaltungen');
      match(textOf(calendar), /18:00 Uhr\s*Verdreht/);
      await until(() => told.lines.length, 'it is told');
      match(told.lines.join('\n'), /endDate: found "?2026-05-14T10:00"?, expected an end after/);
    });

    it('a date is of the year 0001 or 9999', async () => {
      const body = [
        { title: 'Anfang', startDate: '0001-01-01' },
        { title: 'Ende', startDate: '9999-12-31' },
        { title: 'Läuft', startDate: '2026-05-14', endDate: '9999-12-31' },
        ...EVENTS,
      ];
      const calendar = await events({ 'include-past': '' }, body);
      equal(countOf(calendar), '11 Veranstaltungen');
      deepEqual(rejected(), ['startDate', 'startDate']);
      match(textOf(calendar), /Läuft/);
    });

    it('a rule never ends, has ten million dates, or cannot be followed', async () => {
      const rule = (title: string, rrule: string) => ({ title, startDate: '2026-05-14T18:00', rrule });
      const body = [
        rule('Immer', 'FREQ=DAILY'),
        rule('Sekunden', 'FREQ=SECONDLY;COUNT=10000000'),
        rule('Unsinn', 'FREQ=SOMETIMES;INTERVAL=0'),
        ...EVENTS,
      ];
      const begin = performance.now();
      const calendar = await events({ 'page-size': 'all' }, body);
      await until(
        () => titles(calendar).filter((title) => title === 'Immer').length > 300,
        'all are worked out',
      );
      ok(performance.now() - begin < 6000, 'it takes no time to speak of');
      await until(() => countOf(calendar) === '12 Veranstaltungen', 'all are counted');
      equal(titles(calendar).filter((title) => title === 'Sekunden').length <= 1000, true);
      equal(titles(calendar).filter((title) => title === 'Unsinn').length, 1, 'its own date is known');
      match(told.lines.join('\n'), /Unsinn: FREQ: found "SOMETIMES", expected one of YEARLY,/);
    });

    it('a zone is unknown', async () => {
      const body = [
        { title: 'Woanders', startDate: '2026-05-14T18:00', timeZone: 'Mars/Olympus' },
        ...EVENTS,
      ];
      const calendar = await events({}, body);
      match(textOf(calendar), /18:00 Uhr\s*Woanders/);
      await until(() => told.lines.length, 'it is told');
      match(told.lines.join('\n'), /timeZone: found "?Mars\/Olympus"?, expected a time zone/);
    });

    it('an iCalendar is cut in the middle', async () => {
      const whole = ics(
        'DTSTART:20260514T160000Z\r\nSUMMARY:Ganz',
        'DTSTART:20260515T160000Z\r\nSUMMARY:Halb',
      );
      const calendar = await fromIcs(whole.slice(0, whole.indexOf('SUMMARY:Halb')));
      deepEqual(agendaOf(calendar), { 'Donnerstag, 14. Mai 2026': ['Ganz'] });
      equal(all(calendar, 'time.time')[0]?.getAttribute('datetime'), '2026-05-14T18:00');
    });

    it('an iCalendar has one event that cannot be read', async () => {
      const calendar = await fromIcs(
        ics('DTSTART:gestern\r\nSUMMARY:Falsch', 'DTSTART;VALUE=DATE:20260514\r\nSUMMARY:Richtig'),
      );
      deepEqual(titles(calendar), ['Richtig']);
      equal(said.load.at(-1)?.rejected.length, 1);
    });

    it('a page comes in place of an iCalendar: then there are none, and it says so', async () => {
      const calendar = await fromIcs('<!doctype html><title>Wartung</title><p>BEGIN:VCALENDAR');
      match(textOf(calendar), /Die Veranstaltungen lassen sich gerade nicht lesen\./);
      ok(said.error.length);
    });

    it('every cancelled date of an iCalendar is told in words', async () => {
      const calendar = await fromIcs(
        ics(
          'DTSTART:20260514T160000Z\r\nSUMMARY:Fest\r\nSTATUS:CANCELLED',
          'DTSTART:20260515T160000Z\r\nSUMMARY:Lauf',
        ),
      );
      deepEqual(all(calendar, '.title').map(words), ['Abgesagt: Fest', 'Lauf']);
    });
  });

  describe('finds', () => {
    it('words of the title, the place, the organiser, and parts of words', async () => {
      const calendar = await events();
      for (const [text, ids] of [
        ['messe', ['messe']],
        ['RATHAUS', ['messe', 'nacht', 'vortrag']],
        ['bürgerstiftung', ['messe']],
        ['buergerstiftung', ['messe']],
        ['geld', ['kurs']],
        ['06618', ['messe', 'nacht', 'vortrag']],
      ] as const) {
        await search(calendar, text);
        await until(() => [...new Set(recordIds(calendar))].join() === ids.join(), `${text} finds ${ids}`);
      }
      await search(calendar, '');
      equal(countOf(calendar), '9 Veranstaltungen');
    });

    it('what was meant when it is misspelt, and says so', async () => {
      const calendar = await events();
      await search(calendar, 'vereinsmese');
      await until(() => recordIds(calendar).join() === 'messe', 'it is found');
      match(textOf(calendar), /Nichts gefunden für „vereinsmese“\. Gezeigt wird Ähnliches: „vereinsmesse“\./);
    });

    it('keeps the focus in the field while it narrows', async () => {
      const calendar = await events();
      const field = one<HTMLInputElement>(calendar, '[part=search]');
      field.focus();
      for (const text of ['m', 'me', 'mes']) {
        await search(calendar, text);
        equal(focused(), field);
        equal(one(calendar, '[part=search]'), field);
      }
    });
  });

  describe('in its compact layout', () => {
    it('lists what comes next, without search and filters, and opens it', async () => {
      const calendar = await events({ layout: 'compact', 'page-size': '3' });
      equal(all(calendar, '[role=search], .views, [part=count]').length, 0);
      deepEqual(recordIds(calendar), ['woche', 'messe', 'lauf']);
      all(calendar, '[part~=title]')[2]?.click();
      await until(() => all(calendar, 'dialog.details[open]').length, 'its details are open');
      match(words(one(calendar, 'dialog [role=heading]')), /Abgesagt \(Unwetter\): Spendenlauf/);
    });

    it('stays a list where the page asks for a month, too', async () => {
      const calendar = await events({ layout: 'compact', view: 'month' });
      equal(all(calendar, '[role=grid]').length, 0);
      ok(recordIds(calendar).length);
    });
  });

  describe('keeps up with its attributes', () => {
    it('another feed, another language, another view', async () => {
      const calendar = await events();
      await set(calendar, 'src', server.at({ body: EVENTS.slice(2, 4) }));
      await until(() => titles(calendar).length === 2, 'the other feed shows');
      await set(calendar, 'lang', 'en');
      await until(() => /2 events/.test(textOf(calendar)), 'it is English');
      deepEqual(Object.keys(agendaOf(calendar)), ['Thursday, May 14, 2026', 'Saturday, May 16, 2026']);
      await set(calendar, 'view', 'month');
      await until(() => all(calendar, '[role=grid]').length, 'the month is there');
      await set(calendar, 'view', null);
      equal(all(calendar, '[role=grid]').length, 0);
      deepEqual(told.lines, []);
    });

    it('and says what it does not understand, once', async () => {
      const calendar = await events({ view: 'week', layout: 'wide', 'heading-level': '9' });
      equal(countOf(calendar), '9 Veranstaltungen');
      calendar.requestUpdate();
      await drawn(calendar);
      await until(() => told.lines.length >= 3, 'it is told, by a part that loads for that');
      const lines = told.lines.join('\n');
      match(lines, /view: found "week", expected one of agenda, month/);
      match(lines, /layout: found "wide", expected one of full, compact/);
      match(lines, /heading-level: found "9", expected a number from 1 to 6/);
      equal(told.lines.length, 3, lines);
    });

    it('taken away, they mean what they mean when they were never there', async () => {
      const calendar = await events({
        view: 'month',
        layout: 'compact',
        from: '2026-06-01',
        until: '2026-06-02',
        'time-zone': 'America/New_York',
        'page-size': '1',
        filters: 'none',
        locked: 'category:Fest',
        'include-past': '',
        lang: 'en',
      });
      for (const { name } of [...calendar.attributes]) if (name !== 'src') await set(calendar, name, null);
      await until(() => /9 Veranstaltungen/.test(textOf(calendar)), 'all events show');
      equal(recordIds(calendar).length, 11);
      ok(maybeButton(calendar, 'Filter'));
      deepEqual(told.lines, []);
    });
  });

  it('keeps what the visitor asked for when it is moved in the page', async () => {
    const calendar = await events();
    await press(calendar, 'Monat');
    await until(() => all(calendar, '[role=grid]').length, 'the month is there');
    one(calendar, '[data-day="2026-05-20"]').click();
    await drawn(calendar);
    const requests = server.asked.length;
    put(document.createElement('section')).append(calendar);
    await drawn(calendar);
    equal(one(calendar, 'td[tabindex="0"]').dataset.day, '2026-05-20');
    equal(server.asked.length, requests, 'and asks for nothing twice');
  });

  it('is gone without a trace: nothing of it listens or waits', async () => {
    const calendar = await showMonth({ src: server.at({ body: [...EVENTS, SERIES] }), 'url-state': '' });
    const home = location.href;
    calendar.remove();
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    dispatchEvent(new PopStateEvent('popstate'));
    equal(location.href, home);
    deepEqual(told.lines, []);
  });
});
