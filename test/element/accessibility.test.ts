/** No fault that a machine can find, in any state; targets that a finger meets; headings, languages, directions. */
import { manyOffers, OFFERS } from '../fixtures/offers.js';
import { AIM, axeFaults, ibmFaults, LEAST, NARROW, targetsIn } from '../helpers/a11y.js';
import { checkStates, setUpPage } from '../helpers/a11y-page.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import { until } from '../helpers/until.js';
import {
  all,
  choose,
  drawn,
  fill,
  type List,
  maybeButton,
  mount,
  one,
  openDialog,
  openFacet,
  openOffer,
  press,
  search,
  show,
  textOf,
  titles,
  words,
} from '../helpers/widget.js';

describe('accessibility', () => {
  const here = setUpPage('Mitmachen');

  const offers = (place: ParentNode = here.page, attributes = {}) =>
    show({ src: here.server.at({ body: OFFERS }), ...attributes }, '', place);

  /** Each gives the list in that state. */
  const STATES: Record<string, () => Promise<List>> = {
    loading: async () => {
      const list = mount({ src: here.server.at({ silent: true }) }, '<p>Angebote im Rathaus</p>', here.page);
      await drawn(list);
      return list;
    },
    ready: () => offers(),
    'ready, as a list': () => offers(here.page, { layout: 'list' }),
    'ready, in pages': () =>
      show(
        { src: here.server.at({ body: manyOffers(30) }), 'page-size': '5', paging: 'pages' },
        '',
        here.page,
      ),
    'ready, with more to come': () =>
      show({ src: here.server.at({ body: manyOffers(30) }), 'page-size': '5' }, '', here.page),
    'ready, narrow': () => offers(here.narrow()),
    'with expired offers': () =>
      show(
        {
          src: here.server.at({ body: [{ title: 'Vorbei', validThrough: '2020-01-01' }] }),
          'include-past': '',
        },
        '',
        here.page,
      ),
    'a filter open': async () => {
      const list = await offers();
      await openFacet(list, 'category');
      return list;
    },
    'narrowed, with chips': async () => {
      const list = await offers();
      await choose(list, 'category', 'Bildung');
      await choose(list, 'board', 'Zeit');
      return list;
    },
    'near a place': async () => {
      const list = await offers();
      await fill(list, one<HTMLInputElement>(list, '#near'), '24941');
      await until(() => maybeButton(list, 'Ort vergessen'), 'the place is known');
      return list;
    },
    'near a place that nobody knows': async () => {
      here.server.answer(/\/places\//, { status: 404 });
      const list = await offers();
      await fill(list, one<HTMLInputElement>(list, '#near'), 'Xanadu');
      await until(() => all(list, '.near [role=alert]').length, 'it says so');
      return list;
    },
    'the sheet of filters': async () => {
      const list = await offers(here.narrow());
      await press(list, 'Filter');
      await openDialog(list, 'sheet');
      await openFacet(list, 'district');
      return list;
    },
    details: async () => {
      const list = await offers();
      await openOffer(list, 'Gartenpatenschaft am Südhang');
      return list;
    },
    'details, narrow': async () => {
      const list = await offers(here.narrow());
      await openOffer(list, 'Sprachcafé: gemeinsam Deutsch sprechen');
      return list;
    },
    'the first question': async () => {
      const list = await offers();
      await press(list, 'Was passt zu mir?');
      await openDialog(list, 'match');
      return list;
    },
    'the second question': async () => {
      const list = await STATES['the first question']?.();
      await press(list as List, 'Weiter');
      return list as List;
    },
    'the third question': async () => {
      const list = await STATES['the second question']?.();
      await press(list as List, 'Weiter');
      return list as List;
    },
    'what suits': async () => {
      const list = (await STATES['the third question']?.()) as List;
      await press(list, 'Passende Angebote zeigen');
      await until(() => all(list, '.chips').length, 'it is sorted');
      return list;
    },
    'filtered to nothing': async () => {
      const list = await offers();
      await choose(list, 'category', 'Digitales');
      await search(list, 'xylophon');
      await until(() => /Nichts gefunden/.test(textOf(list)), 'it says so');
      return list;
    },
    'similar offers': async () => {
      const list = await offers();
      await search(list, 'gartn');
      await until(() => titles(list).length, 'similar offers show');
      return list;
    },
    empty: () => show({ src: here.server.at({ body: [] }) }, '', here.page),
    'partly rejected': () =>
      show({ src: here.server.at({ body: [...OFFERS, {}, { title: '' }] }) }, '', here.page),
    'partly unreachable': () =>
      show(
        { src: `${here.server.at({ body: OFFERS })} ${here.server.at({ status: 404 })}` },
        '',
        here.impatient(),
      ),
    stale: async () => {
      const src = here.server.at({ body: OFFERS });
      const list = await show({ src }, '', here.impatient());
      here.server.answer(src, { status: 500 });
      await list.reload();
      await drawn(list);
      return list;
    },
    failed: () =>
      show({ src: here.server.at({ status: 404 }) }, '<p>Angebote im Rathaus</p>', here.impatient()),
    'right to left': async () => {
      here.page.dir = 'rtl';
      return offers();
    },
  };

  checkStates(here, STATES);

  it('the engines find what is wrong', async () => {
    here.page.insertAdjacentHTML(
      'beforeend',
      '<img src="/x.png"><input><a href="#x" style="font-size:4px">.</a>',
    );
    ok((await axeFaults(here.page)).some((line) => line.startsWith('image-alt')));
    ok((await ibmFaults(here.page)).some((line) => line.startsWith('img_alt')));
    const [tiny] = targetsIn(here.page).filter(({ element }) => element.matches('a'));
    ok((tiny?.height ?? 99) < LEAST);
  }).timeout(30_000);

  it('the card around a title is its target', async () => {
    const list = await offers();
    const card = one(list, '[part=record]');
    const { left, top, width, height } = card.getBoundingClientRect();
    ok(height >= AIM);
    card.scrollIntoView({ block: 'center' });
    const place = card.getBoundingClientRect();
    const hit = (list.renderRoot as ShadowRoot).elementFromPoint(
      place.left + width / 2,
      place.top + height - 8,
    );
    equal(
      hit,
      one(list, '[part~=title]'),
      `a press at the foot of the card (${left}, ${top}) meets its link`,
    );
  });

  it('no state is wider than its place', async () => {
    const box = here.narrow();
    const list = await offers(box);
    await until(() => maybeButton(list, 'Filter'), 'it is drawn for little room');
    const wide = all(list, '*').filter(
      (element) =>
        !element.closest('.hidden, dialog') &&
        element.getBoundingClientRect().right > box.getBoundingClientRect().right + 1,
    );
    deepEqual(
      wide.map((element) => element.className || element.localName),
      [],
    );
    ok(box.scrollWidth <= NARROW);
  });

  describe('words for what is seen', () => {
    it('every field has a name, every dialog its title, every group its label', async () => {
      const list = await offers();
      await openFacet(list, 'category');
      await openOffer(list, 'Gartenpatenschaft am Südhang');
      for (const field of all<HTMLInputElement>(list, 'input, select')) {
        ok(
          [...(field.labels ?? [])].some((label) => words(label)),
          `${field.outerHTML} has a label`,
        );
      }
      for (const dialog of all(list, 'dialog')) {
        ok(words(one(list, `#${dialog.getAttribute('aria-labelledby')}`)), dialog.className);
      }
      for (const group of all(list, '[role=group], nav')) ok(group.ariaLabel, group.className);
    });

    it('states are told in words, not by colour alone', async () => {
      const list = await offers();
      await choose(list, 'category', 'Bildung');
      equal(one(list, '[data-facet=category] > button').getAttribute('aria-expanded'), 'true');
      ok(
        /2/.test(words(one(list, '.chosen'))) || /1/.test(words(one(list, '.chosen'))),
        'how many are chosen',
      );
      for (const mark of all(list, '.arrow, .chips span')) equal(mark.getAttribute('aria-hidden'), 'true');
    });

    it('the search is a landmark, the offers are a list, each with a heading and one link', async () => {
      const list = await offers();
      equal(all(list, '[role=search]').length, 1);
      equal(one(list, '[part=list]').getAttribute('role'), 'list');
      for (const card of all(list, '[part=record]')) {
        equal(card.parentElement, one(list, '[part=list]'));
        equal(card.querySelectorAll('[role=heading]').length, 1);
        equal(card.querySelectorAll('a').length, 1);
        ok(words(card.querySelector('a')));
      }
    });

    it('a picture has its text, or is left out', async () => {
      const image = { url: 'https://feeds.example/a.png' };
      const body = [
        { title: 'Mit', image: { ...image, alt: 'Beete am Hang' } },
        { title: 'Ohne', image },
      ];
      const list = await show({ src: here.server.at({ body }) }, '', here.page);
      const seen: (string | null)[] = [];
      const observer = new MutationObserver(() => {
        for (const picture of all(list, 'img')) seen.push(picture.getAttribute('alt'));
      });
      observer.observe(list.renderRoot, { childList: true, subtree: true });
      await openOffer(list, 'Mit');
      await until(() => seen.length, 'the picture is there');
      equal(seen[0], 'Beete am Hang');
      await press(list, 'Schließen');
      seen.length = 0;
      await openOffer(list, 'Ohne');
      await until(() => seen.length, 'the picture is there');
      equal(seen[0], '');
      observer.disconnect();
    });
  });

  it('headings are of the level the page asks for, in the list and in its details', async () => {
    const list = await offers(here.page, { 'heading-level': '4' });
    deepEqual([...new Set(all(list, '[role=heading]').map((each) => each.ariaLevel))], ['4']);
    const dialog = await openOffer(list, 'Vorlesen im Kindergarten');
    equal(dialog.querySelector('[role=heading]')?.ariaLevel, '4');
  });

  it('is laid out from the right where the page is', async () => {
    here.page.dir = 'rtl';
    const list = await offers();
    const [search, sort] = [one(list, '.search'), one(list, '.sort')].map((field) =>
      field.getBoundingClientRect(),
    );
    ok((search?.left ?? 0) > (sort?.left ?? 0), 'the search is on the right');
    const title = one(list, '[part~=title]').getBoundingClientRect();
    const card = one(list, '[part=record]').getBoundingClientRect();
    ok(card.right - title.right < title.left - card.left, 'titles begin on the right');
  });
});
