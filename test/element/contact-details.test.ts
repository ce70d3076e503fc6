/** Everything about one contact point: when, where, whom to ask; and nothing that its publisher keeps back. */
import { CONTACTS, NOW } from '../fixtures/contacts.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import { watchConsole } from '../helpers/console.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { cardOf, type Finder, factsOf, openContact, showFinder, withHours } from '../helpers/finder.js';
import { press as key } from '../helpers/keys.js';
import { releaseClock, stopClockAt } from '../helpers/moment.js';
import { type Taken, watchDownloads } from '../helpers/taken.js';
import { until } from '../helpers/until.js';
import {
  all,
  button,
  drawn,
  focused,
  maybeButton,
  one,
  press,
  textOf,
  titles,
  unmountAll,
  words,
} from '../helpers/widget.js';

const BUERO = 'Ehrenamtsbüro Südstadt';
const links = (dialog: Element) =>
  [...dialog.querySelectorAll('a')].map((link) => [words(link), link.getAttribute('href')]);

describe("a contact point's details", () => {
  let server: FeedServer;
  let told: ReturnType<typeof watchConsole>;
  let taken: Taken;
  beforeEach(() => {
    server = startFeedServer();
    told = watchConsole();
    taken = watchDownloads();
    stopClockAt(NOW);
  });
  afterEach(() => {
    unmountAll();
    server.restore();
    told.restore();
    taken.restore();
    releaseClock();
  });

  const contacts = async (attributes = {}, body: unknown = CONTACTS): Promise<Finder> =>
    showFinder({ src: server.at({ body }), ...attributes });
  const open = async (record: object, attributes = {}) => {
    const finder = await contacts(attributes, [{ id: 'a', title: 'A', ...record }]);
    return { finder, dialog: await openContact(finder, 'A') };
  };
  /** A mail of its own: what was shown once in this page stays shown. */
  let mails = 0;
  const freshMail = () => `post${++mails}@details.example`;

  it('say all that the feed says, in words', async () => {
    const finder = await withHours(await contacts());
    const dialog = await openContact(finder, BUERO);
    equal(words(dialog.querySelector('[role=heading]')), BUERO);
    const { Kontakt: ways, Adresse: address, ...facts } = factsOf(dialog);
    deepEqual(facts, {
      Sprachen: 'Deutsch, Türkisch',
      'Mit Rollstuhl': 'zugänglich',
      Barrierefreiheit: facts.Barrierefreiheit ?? '',
      'Mit Bus und Bahn': 'Bus 3 bis Gartenweg',
      Themen: 'Vermittlung, Beratung',
      'Für wen': 'Alle',
      'Zuständig für': '24937, Südstadt',
      'Gehört zu': 'Runder Tisch e. V.',
      'Auch bekannt als': 'Büro der guten Gelegenheiten',
      'Art der Stelle': 'Ehrenamtsbüro',
    });
    match(address, /^Gartenweg 3 24937 Musterstadt Südstadt/);
    match(ways, /0461 12345.*Vermittlung: Mia Kornfeldweg.*0461 12346.*Deutsch, Türkisch.*Di 9–12 Uhr.*Chat/);
    deepEqual([...dialog.querySelectorAll('.prose p')].map(words), [
      'Rat für alle, die sich einbringen wollen.',
      'Mehr unter https://buero.example/mehr.',
    ]);
    deepEqual([...dialog.querySelectorAll('caption')].map(words), [
      'Ohne Termin',
      'Mit Termin',
      'Am Telefon',
    ]);
    match(words(dialog), /geöffnet bis 12:30 Uhr/);
    deepEqual([...dialog.querySelectorAll('.sheet-foot a')].map(words), ['Termin vereinbaren']);
    ok(!/undefined|null|NaN|\[object/.test(words(dialog)));
  });

  it('say nothing about what is unknown: unknown is not no', async () => {
    const { dialog } = await open({});
    deepEqual(factsOf(dialog), {});
    ok(!/Rollstuhl|Barriere|Kontakt\b|Adresse/.test(words(dialog)), words(dialog));
    for (const [wheelchair, said] of [
      ['full', 'zugänglich'],
      ['limited', 'teilweise zugänglich'],
      ['no', 'nicht zugänglich'],
    ]) {
      unmountAll();
      equal(factsOf((await open({ wheelchair })).dialog)['Mit Rollstuhl'], said);
    }
  });

  it('open by the name, by its address, and by a call, and close to where one was', async () => {
    const finder = await contacts();
    for (const close of [() => key('Escape'), () => press(finder, 'Schließen')]) {
      const dialog = await openContact(finder, 'Rathaus');
      ok(dialog.contains(focused()));
      await close();
      await until(() => !dialog.open, 'it is closed');
      await drawn(finder);
      equal(words(focused()), 'Rathaus');
    }
    finder.open('treff');
    await until(() => all(finder, 'dialog.details[open]').length, 'it is open');
    match(words(one(finder, 'dialog.details')), /^Nachbarschaftstreff Weiche/);
    unmountAll();
    const before = location.href;
    history.replaceState(null, '', '?contact=rathaus');
    const linked = await contacts();
    await until(() => all(linked, 'dialog.details[open]').length, 'the link opens it');
    match(words(one(linked, 'dialog.details')), /^Rathaus/);
    history.replaceState(null, '', before);
  });

  it('stay closed, whatever the pointer lies on then', async () => {
    const finder = await contacts();
    const dialog = await openContact(finder, 'Rathaus');
    dialog.close();
    one(finder, '[data-record-id=treff]').dispatchEvent(new PointerEvent('pointerenter'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await drawn(finder);
    equal(dialog.open, false);
  });

  it('are the page’s own business when it says so', async () => {
    const finder = await contacts();
    const asked: unknown[] = [];
    finder.addEventListener('engagiert-select', (event) => {
      asked.push((event as CustomEvent).detail);
      event.preventDefault();
    });
    all(finder, '[part~=title]')[0]?.click();
    await drawn(finder);
    deepEqual(asked, [{ id: 'buero', url: 'https://contacts.example/buero' }]);
    equal(all(finder, 'dialog[open]').length, 0);
  });

  describe('a mail', () => {
    const everything = (finder: Finder) =>
      [
        finder.shadowRoot?.innerHTML,
        document.documentElement.outerHTML,
        ...all<HTMLInputElement>(finder, '*').flatMap((element) => [
          ...[...element.attributes].map(({ value }) => value),
          element.title,
          element.value,
        ]),
      ].join('\n');

    it('is nowhere in the page before the visitor asks for it, whoever looks', async () => {
      const [own, person] = [freshMail(), freshMail()];
      const { finder, dialog } = await open(
        { email: own, contactPoint: [{ name: 'Vermittlung', email: person }] },
        { 'json-ld': '' },
      );
      for (const mail of [own, person]) {
        const [name = '', host = ''] = mail.split('@');
        ok(!everything(finder).includes(name), 'not its first half');
        ok(!everything(finder).includes(host), 'nor its second');
      }
      equal(dialog.querySelectorAll('a[href^=mailto]').length, 0);
      const buttons = [...dialog.querySelectorAll('button')].filter(
        (each) => words(each) === 'E-Mail anzeigen',
      );
      equal(buttons.length, 2);
      buttons[1]?.click();
      await drawn(finder);
      ok(everything(finder).includes(person), 'this look does see it');
      ok(!everything(finder).includes(own), 'each is asked for by itself');
      const link = dialog.querySelector<HTMLAnchorElement>('a[href^=mailto]');
      equal(words(link), person);
      equal(focused(), link, 'the focus goes on to it');
      match(link?.href, /^mailto:post\d+@details\.example\?subject=.*A$/);
    });

    it('that is more than one address leads nowhere', async () => {
      const mail = `a@b.example?bcc=${freshMail()}`;
      const { finder, dialog } = await open({ email: mail });
      await press(finder, 'E-Mail anzeigen');
      equal(dialog.querySelectorAll('a[href^=mailto]').length, 0);
      ok(words(dialog).includes(mail), 'it is told as it is');
    });
  });

  it('lead there by three ways, each named as another’s page', async () => {
    const { dialog } = await open({ geo: { latitude: 54.78, longitude: 9.43 } });
    const ways = [...dialog.querySelectorAll<HTMLAnchorElement>('.routes a')];
    deepEqual(
      ways.map((link) => [words(link), link.host, link.target, link.rel]),
      [
        ['OpenStreetMap', 'www.openstreetmap.org', '_blank', 'noopener noreferrer'],
        ['Google Maps', 'www.google.com', '_blank', 'noopener noreferrer'],
        ['Apple Maps', 'maps.apple.com', '_blank', 'noopener noreferrer'],
      ],
    );
    for (const { href } of ways) match(decodeURIComponent(href), /54\.78,9\.43/);
    match(words(dialog.querySelector('.routes')), /öffnet eine fremde Seite/);
  });

  it('keep back what the publisher keeps back', async () => {
    const whole = {
      address: { streetAddress: 'Gartenweg 3', postalCode: '24937', addressLocality: 'Musterstadt' },
      geo: { latitude: 54.781234, longitude: 9.431234 },
      district: 'Südstadt',
    };
    for (const [addressPrecision, shown, hidden] of [
      ['street', /Gartenweg/, /Gartenweg 3|54\.78/],
      ['district', /Südstadt/, /Gartenweg|54\.78/],
      ['hidden', /Die genaue Adresse wird nicht veröffentlicht/, /Gartenweg|24937|54\.78/],
    ] as const) {
      const { finder, dialog } = await open({ ...whole, addressPrecision });
      match(words(dialog), shown);
      match(words(dialog), /Die genaue Adresse wird nicht veröffentlicht\./);
      const html = finder.shadowRoot?.innerHTML ?? '';
      ok(!hidden.test(html), `${addressPrecision}: ${hidden.exec(html)}`);
      equal(all(finder, '.routes, .acts a[target]').length, 0);
      unmountAll();
    }
  });

  it('tell a notice as long as it holds, in the list too', async () => {
    const notice = { text: 'Eingang im Hof.', validFrom: '2026-05-13', validThrough: '2026-05-14' };
    for (const [iso, told] of [
      ['2026-05-12T23:59:00+02:00', false],
      ['2026-05-13T00:01:00+02:00', true],
      ['2026-05-14T23:59:00+02:00', true],
      ['2026-05-15T00:01:00+02:00', false],
    ] as const) {
      stopClockAt(iso);
      const { finder, dialog } = await open({ notice });
      equal(/Eingang im Hof/.test(words(dialog)), told, iso);
      equal(cardOf(finder, 'A').includes('Eingang im Hof.'), told, iso);
      unmountAll();
    }
  });

  it('tell what became of it before all else', async () => {
    const finder = await withHours(await contacts());
    const dialog = await openContact(finder, 'Nachbarschaftstreff Weiche');
    match(
      words(dialog.querySelector('.sheet-body')),
      /^UmgezogenJetzt im Bahnhof\.|^Umgezogen Jetzt im Bahnhof\./,
    );
    await press(finder, 'Schließen');
    match(words(await openContact(finder, 'Hausbesuche Südstadt')), /Nur mit Termin.*Ein Termin ist nötig\./);
  });

  it('show a foreign picture only when asked, and name its host', async () => {
    const { dialog } = await open({ image: { url: 'https://bilder.example/haus.jpg', alt: 'Ein Haus' } });
    equal(dialog.querySelectorAll('img').length, 0);
    ok([...dialog.querySelectorAll('button')].some((each) => /bilder\.example/.test(words(each))));
  });

  it('go into an address book', async () => {
    const finder = await contacts();
    await openContact(finder, BUERO);
    await press(finder, 'In die Kontakte (vCard)');
    const { name, lines, type } = await until(() => taken.files.at(-1), 'a file is given');
    equal(name, 'Ehrenamtsbüro-Südstadt.vcf');
    match(type, /^text\/vcard/);
    for (const line of ['FN:Ehrenamtsbüro Südstadt', 'TEL;VALUE=text:0461 12345', 'GEO:geo:54.78,9.43'])
      ok(lines.includes(line), `${line} in ${lines.join(' | ')}`);
  });

  it('are shared by their address', async () => {
    const finder = await contacts();
    let copied = '';
    Object.defineProperty(navigator, 'share', { value: undefined, configurable: true });
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (text: string) => (copied = text) },
      configurable: true,
    });
    await openContact(finder, 'Rathaus');
    await press(finder, 'Teilen');
    await until(() => /Der Link ist kopiert/.test(words(one(finder, 'dialog.details'))), 'it says so');
    Reflect.deleteProperty(navigator, 'share');
    Reflect.deleteProperty(navigator, 'clipboard');
    equal(new URL(copied).searchParams.get('contact'), 'rathaus');
  });

  it('all go on paper for the notice board, with their hours, without mails', async () => {
    const finder = await withHours(await contacts());
    const { print } = window;
    let paper: string[] = [];
    window.print = () => {
      paper = [...document.querySelectorAll('.engagiert-print *')]
        .filter((node) => /^(H\d|P|FOOTER)$/.test(node.tagName))
        .map((node) => `${node.localName} ${words(node)}`);
      setTimeout(() => dispatchEvent(new Event('afterprint')));
    };
    await press(finder, 'Liste drucken');
    await until(() => paper.length, 'it is printed');
    window.print = print;
    await until(() => !document.querySelector('.engagiert-print'), 'the paper is gone again');
    deepEqual(paper.slice(0, 5), [
      'h1 7 Anlaufstellen',
      'h2 Ehrenamtsbüro Südstadt',
      'p Vermittlung · Beratung',
      'p Gartenweg 3, 24937 Musterstadt, Südstadt',
      'p Ohne Termin: Mo–Fr 9–12:30 Uhr Mit Termin: Do 14–18 Uhr Am Telefon: Mo 14–16 Uhr',
    ]);
    ok(paper.includes('p Umgezogen') && paper.includes('p wenn die Fahne hängt'), paper.join(' | '));
    ok(!paper.some((line) => line.includes('@')));
    equal(paper.at(-1), `footer ${location.href}`);
  });

  it('keep links to what they are: https, calls and mails', async () => {
    const { finder, dialog } = await open({
      url: 'javascript:alert(1)',
      telephone: 'javascript:1234567890',
      appointment: { url: 'java\tscript:alert(1)' },
      contactPoint: [{ name: 'Chat', url: ' data:text/html,x' }],
      parentOrganization: { name: 'Träger', url: 'vbscript:x' },
      plainLanguageUrl: 'file:///etc/passwd',
    });
    for (const [, href] of links(dialog)) match(href, /^(https?:|tel:)/);
    for (const link of all<HTMLAnchorElement>(finder, 'a')) match(link.href, /^(https?:|tel:)/);
    equal(maybeButton(finder, 'Teilen') && textOf(finder).includes('alert'), false);
  });

  it('stay open, and right, when the feed is read again', async () => {
    const src = server.at({ body: CONTACTS });
    const finder = await showFinder({ src });
    const dialog = await openContact(finder, 'Rathaus');
    server.answer(src, {
      body: CONTACTS.map((each) => (each.id === 'rathaus' ? { ...each, telephone: '0461 77777' } : each)),
    });
    await finder.reload();
    await until(() => /0461 77777/.test(words(dialog)), 'it is the new number');
    ok(dialog.open);
    equal(titles(finder).length, 7);
    ok(button(finder, 'Schließen'));
  });
});
