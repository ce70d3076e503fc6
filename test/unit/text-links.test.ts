/** Links in texts: their addresses stay when the markup goes, and become links again where a text is read. */
import fc from 'fast-check';
import { toLinkedProse, toProse } from '../../src/feed/mapping/foreign/values/prose.js';
import { excerpt } from '../../src/ui/excerpt.js';
import { piecesOf } from '../../src/ui/text-links.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import { fieldsOf } from '../helpers/reading.js';

const context = { languages: ['de'], base: 'https://town.example/feeds/offers.json' };
const linked = (html: string) => toLinkedProse(html, context);
const a = (href: string, words: string) => `<a class="x" href="${href}" target=_blank>${words}</a>`;

describe('a link in a foreign text', () => {
  it('keeps its address behind its words', () => {
    equal(
      linked(`<p>Zur ${a('https://a.example/x?b=1&amp;c=2', '<b>Anmeldung</b>')}.</p><p>Mehr</p>`),
      'Zur Anmeldung (https://a.example/x?b=1&c=2).\n\nMehr',
    );
    equal(
      linked(`<ul><li>${a('/b', 'eins ')}</li><li>zwei</li></ul>`),
      '• eins (https://town.example/b)\n• zwei',
    );
    equal(linked(a('../c.html', 'c')), 'c (https://town.example/c.html)');
    equal(linked('x<a href="/b"> y </a>z'), 'x y (https://town.example/b) z');
    equal(linked("<A HREF='//b.example/d'>d</A>"), 'd (https://b.example/d)');
    equal(linked('<a href=https://b.example/d>d</a>'), 'd (https://b.example/d)');
    equal(linked(a('https://a.example/x_(y)', 'z')), 'z (https://a.example/x_%28y%29)');
  });

  it('says it once', () => {
    for (const [href, words, expected] of [
      ['https://a.example/x', 'https://a.example/x', 'https://a.example/x'],
      ['https://a.example/x/', 'a.example/x', 'https://a.example/x/'],
      ['https://www.a.example/', 'www.a.example', 'https://www.a.example/'],
      ['https://a.example/langer-name', 'https://a.example/lang…', 'https://a.example/langer-name'],
      ['https://a.example/x?utm_source=y', 'https://a.example/x?utm_source=y', 'https://a.example/x'],
      ['https://a.example/x', 'Mehr: https://a.example/x', 'Mehr: https://a.example/x'],
      ['mailto:info@a.example?subject=Hallo', 'info@a.example', 'info@a.example'],
      ['tel:+49461123456', '0461 / 123 456', '0461 / 123 456'],
      ['https://a.example/x', '', 'https://a.example/x'],
    ] as const)
      equal(linked(`vor ${a(href, words)} nach`), `vor ${expected} nach`, words);
  });

  it('may be one to write or to call', () => {
    equal(linked(a('mailto:info@a.example?subject=Hallo', 'Schreiben')), 'Schreiben (info@a.example)');
    equal(linked(a('tel:+49 461 123', 'Anrufen')), 'Anrufen (+49 461 123)');
  });

  it('leads where it says, without those who count', () => {
    for (const [href, expected] of [
      ['https://a.example/x?utm_source=n&id=5&fbclid=1#t', 'w (https://a.example/x?id=5#t)'],
      ['https://www.google.com/url?q=https://a.example/x&amp;sa=D', 'w (https://a.example/x)'],
      [
        'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2F&amp;data=1',
        'w (https://a.example/)',
      ],
      [
        'https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2F%3Ffbclid%3D1&amp;h=2',
        'w (https://a.example/)',
      ],
      ['https://x.us1.list-manage.com/track/click?u=1', 'w'],
      ['https://www.google.com/url?q=javascript:alert(1)', 'w'],
    ] as const)
      equal(linked(a(href, 'w')), expected, href);
  });

  it('is left out where nobody should follow it', () => {
    for (const href of [
      'javascript:alert(1)',
      ' java\tscript:alert(1)',
      '&#106;avascript:alert(1)',
      'data:text/html,x',
      'ftp://a.example/x',
      '#top',
      '',
      'https://bank.example@a.example/',
      'mailto:a%0Ab@a.example',
      'tel:abc',
      `https://a.example/${'x'.repeat(1000)}`,
      'https://',
    ])
      equal(linked(`vor ${a(href, 'w')} nach`), 'vor w nach', href);
    equal(linked('<a name="x">w</a> <a data-href="https://a.example">v</a>'), 'w v');
  });

  it('around a picture says what the picture says, and nothing of the picture itself', () => {
    equal(linked(`b${a('/gross.jpg', '<img src="/klein.jpg" alt="Beet">')}c`), 'bc');
    equal(
      linked(a('/seite', '<img src="/klein.jpg" alt="Beet &amp; Weg">')),
      'Beet & Weg (https://town.example/seite)',
    );
    equal(linked(a('/seite', '<img src="/klein.jpg" alt="">')), 'https://town.example/seite');
  });

  it('ends with the text where it was not closed', () => {
    equal(
      linked('<a href="/b">b <a href="/c">c</a> d <a href="/e">e'),
      'b (https://town.example/b) c (https://town.example/c) d e (https://town.example/e)',
    );
    equal(linked('a</a>b'), 'ab');
  });

  it('gives way where the field would not hold it', () => {
    equal(toLinkedProse(a('/b', 'Wort'), context, 10), 'Wort');
  });

  it('is kept in long texts, and in no title', async () => {
    const link = `<p>${a('/b', 'Wort')}</p>`;
    const fields = await fieldsOf({ Beschreibung: link, Aufgaben: link, titel: link });
    equal(fields.description, 'Wort (https://town.example/b)');
    equal(fields.responsibilities, 'Wort (https://town.example/b)');
    const { title } =
      (await import('../helpers/reading.js').then(({ readOne }) => readOne({ id: '1', Titel: link })))
        .offer ?? {};
    equal(title, 'Wort');
  });

  it('changes nothing of the words, whatever is around them', () => {
    const part = fc.constantFrom(
      ...[
        '<a href="/x">',
        '<a href=',
        '</a>',
        '<img alt="y">',
        '<a>',
        '<p>',
        '<br>',
        '<',
        '>',
        '"',
        ' ',
        '\n',
        'Wort',
        '&amp;',
        '(',
        ')',
      ],
      'https://a.example/',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const html = parts.join('');
        const without = String(toProse(html, context) ?? '').replace(/\s/g, '');
        const found = String(toLinkedProse(html, context) ?? '');
        let at = 0;
        for (const char of found.replace(/\s/g, '')) if (char === without[at]) at++;
        equal(at, without.length, 'every word is there, in its order');
        ok(!/javascript|<a href="\/x">/.test(found), found);
      }),
      { numRuns: 300 },
    );
  });

  it('takes no longer for texts that are made to', () => {
    for (const piece of [
      '<a ',
      '<a href="',
      '<a href="/b">',
      '<img alt="',
      ' ',
      '<aaaa',
      '&amp;',
      '<a href="/b"> ',
    ]) {
      const started = performance.now();
      toLinkedProse(`<b>${piece.repeat(60_000 / piece.length)}x`, context);
      ok(performance.now() - started < 1000, `${piece}: ${performance.now() - started} ms`);
    }
  });
});

describe('an address in a text that is read', () => {
  const links = (text: string) =>
    piecesOf(text).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.href]));

  it('becomes a link, without what stands around it', () => {
    for (const [text, href] of [
      ['Siehe https://a.example/x.', 'https://a.example/x'],
      ['Anmeldung (https://a.example/x).', 'https://a.example/x'],
      ['(siehe https://a.example/x_(y))', 'https://a.example/x_(y)'],
      ['[https://a.example/x]', 'https://a.example/x'],
      ['„https://a.example/x“, sagt er', 'https://a.example/x'],
      ['https://a.example/x?a=1&b=2#c!?', 'https://a.example/x?a=1&b=2#c'],
      ['HTTPS://A.EXAMPLE/x…', 'https://a.example/x'],
      ['www.a.example/x, und', 'https://www.a.example/x'],
      ['http://a.example:8080/ä', 'http://a.example:8080/%C3%A4'],
      ['<https://a.example/x>', 'https://a.example/x'],
    ] as const)
      deepEqual(links(text), [href], text);
    deepEqual(links('https://a.example/1 https://a.example/2'), [
      'https://a.example/1',
      'https://a.example/2',
    ]);
  });

  it('is none where it leads nowhere, or elsewhere', () => {
    for (const text of [
      'https://',
      'https://)',
      'http://localhost/x',
      'https://bank.example@a.example/',
      'javascript:alert(1)',
      'ftp://a.example/x',
      'info@www.a.example',
      'awww.a.example',
      'www.',
      'www.x',
    ])
      deepEqual(links(text), text === 'www.x' ? ['https://www.x/'] : [], text);
  });

  it('shows whom it leads to, however long it is', () => {
    const shown = (text: string) =>
      piecesOf(text).map((piece) => (typeof piece === 'string' ? piece : piece.shown));
    deepEqual(shown('https://a.example/kurz'), ['https://a.example/kurz']);
    const [long = ''] = shown(`https://a.example/${'x'.repeat(300)}`);
    equal(long, `a.example/${'x'.repeat(30)}…`);
    const host = `${'sub.'.repeat(15)}a.example`;
    deepEqual(shown(`https://${host}/${'x'.repeat(30)}`), [`${host}/…`]);
  });

  it('leaves the text as it was', () => {
    const part = fc.constantFrom(
      ...[
        'https://',
        'www.',
        'a.example',
        '/x',
        '(',
        ')',
        ']',
        '.',
        ',',
        ' ',
        '\n',
        '@',
        '<',
        '"',
        'ä',
        '?',
        '#',
        ':',
        'javascript:',
      ],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 25 }), (parts) => {
        const text = parts.join('');
        const pieces = piecesOf(text);
        equal(pieces.map((piece) => (typeof piece === 'string' ? piece : piece.shown)).join(''), text);
        for (const piece of pieces)
          if (typeof piece !== 'string') ok(/^https?:$/.test(new URL(piece.href).protocol), piece.href);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the beginning of a text', () => {
  it('is not filled with addresses', () => {
    equal(
      excerpt('Zur Anmeldung (https://a.example/x) bis (heute). Und (http://b.example).', 40),
      'Zur Anmeldung bis (heute). Und.',
    );
    equal(excerpt('0123456789', 4), '0123');
    equal(
      excerpt('Siehe https://a.example/x.'),
      'Siehe https://a.example/x.',
      'those that a sentence needs stay',
    );
  });
});
