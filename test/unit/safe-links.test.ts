/** Links of a feed lead to pages, mail and telephones, and nowhere else. */
import fc from 'fast-check';
import { isSafeLink } from '../../src/model/schema.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import { FEED, fieldsOf, readOne } from '../helpers/reading.js';

const BAD = [
  'https://town.example@evil.example/',
  'mailto:a@town.example?bcc=b@evil.example',
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\r\nscript:alert(1)',
  '\u0000javascript:alert(1)',
  '\u0001 javascript:alert(1)',
  'javascript\t:alert(1)',
  'javascript://https://town.example/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'DATA:text/html;base64,PHA+',
  'vbscript:msgbox(1)',
  'blob:https://town.example/1',
  'file:///etc/passwd',
  'view-source:https://town.example',
  'intent://town.example',
  'ftp://town.example',
];
const LINK_FIELDS = ['url', 'plainLanguageUrl', 'signLanguageUrl', 'image', 'link'];

/** Every address in a record, wherever it is. */
const linksIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? /^[\s\p{C}]*[a-z][a-z\s]*:/iu.test(value)
      ? [value]
      : []
    : Object.values(value ?? {}).flatMap(linksIn);

describe('a bad link', () => {
  for (const link of BAD) {
    it(`is refused: ${JSON.stringify(link)}`, async () => {
      equal(isSafeLink(link), false);
      // Foreign names are read by other code.
      for (const beside of [{}, { Stadtteil: 'Mitte' }]) {
        for (const field of LINK_FIELDS) {
          deepEqual(linksIn(await fieldsOf({ [field]: link, ...beside })), [], field);
          deepEqual(linksIn(await fieldsOf({ [field]: [{ url: link }], ...beside })), [], field);
        }
        const parts = {
          hiringOrganization: { name: 'V', url: link, logo: link },
          applicationContact: { name: 'N', url: link },
          image: { url: link },
        };
        const { offer, warnings } = await readOne({ id: '1', title: 'T', ...parts, ...beside });
        deepEqual([offer?.hiringOrganization, offer?.applicationContact], [{ name: 'V' }, { name: 'N' }]);
        equal(offer?.image, undefined);
        ok(
          warnings.some(({ path, expected }) => path === 'hiringOrganization.url' && /https/.test(expected)),
        );
      }
    });
  }

  it('is no link, whatever stands before and in its scheme', () => {
    // What a browser's address parser skips, at the beginning and inside.
    const before = fc.array(fc.integer({ min: 0, max: 32 }).map((code) => String.fromCharCode(code)));
    const inside = fc.array(fc.constantFrom('\t', '\n', '\r'), { maxLength: 2 });
    const bad = fc.tuple(fc.constantFrom(...BAD.map((link) => link.trim())), before, inside, fc.nat());
    fc.assert(
      fc.property(bad, ([link, blanks, breaks, at]) => {
        const cut = at % link.length;
        equal(isSafeLink(blanks.join('') + link.slice(0, cut) + breaks.join('') + link.slice(cut)), false);
      }),
    );
  }).timeout(60_000);
});

describe('a link', () => {
  it('is accepted exactly when its parsed address is of the web, of mail or of a telephone', () => {
    const scheme = fc.constantFrom(
      'http',
      'https',
      'HTTPS',
      'mailto',
      'tel',
      'javascript',
      'data',
      'ht tp',
      'x',
      '',
    );
    const rest = fc.oneof(
      fc.webUrl().map((url) => url.replace(/^https?/, '')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(scheme, fc.constantFrom(':', '://', ''), rest, (name, colon, tail) => {
        const link = name + colon + tail;
        const url = URL.canParse(link) ? new URL(link) : undefined;
        const known = ['http:', 'https:', 'mailto:', 'tel:'].includes(url?.protocol ?? '');
        // Nobody's name before a host, nothing but receivers in a mail's address.
        const plain = !url?.username && !(url?.protocol === 'mailto:' && url.search);
        equal(isSafeLink(link), known && plain, link);
      }),
      { numRuns: 1000 },
    );
  }).timeout(60_000);

  it('may be relative to the feed', async () => {
    for (const [link, absolute] of [
      ['offer?id=1', new URL('offer?id=1', FEED).href],
      ['/offer/ä b', 'https://town.example/offer/%C3%A4%20b'],
      ['//other.example/1', 'https://other.example/1'],
      ['#garden', `${FEED}#garden`],
    ]) {
      equal((await fieldsOf({ url: link })).url, absolute);
      equal((await fieldsOf({ Weblink: link })).url, absolute, 'in a foreign feed');
    }
  });

  it('keeps every other text from becoming one', async () => {
    const { offer } = await readOne({ id: 'javascript:alert(1)', title: 'javascript:alert(1)' });
    deepEqual(offer, { id: 'javascript:alert(1)', title: 'javascript:alert(1)' }, 'text is text');
  });
});
