/** What an honour wall shows and does: layouts, details, thanks, the poster, bad input. */
import { ALL, HONOURS, manyHonours, PICTURE, type RawHonour } from '../fixtures/honours.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import { until, wait } from '../helpers/until.js';
import {
  entryOf,
  openHonour,
  othersOf,
  setUpWall,
  showWall,
  type Wall,
  watchPrinter,
} from '../helpers/wall.js';
import {
  all,
  countOf,
  drawn,
  maybeButton,
  one,
  press,
  put,
  recordIds,
  textOf,
  titles,
  words,
} from '../helpers/widget.js';

const stage = setUpWall();
const { wall } = stage;

describe('the wall', () => {
  it('shows who was honoured, for what and by whom, the newest first', async () => {
    const shown = await wall();
    deepEqual(titles(shown), [
      'Kai Wattenrade',
      'Mia',
      'Freiwillige Wache',
      'Chor am Hafen',
      'Birte Föhrwald',
    ]);
    deepEqual(entryOf(shown, 'Birte Föhrwald'), [
      'Heute vor 5 Jahren geehrt',
      'Birte Föhrwald',
      'Ehrennadel · 2021',
      'Gartenverein · Musterstadt · Neustadt',
    ]);
    deepEqual(entryOf(shown, 'Kai Wattenrade'), [
      'In memoriam',
      'Kai Wattenrade',
      'Vereinsnadel · 2025',
      'Mürwik',
    ]);
    deepEqual(entryOf(shown, 'Chor am Hafen'), ['Chor am Hafen', 'Ehrennadel · 2024', '40 Menschen']);
    equal(countOf(shown), '7 Ehrungen');
    equal(othersOf(shown), 'und 2 weitere, die nicht genannt werden möchten');
    equal(one(shown, '[data-record-id=birte] time').getAttribute('datetime'), '2021');
  });

  it('every name is a link: to the honour’s own page, else to its details on this one', async () => {
    const shown = await wall();
    const href = (name: string) =>
      all<HTMLAnchorElement>(shown, '[part~=title]').find((each) => words(each) === name)?.href;
    equal(href('Freiwillige Wache'), 'https://town.example/wache');
    ok(href('Birte Föhrwald')?.endsWith('honour=birte'));
    ok(!href('Mia')?.includes('mia'), 'a name in part has no id of the feed');
  });

  it('reads in the order in which it stands, in every layout', async () => {
    for (const layout of ['grid', 'list']) {
      const shown = await wall({ layout });
      const places = all(shown, '[part=record]').map((each) => each.getBoundingClientRect());
      const before = (a: DOMRect, b: DOMRect) =>
        a.top < b.top - 1 || (Math.abs(a.top - b.top) < 2 && a.left < b.left);
      for (let i = 1; i < places.length; i++)
        ok(before(places[i - 1] as DOMRect, places[i] as DOMRect), `${layout} ${i}`);
    }
  });

  it('the timeline has a heading per year, those without one last', async () => {
    const shown = await wall({ layout: 'timeline' }, [
      ...HONOURS,
      { '@id': 'w', about: { '@type': 'Group', name: 'W' }, award: { name: 'P', year: 'früher' } },
    ]);
    deepEqual(
      all(shown, '.year').map((year) => [
        words(year.querySelector('.numeral')),
        [...year.querySelectorAll('[part~=title]')].map(words),
      ]),
      [
        ['2025', ['Kai Wattenrade', 'Mia']],
        ['2024', ['Freiwillige Wache', 'Chor am Hafen']],
        ['2021', ['Birte Föhrwald']],
        ['Ohne Jahr', ['W']],
      ],
    );
    deepEqual(entryOf(shown, 'W'), ['W', 'P · früher']);
    ok(!all(shown, '.sort').length, 'its order is its own');
  });

  it('pages, and all at once', async () => {
    const some = await wall({ 'page-size': '10' }, manyHonours(30));
    equal(titles(some).length, 10);
    await press(some, 'Mehr anzeigen');
    equal(titles(some).length, 20);
    const whole = await wall({ 'page-size': 'all' }, manyHonours(350));
    await until(() => titles(whole).length === 350, 'all are there');
    equal(new Set(recordIds(whole)).size, 350);
    await wall({ 'page-size': 'viele' });
    ok(stage.told.lines.some((line) => /page-size: found "viele"/.test(line)));
  });

  it('says what is empty, what is over, and what is not named', async () => {
    match(textOf(await wall({}, [])), /keine Ehrungen/);
    match(textOf(await wall({}, [{ ...HONOURS[0], expires: '2020-01-01' }])), /keine Ehrungen/);
    const anonymous = await wall({}, HONOURS.slice(5));
    equal(othersOf(anonymous), '2 Menschen, die nicht genannt werden möchten');
  });
});

describe('the spotlight', () => {
  const stage = (shown: Wall) => titles(shown).join();

  it('shows one, and goes on by button, round and round', async () => {
    const shown = await wall({ layout: 'spotlight' });
    equal(stage(shown), 'Kai Wattenrade');
    await press(shown, 'Zurück');
    equal(stage(shown), 'Birte Föhrwald');
    match(textOf(shown), /5 von 5/);
    await press(shown, 'Weiter');
    equal(stage(shown), 'Kai Wattenrade');
    equal(maybeButton(shown, 'Anhalten'), undefined, 'it does not move');
  });

  it('moves by itself only where the page wants it, and stops when told', async () => {
    const real = globalThis.setTimeout;
    const delays: (number | undefined)[] = [];
    // Twelve seconds are too long for a test.
    globalThis.setTimeout = ((run: () => void, delay?: number) => {
      delays.push(delay);
      return real(run, delay === 12_000 ? 30 : delay);
    }) as typeof setTimeout;
    try {
      const shown = await wall({ layout: 'spotlight', rotate: '' });
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
        equal(maybeButton(shown, 'Anhalten'), undefined);
        return;
      }
      await until(() => stage(shown) !== 'Kai Wattenrade', 'it moves');
      await press(shown, 'Anhalten');
      const before = stage(shown);
      await wait(150);
      equal(stage(shown), before);
      await press(shown, 'Abspielen');
      shown.remove();
      const count = delays.length;
      await wait(100);
      ok(
        delays.slice(count).every((delay) => delay !== 12_000),
        'gone, it asks for no more time',
      );
    } finally {
      globalThis.setTimeout = real;
    }
  });
});

describe('an honour’s details', () => {
  it('tell why, in whose words, and lead on', async () => {
    put(document.createElement('engagiert-event-calendar'));
    const shown = await wall();
    const dialog = await openHonour(shown, 'Birte Föhrwald');
    const said = words(dialog);
    for (const text of [
      'Heute vor 5 Jahren geehrt',
      'Sie hat einen Garten angelegt.',
      'Man bekommt mehr zurück.',
      'Bild: Ole Priehlke',
      'Stadt oder Gemeinde',
      'Musterstadt',
      'Gartenverein',
      'Neustadt',
    ])
      ok(said.includes(text), `${text}: ${said}`);
    const links = Object.fromEntries(
      [...dialog.querySelectorAll('a')].map((link) => [words(link), link.href]),
    );
    equal(links['Zur eigenen Seite'], 'https://birte.example/');
    match(links['Zur Ehrungsfeier'], /event=feier-2021$/);
    equal(dialog.querySelector('time')?.dateTime, '2021-11-11');
    const mail = new URL(links['Dank per E-Mail'] ?? '');
    equal(mail.searchParams.get('subject'), 'Danke an Birte Föhrwald');
    match(mail.searchParams.get('body'), /^Danke, Birte Föhrwald! \(Ehrennadel\)\n\nhttp/);
  });

  it('the page can open an honour itself', async () => {
    const shown = await wall();
    const asked: unknown[] = [];
    shown.addEventListener('engagiert-select', (event) => {
      asked.push((event as CustomEvent).detail);
      event.preventDefault();
    });
    all(shown, '[part~=title]')[2]?.click();
    await drawn(shown);
    deepEqual(asked, [{ id: 'wache', url: 'https://town.example/wache' }]);
    ok(!all(shown, 'dialog[open]').length);
  });

  it('lead to the offers of the same sort beside them', async () => {
    await import('../../src/widgets/provider/provider.js');
    const provider = document.createElement('engagiert-provider');
    provider.setAttribute('share', 'category');
    put(provider);
    const offers = [
      { id: 'a', title: 'Beete', category: 'Natur' },
      { id: 'b', title: 'Vorlesen', category: 'Bildung' },
    ];
    const list = document.createElement('engagiert-opportunity-list');
    list.setAttribute('src', stage.server.at({ body: offers }));
    provider.append(list);
    const shown = await showWall({ src: stage.server.at({ body: HONOURS }) }, '', provider);
    await until(() => titles(list).length === 2, 'the list is there');
    await openHonour(shown, 'Birte Föhrwald');
    await press(shown, 'Auch mitmachen: Natur');
    await until(() => titles(list).join() === 'Beete', 'the list is narrowed');
    ok(!all(shown, 'dialog[open]').length);
  });

  it('lead nowhere where the list beside them has nothing of that sort', async () => {
    await import('../../src/widgets/provider/provider.js');
    const provider = document.createElement('engagiert-provider');
    provider.setAttribute('share', 'category');
    put(provider);
    const list = document.createElement('engagiert-opportunity-list');
    list.setAttribute(
      'src',
      stage.server.at({ body: [{ id: 'b', title: 'Vorlesen', category: 'Bildung' }] }),
    );
    provider.append(list);
    const shown = await showWall({ src: stage.server.at({ body: HONOURS }) }, '', provider);
    await until(() => titles(list).length === 1, 'the list is there');
    const dialog = await openHonour(shown, 'Birte Föhrwald');
    await until(() => dialog.querySelector('.thanks'), 'it is open');
    ok(!/Auch mitmachen/.test(dialog.textContent ?? ''));
  });

  it('a picture of another host comes after a click', async () => {
    const image = 'https://pictures.example/a.jpg';
    const body = [{ '@id': 'a', about: { '@type': 'Person', name: 'A B', image }, consent: ALL }];
    const shown = await wall({}, body);
    ok(all(shown, '.initials').length, 'initials stand for it');
    const dialog = await openHonour(shown, 'A B');
    ok(!dialog.querySelector('img'));
    await press(shown, 'Bild von pictures.example anzeigen');
    equal(dialog.querySelector('img')?.src, image);
  });
});

describe('pictures', () => {
  it('come late, in sizes, of one place only', async () => {
    const about = (srcset: string) => ({ '@type': 'Person', name: 'A B', image: { url: PICTURE, srcset } });
    const imageOf = async (srcset: string) =>
      one<HTMLImageElement>(await wall({}, [{ '@id': 'a', about: about(srcset), consent: ALL }]), 'img');
    const image = await imageOf('01.svg 200w, 02.svg 400w');
    deepEqual(
      [image.loading, image.width > 0, image.getAttribute('referrerpolicy')],
      ['lazy', true, 'no-referrer'],
    );
    equal(image.srcset, `${new URL('01.svg', PICTURE).href} 200w,${new URL('02.svg', PICTURE).href} 400w`);
    equal((await imageOf('01.svg 200w, https://spy.example/b.jpg 400w')).hasAttribute('srcset'), false);
    equal((await imageOf('javascript:alert(1) 2x')).hasAttribute('srcset'), false);
  });
});

describe('on paper', () => {
  it('the poster has every name of the answer, the others, the address and its code', async () => {
    const printer = watchPrinter();
    try {
      const shown = await showWall({
        src: stage.server.at({ body: HONOURS }),
        'aria-label': 'Flensburg sagt Danke',
        'page-size': '2',
      });
      await press(shown, 'Als Plakat drucken (A4)');
      const paper = await until(() => printer.papers[0], 'it is printed');
      equal(words(paper.querySelector('h1')), 'Flensburg sagt Danke');
      deepEqual([...paper.querySelectorAll('.name')].map(words), [
        'Kai Wattenrade',
        'Mia',
        'Freiwillige Wache',
        'Chor am Hafen',
        'Birte Föhrwald',
      ]);
      equal(words(paper.querySelector('.others')), 'und 2 weitere, die nicht genannt werden möchten');
      ok(paper.querySelector('footer svg path')?.getAttribute('d'));
      match(words(paper.querySelector('footer')), new RegExp(location.host));
      await until(() => !document.querySelector('.engagiert-print'), 'it is taken away again');
    } finally {
      printer.restore();
    }
  });

  it('the card has one name, and the picture', async () => {
    const printer = watchPrinter();
    try {
      const shown = await wall();
      await openHonour(shown, 'Birte Föhrwald');
      await press(shown, 'Dankeskarte drucken');
      const paper = await until(() => printer.papers[0], 'it is printed');
      equal(words(paper), 'Danke!Birte FöhrwaldEhrennadel · 2021Man bekommt mehr zurück.');
      equal(paper.querySelector('img')?.src, PICTURE);
    } finally {
      printer.restore();
    }
  });
});

describe('bad input', () => {
  it('a year 0, a date in words, a price of names: all stay what they are', async () => {
    const body: RawHonour[] = [
      { '@id': '0', about: { '@type': 'Group', name: 'Null' }, award: { name: 'N', year: 0 } },
      {
        '@id': 'w',
        about: { '@type': 'Group', name: 'Wort' },
        award: { name: 'W', dateReceived: 'im Herbst' },
      },
    ];
    const shown = await wall({}, body);
    deepEqual(entryOf(shown, 'Null'), ['Null', 'N · 0']);
    equal(all(shown, 'time').length, 0);
    const dialog = await openHonour(shown, 'Wort');
    ok(words(dialog).includes('im Herbst'));
  });

  it('a CSV of a town, with consent in a column', async () => {
    const csv =
      'Name;Verein;Jahr;Auszeichnung;Laudatio;Einwilligung\nBirte F;Garten;2025;Nadel;Danke;ja\nKai W;;2025;Nadel;;nein';
    const shown = await showWall({ src: stage.server.at({ body: csv, type: 'text/csv' }) });
    deepEqual(
      [titles(shown), othersOf(shown)],
      [['Birte F'], 'und 1 weitere Person, die nicht genannt werden möchte'],
    );
  });

  it('markup in every field is text', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const shown = await wall({}, [
      {
        '@id': evil,
        about: { '@type': 'Group', name: `A ${evil}`, url: 'javascript:alert(1)' },
        award: { name: evil, url: 'javascript:alert(1)' },
        text: evil,
        quote: evil,
        category: evil,
        district: evil,
        ceremony: 'javascript:alert(1)',
      },
    ]);
    all(shown, '[part~=title]')[0]?.click();
    await until(() => all(shown, 'dialog[open] .thanks').length, 'it is open');
    ok(!all(shown, 'img, script').length);
    for (const link of all<HTMLAnchorElement>(shown, 'a')) match(link.protocol, /^(https?|mailto):$/);
  });
});
