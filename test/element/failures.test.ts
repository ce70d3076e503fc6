/** A feed that fails: a sentence, what the page offers instead, a way on, an event, a console line. Never "nothing found". */
import { EVENTS, OFFERS, TITLES } from '../fixtures/offers.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import { watchConsole } from '../helpers/console.js';
import { type Answer, type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { impatientPlace } from '../helpers/quick-store.js';
import { until } from '../helpers/until.js';
import {
  all,
  button,
  drawn,
  type List,
  listen,
  maybeButton,
  one,
  press,
  show,
  textOf,
  titles,
  unmountAll,
  words,
} from '../helpers/widget.js';

const FALLBACK = '<p class="fallback">Unsere Angebote liegen auch im Rathaus aus.</p>';

const isVisible = (element: Element | null | undefined): boolean =>
  Boolean(element && element.getBoundingClientRect().height > 0);

const UNREACHABLE = 'Die Angebote sind gerade nicht erreichbar.';
const UNREADABLE = 'Die Angebote lassen sich gerade nicht lesen.';

/** What goes wrong, what the visitor reads, and what the webmaster does. */
const FAILURES: Record<string, { answer: Answer; failure: string; sentence: string; reason: RegExp }> = {
  'a missing file': {
    answer: { status: 404, body: '<h1>Nicht gefunden</h1>', type: 'text/html' },
    failure: 'status',
    sentence: UNREACHABLE,
    reason: /404/,
  },
  'a broken server': {
    answer: { status: 500, body: '' },
    failure: 'status',
    sentence: UNREACHABLE,
    reason: /500/,
  },
  'no answer, a refusal by CORS, a redirect loop': {
    answer: { unreachable: true },
    failure: 'network',
    sentence: UNREACHABLE,
    reason: /Access-Control-Allow-Origin/,
  },
  'a server that never answers': {
    answer: { silent: true },
    failure: 'timeout',
    sentence: UNREACHABLE,
    reason: /no answer in 0\.15 s/,
  },
  'a server that falls silent before the first record': {
    answer: { silent: true, body: '[{"title": "Halb' },
    failure: 'timeout',
    sentence: UNREACHABLE,
    reason: /no answer in 0\.15 s/,
  },
  'an HTML page': {
    answer: { body: '<!doctype html><title>Anmelden</title>', type: 'text/html; charset=utf-8' },
    failure: 'format',
    sentence: UNREADABLE,
    reason: /found an HTML page, expected JSON/,
  },
  'a picture': {
    answer: { body: '\u0089PNG\r\n\u001a\n', type: 'image/png' },
    failure: 'format',
    sentence: UNREADABLE,
    reason: /expected JSON/,
  },
  'an empty body': {
    answer: { body: '' },
    failure: 'empty-body',
    sentence: UNREACHABLE,
    reason: /no content/,
  },
  'white space only': {
    answer: { body: '\n \n' },
    failure: 'empty-body',
    sentence: UNREACHABLE,
    reason: /no content/,
  },
  'a bare number': {
    answer: { body: '42' },
    failure: 'format',
    sentence: UNREADABLE,
    reason: /found "42", expected JSON/,
  },
  'a document without a list': {
    answer: { body: { version: 1, info: { owner: 'Rathaus' } } },
    failure: 'no-list',
    sentence: UNREADABLE,
    reason: /no list of records in it; found: version, info/,
  },
  'a document that ends in its first record': {
    answer: { body: '[{"title": "Halb' },
    failure: 'incomplete',
    sentence: UNREADABLE,
    reason: /not valid JSON/,
  },
  'a list of which nothing can be used': {
    answer: { body: [{ title: '' }, { description: 'ohne Namen' }, 7] },
    failure: 'unusable',
    sentence: UNREADABLE,
    reason: /none of 3 records can be used; /,
  },
  'a list of events': {
    answer: { body: EVENTS },
    failure: 'wrong-kind',
    sentence: 'Diese Quelle enthält keine Angebote zum Mitmachen.',
    reason: /found \{"Event":3\}, expected kind opportunity/,
  },
  'a calendar': {
    answer: { body: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', type: 'text/calendar' },
    failure: 'wrong-kind',
    sentence: 'Diese Quelle enthält keine Angebote zum Mitmachen.',
    reason: /<engagiert-event-calendar>/,
  },
};

describe('failures', () => {
  let server: FeedServer;
  let told: ReturnType<typeof watchConsole>;
  let said: ReturnType<typeof listen>;
  beforeEach(() => {
    server = startFeedServer();
    told = watchConsole();
    said = listen();
  });
  afterEach(() => {
    unmountAll();
    server.restore();
    told.restore();
    said.stop();
  });

  const impatient = (src: string, inner = FALLBACK) => show({ src }, inner, impatientPlace());
  const ourLines = () => told.lines.filter((line) => line.startsWith('<engagiert-'));

  function failedWith(list: List, sentence: string) {
    const alert = one(list, '[role=alert]');
    equal(words(alert.querySelector('p')), sentence);
    ok(isVisible(alert), 'the sentence can be seen');
    ok(isVisible(list.querySelector('.fallback')), 'what the page offers instead can be seen');
    ok(!/Nichts gefunden|keine Angebote eingetragen|0 Angebote/.test(textOf(list)), 'not like an empty list');
    deepEqual(titles(list), []);
  }

  for (const [what, { answer, failure, sentence, reason }] of Object.entries(FAILURES)) {
    it(`${what}: says so three ways, and recovers`, async () => {
      const src = server.at(answer);
      const list = await impatient(src);
      failedWith(list, sentence);

      equal(said.error.length, 1);
      equal(said.load.length, 0);
      const [detail] = said.error;
      equal(detail?.failure, failure);
      equal(detail?.source, src);
      equal(detail?.status, answer.status);
      match(detail?.reason, reason);
      deepEqual(ourLines(), [`<engagiert-opportunity-list> ${src}: ${detail?.reason}`]);

      server.answer(src, { body: OFFERS });
      await press(list, 'Erneut versuchen');
      await until(() => said.load.length, 'the load is told');
      await drawn(list);
      deepEqual(titles(list), TITLES);
      equal(all(list, '[role=alert]').length, 0);
      ok(!isVisible(list.querySelector('.fallback')), 'and what stood in for them is gone');
      equal(said.load.length, 1);
    });
  }

  it('tries again by itself before it says that a server fails', async () => {
    let times = 0;
    const src = server.at(() => (++times < 3 ? { status: 503 } : { body: OFFERS }));
    const list = await show({ src }, FALLBACK);
    equal(times, 3);
    deepEqual(titles(list), TITLES);
    deepEqual([said.error.length, ourLines().length], [0, 0]);
  });

  it('does not try again what will not change', async () => {
    const src = server.at({ status: 404 });
    await show({ src });
    equal(server.times(src), 1);
  });

  it('says it again when the next try fails, too', async () => {
    const src = server.at({ status: 404 });
    const list = await impatient(src);
    await press(list, 'Erneut versuchen');
    await until(() => said.error.length === 2, 'the second failure is told');
    failedWith(list, UNREACHABLE);
    ok(button(list, 'Erneut versuchen'));
  });

  it("gives the page's own sentence where it has one", async () => {
    const own = '<p slot="error">Bitte rufen Sie im Rathaus an.</p>';
    const list = await impatient(server.at({ status: 404 }), FALLBACK + own);
    ok(isVisible(list.querySelector('[slot=error]')));
    ok(!isVisible(one(list, '[role=alert] p')), 'instead of ours');
    ok(button(list, 'Erneut versuchen'));
  });

  it('reads a feed whatever type its server claims', async () => {
    for (const type of ['text/html', 'text/plain', 'application/octet-stream', '']) {
      const list = await show({ src: server.at({ body: OFFERS, type }) });
      deepEqual(titles(list), TITLES, type);
    }
  });

  it('is no failure when a list is empty: a sentence of its own', async () => {
    const list = await impatient(server.at({ body: [] }));
    match(textOf(list), /Zurzeit sind hier keine Angebote eingetragen\./);
    equal(all(list, '[role=alert]').length, 0);
    equal(maybeButton(list, 'Erneut versuchen'), undefined);
    ok(!isVisible(list.querySelector('.fallback')));
    deepEqual(
      said.load.map(({ records }) => records),
      [0],
    );
    deepEqual(ourLines(), []);
  });

  it("gives the page's own sentence for an empty list", async () => {
    const list = await impatient(server.at({ body: [] }), '<p slot="empty">Im Sommer wieder.</p>');
    ok(isVisible(list.querySelector('[slot=empty]')));
    ok(!isVisible(one(list, '.empty p')));
  });

  describe('settings that cannot be used', () => {
    const SENTENCE = 'Diese Liste ist noch nicht richtig eingerichtet.';
    for (const [what, attributes, reason] of [
      ['no address', {}, /src: found nothing, expected a feed's address/],
      ['an address that is none', { src: 'https://' }, /src: found https:\/\/, expected a feed's address/],
      [
        'an address that no feed can be at',
        { src: 'javascript:alert(1)' },
        /src: found javascript:alert\(1\), expected a feed's address/,
      ],
      [
        'a mapping that is not there',
        { src: '/a', mapping: '#nowhere' },
        /mapping: found #nowhere, expected the id/,
      ],
    ] as const) {
      it(`${what}: are told to the webmaster`, async () => {
        const list = await show(attributes, FALLBACK);
        failedWith(list, SENTENCE);
        equal(said.error.length, 1);
        equal(said.error[0]?.failure, 'configuration');
        match(said.error[0]?.reason, reason);
        equal(ourLines().length, 1);
        equal(server.asked.length, 0, 'nothing is asked for');
      });
    }

    it('recover as soon as they are right', async () => {
      const list = await show({ src: 'https://' });
      list.setAttribute('src', server.at({ body: OFFERS }));
      await until(() => titles(list).length, 'the offers show');
      equal(all(list, '[role=alert]').length, 0);
    });
  });
});
