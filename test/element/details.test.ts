/** Everything about one offer: opened in place, with ways to answer it and to take it along. */
import { OFFERS } from '../fixtures/offers.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { until } from '../helpers/until.js';
import {
  all,
  drawn,
  type List,
  maybeButton,
  one,
  openDialog,
  openOffer,
  press,
  show,
  unmountAll,
  words,
} from '../helpers/widget.js';

const GARDEN = 'Gartenpatenschaft am Südhang';

/** Puts something in place of a property of `navigator`; gives back how to take it away. */
function replace(name: 'share' | 'clipboard', value: unknown): () => void {
  Object.defineProperty(navigator, name, { value, configurable: true });
  return () => Reflect.deleteProperty(navigator, name);
}

const links = (dialog: Element) =>
  Object.fromEntries(
    [...dialog.querySelectorAll('a')].map((link) => [words(link), link.getAttribute('href')]),
  );
const facts = (dialog: Element) =>
  Object.fromEntries(
    [...dialog.querySelectorAll('dl > div')].map((row) => [
      words(row.querySelector('dt')),
      words(row.querySelector('dd')),
    ]),
  );
const shown = (list: List) => all<HTMLDialogElement>(list, 'dialog.details[open]').length;

describe('details', () => {
  let server: FeedServer;
  const undo: (() => void)[] = [];
  beforeEach(() => {
    server = startFeedServer();
  });
  afterEach(() => {
    unmountAll();
    server.restore();
    for (const step of undo.splice(0)) step();
  });

  const offers = (attributes = {}) => show({ src: server.at({ body: OFFERS }), ...attributes });

  it('say all that the feed says, in words', async () => {
    const dialog = await openOffer(await offers(), GARDEN);
    equal(words(dialog.querySelector('[role=heading]')), GARDEN);
    const { Ort, Zeit, ...others } = facts(dialog);
    match(Ort, /^Hofgarten, Gartenweg 3, 24937 Musterstadt/);
    equal(Zeit, '2–4 Std. pro Woche · regelmäßig · am Wochenende');
    deepEqual(others, {
      'Vor Ort oder online': 'vor Ort',
      'Freie Plätze': '3',
      Börse: 'Zeit',
      Bereich: 'Umwelt',
      'Für wen': 'Alle',
      Alter: 'ab 16 Jahren',
      Fähigkeiten: 'Geduld',
      Sprachen: 'Deutsch, Türkisch',
      Barrierefreiheit: 'mit Rollstuhl',
      Führungszeugnis: 'nein',
    });
  });

  it('say nothing about what is unknown', async () => {
    const list = await show({ src: server.at({ body: [{ title: 'Nur ein Name' }] }) });
    const dialog = await openOffer(list, 'Nur ein Name');
    deepEqual(facts(dialog), {});
    deepEqual(links(dialog), {});
    ok(!/undefined|null|NaN/.test(words(dialog)));
  });

  it('keep paragraphs, and make links of the addresses in them', async () => {
    const dialog = await openOffer(await offers(), GARDEN);
    deepEqual([...dialog.querySelectorAll('.prose p')].map(words), [
      'Beete pflegen, gießen, ernten.',
      'Werkzeug gibt es unter https://werkzeug.example/leihen.',
    ]);
    const link = dialog.querySelector<HTMLAnchorElement>('.prose a');
    equal(link?.href, 'https://werkzeug.example/leihen', 'without the full stop');
    match(link?.rel, /noopener/);
  });

  it('keep the links of a text with markup; the card has its words alone', async () => {
    const address = `https://town.example/${'x'.repeat(200)}`;
    const body = [
      {
        title: 'Mit Verweisen',
        description: '<p>Zur <a href="/anmeldung">Anmeldung</a>.</p>',
        Voraussetzungen: `Siehe ${address}, bitte.`,
      },
    ];
    const list = await show({ src: server.at({ body }) });
    equal(words(one(list, '.teaser')), 'Zur Anmeldung.');
    const dialog = await openOffer(list, 'Mit Verweisen');
    const [first, second] = dialog.querySelectorAll<HTMLAnchorElement>('.prose a, dd a');
    ok(first?.href.endsWith('/anmeldung'));
    equal(words(dialog.querySelector('.prose')), `Zur Anmeldung (${first?.href}).`);
    equal(second?.href, address);
    match(words(second ?? null), /^town\.example\/x{27}…$/);
    match(second?.rel ?? '', /noopener/);
    dialog.style.inlineSize = '20em';
    ok(dialog.scrollWidth <= dialog.clientWidth, 'it breaks where it has to');
  });

  it('lead to the offer, a mail with its subject, a call, and easy language', async () => {
    const dialog = await openOffer(await offers(), GARDEN);
    deepEqual(links(dialog), {
      'Grüne Höfe e. V.': 'https://gruene-hoefe.example/',
      'https://werkzeug.example/leihen': 'https://werkzeug.example/leihen',
      'In Leichter Sprache': 'https://offers.example/garten-leicht',
      'E-Mail schreiben':
        'mailto:garten@offers.example?subject=Interesse%20an%3A%20Gartenpatenschaft%20am%20S%C3%BCdhang',
      'Anrufen: 0461 12345': 'tel:046112345',
      'Zum Angebot': 'https://offers.example/garten',
    });
    for (const link of dialog.querySelectorAll('a[href^=http]')) match(link.getAttribute('rel'), /noopener/);
  });

  it('have one main action: the link, else a mail, else a call', async () => {
    const list = await offers();
    for (const [title, main] of [
      [GARDEN, 'Zum Angebot'],
      ['Vorlesen im Kindergarten', 'E-Mail schreiben'],
      ['Website für die Tafel betreuen', 'Anrufen: +49 461 99-88'],
    ] as const) {
      const dialog = await openOffer(list, title);
      deepEqual([...dialog.querySelectorAll('.sheet-foot a')].map(words), [main]);
      await press(list, 'Schließen');
    }
  });

  it('cannot be made to write other headers into a mail, or to call a service code', async () => {
    const body = [
      {
        id: 'a',
        title: 'A',
        applicationContact: { email: 'a@b.example?bcc=all@b.example', telephone: '*#21' },
      },
      { id: 'b', title: 'B & C?', applicationContact: { email: 'a@b.example' } },
    ];
    const list = await show({ src: server.at({ body }) });
    deepEqual(links(await openOffer(list, 'A')), {});
    await press(list, 'Schließen');
    deepEqual(links(await openOffer(list, 'B & C?')), {
      'E-Mail schreiben': 'mailto:a@b.example?subject=Interesse%20an%3A%20B%20%26%20C%3F',
    });
  });

  describe('opening', () => {
    it('is announced first, and the page may do it itself', async () => {
      const list = await offers();
      const chosen: unknown[] = [];
      list.addEventListener('engagiert-select', (event) => {
        chosen.push((event as CustomEvent).detail);
        ok(event.cancelable && event.bubbles && event.composed);
        event.preventDefault();
      });
      all(list, '[part~=title]')[0]?.click();
      await drawn(list);
      deepEqual(chosen, [{ id: 'garten', url: 'https://offers.example/garten' }]);
      equal(shown(list), 0);
      equal(all(list, 'dialog.details').length, 0, 'nothing is loaded for it either');
    });

    it('is left to the browser where the visitor asks for a new tab', async () => {
      const list = await offers();
      const link = all<HTMLAnchorElement>(list, '[part~=title]')[0];
      let prevented: boolean | undefined;
      list.addEventListener('click', (event) => {
        prevented = event.defaultPrevented;
        event.preventDefault(); // Here no tab is wanted.
      });
      for (const how of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }]) {
        prevented = undefined;
        link?.dispatchEvent(
          new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...how }),
        );
        equal(prevented, false, JSON.stringify(how));
      }
      await drawn(list);
      equal(shown(list), 0);
    });

    it("gives every title a real address: the offer's own, else this page with the offer open", async () => {
      const list = await offers();
      const addresses = all<HTMLAnchorElement>(list, '[part~=title]').map(({ href }) => href);
      equal(addresses[0], 'https://offers.example/garten');
      equal(new URL(addresses[1] ?? '').searchParams.get('offer'), 'lesen');
      equal(new URL(addresses[1] ?? '').origin, location.origin);
    });

    it("follows the offer's own link when the page says so, and opens in place what has none", async () => {
      const list = await offers({ details: 'link' });
      let prevented: boolean | undefined;
      list.addEventListener('click', (event) => {
        prevented = event.defaultPrevented;
        event.preventDefault();
      });
      all(list, '[part~=title]')[0]?.click();
      equal(prevented, false);
      await drawn(list);
      equal(shown(list), 0);
      await openOffer(list, 'Vorlesen im Kindergarten');
      equal(prevented, true);
    });

    it('ends by the button, by a click beside it, and tells the page', async () => {
      const list = await offers();
      const asked: string[] = [];
      list.addEventListener('engagiert-query', (event) => asked.push((event as CustomEvent).detail.record));
      const dialog = await openOffer(list, GARDEN);
      await press(list, 'Schließen');
      await until(() => !dialog.open, 'it is closed');
      await openOffer(list, 'Vorlesen im Kindergarten');
      equal(words(dialog.querySelector('[role=heading]')), 'Vorlesen im Kindergarten');
      dialog.querySelector<HTMLElement>('.sheet-body')?.click();
      await drawn(list);
      ok(dialog.open, 'a click inside leaves it open');
      dialog.click();
      await until(() => !dialog.open, 'it is closed');
      deepEqual(asked, ['garten', '', 'lesen', '']);
      equal(words(dialog), '', 'nothing of it stays behind');
    });

    it('ends when the offer is gone after a reload', async () => {
      const src = server.at({ body: OFFERS });
      const list = await show({ src });
      const dialog = await openOffer(list, GARDEN);
      server.answer(src, { body: OFFERS.slice(1) });
      await list.reload();
      await until(() => !dialog.open, 'it is closed');
    });
  });

  describe('pictures', () => {
    const PICTURE = { width: 640, height: 400, alt: 'Beete am Hang', creditText: 'Gartenbüro' };
    const withPicture = (url: string) =>
      show({ src: server.at({ body: [{ title: 'Bild', image: { ...PICTURE, url } }] }) });

    it('of other hosts wait for a click, which names the host', async () => {
      const list = await withPicture('https://pictures.example/beete.jpg');
      const dialog = await openOffer(list, 'Bild');
      equal(dialog.querySelectorAll('img, [style*=url]').length, 0);
      ok(maybeButton(list, 'Bild von pictures.example anzeigen'));
      maybeButton(list, 'Bild von pictures.example anzeigen')?.click();
      await drawn(list);
      const image = dialog.querySelector('img');
      equal(image?.src, 'https://pictures.example/beete.jpg');
      equal(image?.referrerPolicy, 'no-referrer');
    });

    it("of the page and of the feed's host show at once, with text and credit", async () => {
      for (const url of [
        `${location.origin}/site/images/garden.svg`,
        'https://feeds.example/b.png',
        'c.png',
      ]) {
        const list = await withPicture(url);
        const seen: HTMLElement[] = [];
        // Those that cannot be loaded are soon taken away again.
        const observer = new MutationObserver(() => seen.push(...all(list, 'figure')));
        observer.observe(list.renderRoot, { childList: true, subtree: true });
        await openOffer(list, 'Bild');
        const figure = await until(() => seen[0], `${url} is shown`);
        observer.disconnect();
        const image = figure.querySelector('img');
        equal(image?.alt, 'Beete am Hang', url);
        deepEqual([image?.getAttribute('width'), image?.getAttribute('height')], ['640', '400']);
        equal(words(figure.querySelector('figcaption')), 'Bild: Gartenbüro');
        list.remove();
      }
    });

    it('that cannot be shown leave no hole', async () => {
      const dialog = await openOffer(await withPicture(`${location.origin}/missing/d.png`), 'Bild');
      await until(() => !dialog.querySelector('figure'), 'the figure is gone');
    });
  });

  describe('to take along', () => {
    it("are shared the platform's way where there is one", async () => {
      const given: ShareData[] = [];
      undo.push(replace('share', async (data: ShareData) => given.push(data)));
      const list = await offers();
      await openOffer(list, GARDEN);
      await press(list, 'Teilen');
      equal(given.length, 1);
      equal(given[0]?.title, GARDEN);
      equal(new URL(given[0]?.url ?? '').searchParams.get('offer'), 'garten');
    });

    it('are copied where there is none, and it says so once', async () => {
      const copied: string[] = [];
      undo.push(replace('share', undefined));
      undo.push(replace('clipboard', { writeText: async (text: string) => copied.push(text) }));
      const list = await offers();
      const dialog = await openOffer(list, GARDEN);
      await press(list, 'Teilen');
      const said = () => words(dialog.querySelector('[role=status]'));
      await until(said, 'it says so');
      equal(said(), 'Der Link ist kopiert.');
      equal(new URL(copied[0] ?? '').searchParams.get('offer'), 'garten');
      await press(list, 'Schließen');
      await openOffer(list, GARDEN);
      equal(said(), '', 'not when it is opened the next time');
      await press(list, 'Schließen');
      const back = await offers({ 'url-state': '' });
      const other = await openOffer(back, GARDEN);
      await press(back, 'Teilen');
      const saidThere = () => words(other.querySelector('[role=status]'));
      await until(saidThere, 'it says so');
      history.back();
      await until(() => !other.open, 'the step back closes it');
      await openOffer(back, GARDEN);
      equal(saidThere(), '', 'nor after a step back');
    });

    it('are left alone when the visitor changes their mind, or the browser allows neither', async () => {
      undo.push(replace('share', async () => Promise.reject(new DOMException('no', 'AbortError'))));
      const list = await offers();
      const dialog = await openOffer(list, GARDEN);
      await press(list, 'Teilen');
      undo.push(replace('share', undefined));
      undo.push(replace('clipboard', undefined));
      await press(list, 'Teilen');
      equal(words(dialog.querySelector('[role=status]')), '');
      ok(dialog.open);
    });

    it('are printed as a page of their own, which is gone afterwards', async () => {
      const real = window.print;
      let paper = '';
      let sheets = 0;
      window.print = () => {
        paper = words(document.querySelector('.engagiert-print'));
        sheets = document.adoptedStyleSheets.length;
        dispatchEvent(new Event('afterprint'));
      };
      undo.push(() => {
        window.print = real;
      });
      const before = document.adoptedStyleSheets.length;
      const list = await offers();
      await openOffer(list, GARDEN);
      await press(list, 'Drucken');
      await until(() => paper, 'it is printed');
      match(paper, /^Gartenpatenschaft am Südhang ?Grüne Höfe e\. V\./);
      match(paper, /Beete pflegen.*0461 12345 · garten@offers\.example/);
      equal(sheets, before + 1);
      await until(() => !document.querySelector('.engagiert-print'), 'the paper is gone');
      equal(document.adoptedStyleSheets.length, before);
      await press(list, 'Schließen');
      paper = '';
      await press(list, 'Liste drucken');
      await until(() => paper, 'the list is printed');
      match(paper, /^6 Angebote ?Gartenpatenschaft .* ?Sprachcafé: gemeinsam Deutsch sprechen/);
    });
  });

  it('are not there twice when two lists stand on a page', async () => {
    const [first, second] = [await offers(), await offers()];
    await openOffer(first, GARDEN);
    equal(shown(second), 0);
    await press(first, 'Schließen');
    await openOffer(second, GARDEN);
    equal(shown(first), 0);
    equal(one(second, '#details-title').getRootNode(), second.renderRoot);
    await openDialog(second, 'details');
  });
});
