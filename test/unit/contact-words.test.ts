/** A contact point in few words: where it is, how it is dialled, what to know before going there. */
import fc from 'fast-check';
import { contacts, contactFilters as de } from '../../src/i18n/de.js';
import { localeFor } from '../../src/i18n/locale.js';
import type { ContactPoint } from '../../src/model/contact-point.js';
import { phoneLink } from '../../src/ui/reach.js';
import { facetWord, languageName } from '../../src/widgets/contact-finder/parts/labels.js';
import { noticeOf, routeTo, whereOf } from '../../src/widgets/contact-finder/words.js';
import { equal, match, ok } from '../helpers/assert.js';

const contact = (fields: Partial<ContactPoint>): ContactPoint => ({ id: 'a', title: 'A', ...fields });
const locale = localeFor('de', 'contacts', contacts);

describe('where a contact point is', () => {
  it('is said without saying anything twice', () => {
    for (const [fields, said] of [
      [{}, ''],
      [{ district: 'Nord' }, 'Nord'],
      [{ address: { streetAddress: 'Ring 8' } }, 'Ring 8'],
      [{ address: { postalCode: '24937' } }, ''],
      [{ address: { postalCode: '24937', addressLocality: 'Flensburg' } }, 'Flensburg'],
      [
        { address: { streetAddress: 'Ring 8', postalCode: '24937', addressLocality: 'Flensburg' } },
        'Ring 8, 24937 Flensburg',
      ],
      [{ district: 'Kappeln', address: { addressLocality: 'Kappeln' } }, 'Kappeln'],
    ] as const)
      equal(whereOf(contact(fields)), said, JSON.stringify(fields));
  });
});

describe('a number', () => {
  it('is dialled as it is meant', () => {
    for (const [text, href] of [
      ['0461 12345', 'tel:046112345'],
      ['+49 (0)461 / 123-45', 'tel:+4946112345'],
      ['Tel.: (0461) 12 345', 'tel:046112345'],
      ['0461 12345, 0461 67890', 'tel:046112345'],
      ['115', undefined],
      ['auf Anfrage', undefined],
      ['', undefined],
      [undefined, undefined],
    ] as const)
      equal(phoneLink(text), href, text ?? 'nothing');
  });

  it('leads to nothing but a telephone, whatever stands there', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom(...'+0123 ()/-.;javascript:') }),
        ),
        (text) => {
          const href = phoneLink(text);
          if (href !== undefined) match(href, /^tel:\+?\d+$/);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('the way there', () => {
  it('leads only to where something exactly is', () => {
    const geo = { latitude: 54.78, longitude: 9.43 };
    equal(routeTo(contact({ geo })), 'https://www.openstreetmap.org/directions?to=54.78%2C9.43');
    for (const addressPrecision of ['street', 'district', 'hidden'] as const)
      equal(routeTo(contact({ geo, addressPrecision })), undefined);
    equal(routeTo(contact({})), undefined);
  });
});

describe('a notice', () => {
  const at = (iso: string, notice: ContactPoint['notice'], more = {}) =>
    noticeOf(contact({ notice, ...more }), Date.parse(iso)) !== undefined;

  it('holds from its first day through its last, and always without them', () => {
    const through = { text: 'x', validFrom: '2026-05-10', validThrough: '2026-05-13' };
    ok(!at('2026-05-09T23:59:00+02:00', through));
    ok(at('2026-05-10T00:01:00+02:00', through), 'the place’s day begins before that of Greenwich');
    ok(at('2026-05-13T23:59:00+02:00', through));
    ok(!at('2026-05-14T00:01:00+02:00', through));
    ok(at('2026-05-14T00:01:00+02:00', { text: 'x' }));
  });

  it('holds to the minute where hours are said, also with a zone', () => {
    ok(at('2026-05-13T11:59:00+02:00', { text: 'x', validThrough: '2026-05-13T12:00' }));
    ok(!at('2026-05-13T12:01:00+02:00', { text: 'x', validThrough: '2026-05-13T12:00' }));
    ok(at('2026-05-13T11:59:00+02:00', { text: 'x', validThrough: '2026-05-13T10:00:00Z' }));
    ok(!at('2026-05-13T12:01:00+02:00', { text: 'x', validThrough: '2026-05-13T10:00:00Z' }));
  });
});

describe('labels', () => {
  it('are ours where they are ours, else the publisher’s, and never a property of every object', () => {
    equal(facetWord('land', 'SH', de), 'Schleswig-Holstein');
    equal(facetWord('channel', 'walkIn', de), 'ohne Termin vor Ort');
    equal(facetWord('body', 'Haus der Familie', de), 'Haus der Familie');
    for (const word of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      equal(facetWord('body', word, de), word);
      equal(facetWord(word, word, de), word);
    }
  });

  it('tell languages by their names', () => {
    for (const [value, name] of [
      ['de', 'Deutsch'],
      ['uk', 'Ukrainisch'],
      ['Plattdeutsch', 'Plattdeutsch'],
      ['', ''],
    ] as const)
      equal(languageName(value, locale), name);
    for (const value of ['pt-BR', 'pt_BR'])
      match(languageName(value, locale), /Portugiesisch.*Brasil|Brasil.*Portugies/);
    fc.assert(
      fc.property(fc.string(), (value) => {
        equal(typeof languageName(value, locale), 'string');
      }),
    );
  });
});
