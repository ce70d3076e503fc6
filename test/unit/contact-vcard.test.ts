/** A contact point for an address book: every line is one of ours, whatever a feed says. */
import fc from 'fast-check';
import type { ContactPoint } from '../../src/model/contact-point.js';
import { toVcard } from '../../src/widgets/contact-finder/parts/vcard.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';

const unfolded = (text: string) => text.replace(/\r\n /g, '').split('\r\n').slice(0, -1);
const NAMES = /^(BEGIN|VERSION|KIND|FN|ORG|ADR|GEO|TEL;VALUE=text|EMAIL|URL|CATEGORIES|REV|END):/;

/** Texts with all that could end a line, or a part of one. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\r',
        '\n',
        '\r\n',
        '\u2028',
        '\u2029',
        '\u0085',
        '\v',
        '\f',
        '\0',
        '\\',
        ';',
        ',',
        ':',
      ),
      fc.constantFrom('\\n', 'END:VCARD', 'EMAIL:a@b.example', '😀', 'ß', ' ', '\t'),
      fc.string({ maxLength: 30, unit: 'binary' }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const record = fc.record({
  id: text,
  title: text,
  telephone: maybe(text),
  email: maybe(text),
  category: maybe(fc.array(text, { maxLength: 3 })),
  address: maybe(
    fc.record({ streetAddress: maybe(text), postalCode: maybe(text), addressLocality: maybe(text) }),
  ),
  contactPoint: maybe(fc.array(fc.record({ telephone: maybe(text), email: maybe(text) }), { maxLength: 3 })),
}) as fc.Arbitrary<ContactPoint>;

describe('a vCard', () => {
  it('holds what an address book asks for, in the notation of RFC 6350', () => {
    const card = toVcard({
      id: 'a',
      title: 'Rat, Tat; & mehr',
      address: { streetAddress: 'Am Markt 1', postalCode: '24937', addressLocality: 'Musterstadt' },
      geo: { latitude: 54.78, longitude: 9.43 },
      telephone: '0461 1',
      email: 'a@b.example',
      url: 'https://b.example/?a=1,2;3',
      category: ['Beratung', 'Kinder, Jugend'],
      contactPoint: [{ telephone: '0461 1' }, { telephone: '0461 2', email: 'c@b.example' }],
      dateModified: '2026-05-13T10:00',
    });
    deepEqual(unfolded(card), [
      'BEGIN:VCARD',
      'VERSION:4.0',
      'KIND:org',
      'FN:Rat\\, Tat\\; & mehr',
      'ORG:Rat\\, Tat\\; & mehr',
      'ADR:;;Am Markt 1;Musterstadt;;24937;',
      'GEO:geo:54.78,9.43',
      'TEL;VALUE=text:0461 1',
      'TEL;VALUE=text:0461 2',
      'EMAIL:a@b.example',
      'EMAIL:c@b.example',
      'URL:https://b.example/?a=1,2;3',
      'CATEGORIES:Beratung,Kinder\\, Jugend',
      'REV:20260513T000000Z',
      'END:VCARD',
    ]);
    ok(card.endsWith('\r\n'));
  });

  it('says nothing about what is unknown', () => {
    deepEqual(unfolded(toVcard({ id: 'a', title: 'Verein' })), [
      'BEGIN:VCARD',
      'VERSION:4.0',
      'KIND:org',
      'FN:Verein',
      'ORG:Verein',
      'END:VCARD',
    ]);
  });

  it('lets nothing out of its line', () => {
    fc.assert(
      fc.property(record, (contact) => {
        const lines = unfolded(toVcard(contact));
        deepEqual([lines[0], lines.at(-1)], ['BEGIN:VCARD', 'END:VCARD']);
        for (const line of lines) {
          match(line, NAMES);
          // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
          ok(!/[\u0000-\u001f\u007f\u0085\u2028\u2029]/.test(line), JSON.stringify(line));
        }
        equal(lines.filter((line) => line.startsWith('END:')).length, 1);
        equal(lines.filter((line) => line.startsWith('FN:')).length, 1);
        const mails = new Set([contact.email, ...(contact.contactPoint ?? []).map((way) => way.email)]);
        mails.delete(undefined);
        ok(lines.filter((line) => line.startsWith('EMAIL:')).length <= mails.size);
      }),
      { numRuns: 500 },
    );
  });

  it('gives a title back as it was', () => {
    const plain = (value: string) =>
      value.replace(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are left out
        fc.pre(!/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(title));
        const [line = ''] = unfolded(toVcard({ id: 'a', title })).filter((each) => each.startsWith('FN:'));
        equal(plain(line.slice(3)), title);
      }),
    );
  });

  it('has no line of more than 75 octets', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'ß', '€', '😀'), minLength: 60, maxLength: 300 }),
        (title) => {
          for (const line of toVcard({ id: 'a', title }).split('\r\n'))
            ok(new TextEncoder().encode(line).length <= 75, line);
        },
      ),
    );
  });
});
