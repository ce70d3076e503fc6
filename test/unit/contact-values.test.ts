/** What foreign contact points say, one value at a time: hours, phones, links, addresses, words; nothing is invented. */
import fc from 'fast-check';
import { addressOfLine } from '../../src/feed/mapping/foreign/contact-point/address-line.js';
import { hoursOf, weekdayHours } from '../../src/feed/mapping/foreign/contact-point/hours.js';
import { toLanguages } from '../../src/feed/mapping/foreign/contact-point/languages.js';
import { mend } from '../../src/feed/mapping/foreign/contact-point/mend.js';
import { contactNames } from '../../src/feed/mapping/foreign/contact-point/names.js';
import { mailsOf, phonesOf } from '../../src/feed/mapping/foreign/contact-point/reach.js';
import { spansOf, timeOf } from '../../src/feed/mapping/foreign/contact-point/times.js';
import {
  toAgs,
  toLand,
  toStatus,
  toWheelchair,
  toWords,
} from '../../src/feed/mapping/foreign/contact-point/words.js';
import { linkOf } from '../../src/feed/mapping/foreign/values/web-link.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import { fieldsOf } from '../helpers/contacts.js';

const context = { languages: ['de'], base: 'https://town.example/feeds/a.json' };

describe('names of fields', () => {
  it('are known cut, with units, numbers, prefixes, in several languages', () => {
    for (const [key, target] of [
      ['STRASSE_HA', 'streetAddress'],
      ['POSTLEITZA', 'postalCode'],
      ['BEZEICHNUN', 'title'],
      ['Adresse (ungefähr)', 'address'],
      ['Bezeichnung / ID', 'title'],
      ['Telefon 2', 'telephone'],
      ['contact:phone', 'telephone'],
      ['addr:housenumber', 'houseNumber'],
      ['field_phone', 'telephone'],
      ['Öffnungszeiten', 'openingHours'],
      ['Nom', 'title'],
      ['Code postal', 'postalCode'],
      ['åbningstider', 'openingHours'],
      ['organization_name', 'organization'],
      ['location_name', 'title'],
    ] as const)
      equal(contactNames(key)?.target, target, key);
  });

  it('are not what they only resemble', () => {
    for (const key of [
      'assurer_email',
      'organization_uuid',
      'category_id',
      'shape_area',
      'KREISFREIE',
      'fax',
    ])
      ok(
        !['id', 'email', 'category', 'geo', 'title', 'telephone'].includes(contactNames(key)?.target ?? ''),
        key,
      );
  });
});

describe('a clock time', () => {
  it('is read as people write it', () => {
    for (const [text, time] of [
      ['9', '09:00'],
      ['9.30 Uhr', '09:30'],
      ['09:00:00', '09:00'],
      ['0930', '09:30'],
      ['9h30', '09:30'],
      ['12 am', '00:00'],
      ['12:30 p.m.', '12:30'],
      ['24:00', '24:00'],
      [900, '09:00'],
      ['25', undefined],
      ['9:75', undefined],
      ['13 pm', undefined],
      ['mittags', undefined],
    ] as const)
      equal(timeOf(text), time, String(text));
  });
});

describe('the hours of a day', () => {
  it('are spans', () => {
    for (const [text, spans] of [
      ['09:00-12:00', ['09:00-12:00']],
      ['9 bis 12 Uhr und 14 bis 18 Uhr', ['09:00-12:00', '14:00-18:00']],
      ['9:00 AM – 5:30 PM', ['09:00-17:30']],
      ['9h-12h / 14h-17h', ['09:00-12:00', '14:00-17:00']],
      ['18-2 Uhr', ['18:00-02:00']],
      ['24 Stunden', ['00:00-24:00']],
      ['geschlossen', []],
    ] as const)
      deepEqual(
        spansOf(text)?.map(({ opens, closes }) => `${opens}-${closes}`),
        spans,
        text,
      );
  });

  it('are not guessed', () => {
    for (const text of ['nach Vereinbarung', 'ab 14 Uhr', '9-5', '9 - 5 pm', '9-12, ab 14', '9-12-14', ''])
      equal(spansOf(text), undefined, text);
  });

  it('are read back as they were written', () => {
    const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    const two = (part: number) => String(part).padStart(2, '0');
    fc.assert(
      fc.property(time, time, fc.constantFrom('-', ' – ', ' bis '), (from, to, between) => {
        fc.pre(from[0] >= 12 || from[0] < to[0]);
        const [opens, closes] = [from, to].map((parts) => parts.map(two).join(':'));
        deepEqual(spansOf(`${opens}${between}${closes} Uhr`), [{ opens, closes }]);
      }),
    );
  });
});

describe('the hours of a week', () => {
  const row = (dayOfWeek: string[], opens: string, closes: string) => ({ dayOfWeek, opens, closes });

  it('stand in columns of days and of several days', () => {
    deepEqual(weekdayHours({ 'Mo-Fr': '9-12', Sa: '10-13', So: '' }, context), {
      openingHoursSpecification: [
        ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map((day) =>
          row([day], '09:00', '12:00'),
        ),
        row(['Saturday'], '10:00', '13:00'),
      ],
    });
    deepEqual(weekdayHours({ di_von: '9:00', di_bis: '12:00', mi_von: '', mi_bis: '' }, context), {
      openingHoursSpecification: [row(['Tuesday'], '09:00', '12:00')],
    });
  });

  it('are a text as soon as one day cannot be read', () => {
    deepEqual(weekdayHours({ montag: '9-12', dienstag: 'nach Absprache' }, context), {
      openingHours: 'Mo: 9-12\nDi: nach Absprache',
    });
  });

  it('are no hours where the columns are of something else', () => {
    equal(weekdayHours({ so: '9-12' }, context), undefined);
    equal(weekdayHours({ mobil: '9-12', soziales: '1-2', fritz: '3-4' }, context), undefined);
  });

  it('stand in rows; numbers of days are read only where a program is known for them', () => {
    deepEqual(hoursOf([{ weekday: 'Dienstag', from: '9', to: '12' }], context), {
      openingHoursSpecification: [row(['Tuesday'], '09:00', '12:00')],
    });
    deepEqual(hoursOf([{ day: 0, starthours: 900, endhours: 1230 }], context), {
      openingHoursSpecification: [row(['Sunday'], '09:00', '12:30')],
    });
    equal(hoursOf([{ day: 0, open: '9:00', close: '12:00' }], context), undefined);
    equal(hoursOf([{ weekday: 'Irgendwann', from: '9', to: '12' }], context), undefined);
  });
});

describe('phones', () => {
  it('come several in a cell, with labels, without faxes', () => {
    for (const [text, phones] of [
      ['0461 123456', [['0461 123456']]],
      ['Tel.: 0461/123456, Fax: 0461/123457', [['0461/123456']]],
      [
        'Schule: 02841-908103 OGATA: 02841-9081050',
        [
          ['02841-908103', 'Schule'],
          ['02841-9081050', 'OGATA'],
        ],
      ],
      ['tollfree: 800-625-2257, main: 727-847-5494', [['800-625-2257', 'tollfree'], ['727-847-5494']]],
      ['"+44 1234 234567"', [['+44 1234 234567']]],
      ['+49 (0) 431 000900', [['+49 (0) 431 000900']]],
      ['115', [['115']]],
      ['auf Anfrage', []],
    ] as const)
      deepEqual(
        phonesOf(text, context).map(({ telephone, label }) => (label ? [telephone, label] : [telephone])),
        phones,
        text,
      );
  });

  it('have no digits that nobody wrote', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        for (const { telephone } of phonesOf(text, context)) ok(text.includes(telephone));
      }),
    );
  });
});

describe('mail and web addresses', () => {
  it('are found in texts', () => {
    deepEqual(mailsOf('mailto:a@town.example; b (at) town.example', context), [
      'a@town.example',
      'b@town.example',
    ]);
    deepEqual(mailsOf('kein', context), []);
  });

  it('may be escaped as in markup', () => {
    equal(linkOf('https://a.example/?b=1&amp;c=2', context), 'https://a.example/?b=1&c=2');
  });

  it('need no scheme, and are links only where they can be', () => {
    for (const [text, link] of [
      ['https://town.example/a', 'https://town.example/a'],
      ['www.town.example', 'https://www.town.example'],
      ['verein.example/seite', 'https://verein.example/seite'],
      ['stelle.html', 'https://town.example/feeds/stelle.html'],
      ['/stelle/1', 'https://town.example/stelle/1'],
      ['<a href="https://town.example/b">b</a>', 'https://town.example/b'],
      ['https://a.example; https://b.example', 'https://a.example'],
      ['folgt', undefined],
      ['a@town.example', undefined],
    ] as const)
      equal(linkOf(text, context), link, text);
  });
});

describe('an address in one line', () => {
  it('is told apart', () => {
    for (const [line, expected] of [
      ['Am Hof 10, 48163 Münster', ['Am Hof 10', '48163', 'Münster']],
      ['Am Hof 10 48163 Münster', ['Am Hof 10', '48163', 'Münster']],
      ['Bürgerhaus, Am Hof 10\nD-48163 Münster', ['Bürgerhaus, Am Hof 10', '48163', 'Münster']],
      ['Ecke Weg/Ring', ['Ecke Weg/Ring', undefined, undefined]],
      ['Havnegade 3, 6200 Aabenraa', ['Havnegade 3', '6200', 'Aabenraa']],
      ['Markt 5, 1234 AB Utrecht', ['Markt 5', '1234 AB', 'Utrecht']],
      ['1 High Street, Leeds LS1 1AA', ['1 High Street', 'LS1 1AA', 'Leeds']],
      ['1 High Street, Leeds, LS1 1AA', ['1 High Street', 'LS1 1AA', 'Leeds']],
      ['9525 Sterling Drive, Cutler Bay, FL 33157', ['9525 Sterling Drive', '33157', 'Cutler Bay']],
      ['Tampa, FL', [undefined, undefined, 'Tampa']],
    ] as const) {
      const { streetAddress, postalCode, addressLocality } = addressOfLine(line) ?? {};
      deepEqual([streetAddress, postalCode, addressLocality], [...expected], line);
    }
  });

  it('loses nothing of what was written', () => {
    const word = fc.stringMatching(/^[A-Za-zäöü]{2,10}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1000, max: 99_999 }),
        (words, number) => {
          const line = [...words, String(number)].join(', ');
          const said = Object.values(addressOfLine(line) ?? {}).join(' ');
          for (const part of [...words, String(number)]) ok(said.includes(part), `${line} → ${said}`);
        },
      ),
    );
  });
});

describe('words', () => {
  it('of wheelchairs are three; what is none of them is unknown', () => {
    deepEqual(
      ['ja', 'teilweise', 'nein', true, 'yes', 'limited', 'vielleicht', ''].map((word) =>
        toWheelchair(word, context),
      ),
      ['full', 'limited', 'no', 'full', 'full', 'limited', undefined, undefined],
    );
  });

  it('of states, also as codes', () => {
    deepEqual(
      ['CLOSED_TEMPORARILY', 'location.opened', 'nur mit Termin', 'active', 'location.published'].map(
        (word) => toStatus(word, context),
      ),
      ['temporarilyClosed', 'open', 'byAppointmentOnly', undefined, undefined],
    );
  });

  it('of Länder and municipal keys', () => {
    deepEqual(
      ['Schleswig-Holstein', 'DE-NW', 'nw', 'Thüringen', 'Tirol'].map((word) => toLand(word, context)),
      ['SH', 'NW', 'NW', 'TH', undefined],
    );
    deepEqual(toAgs(1002000, context), { ags: '01002000', land: 'SH' });
    deepEqual(toAgs('051110000000', context), { ags: '05111000', land: 'NW' });
    deepEqual(toAgs('99', context), {});
  });

  it('of languages are codes, and stay words where they are not known', () => {
    deepEqual(toLanguages('Deutsch, Englisch und Türkisch', context), ['de', 'en', 'tr']);
    deepEqual(toLanguages(['العربية', 'Klingonisch', 'gebärdensprache'], context), [
      'ar',
      'Klingonisch',
      'gsg',
    ]);
  });

  it('are none where they are codes of a program', () => {
    equal(toWords(['attraction.category.Art', 10100, 'STATUS_OPEN'], context), undefined);
    deepEqual(toWords('Beratung; Hilfe z.B. im Alltag', context), ['Beratung', 'Hilfe z.B. im Alltag']);
  });
});

describe('text in a wrong encoding', () => {
  it('is mended where it is certain what was meant', () => {
    for (const [text, meant] of [
      ['BÃ¼rgerbÃ¼ro', 'Bürgerbüro'],
      ['StraÃŸe â€“ Hof', 'Straße – Hof'],
      ['RÃƒÂ¶mer', 'Römer'],
      ['Bürgerbüro', 'Bürgerbüro'],
      ['Â§ 5 ü', 'Â§ 5 ü'],
      ['SÃO PAULO', 'SÃO PAULO'],
    ] as const)
      equal(mend(text), meant);
  });

  it('leaves alone what is right', () => {
    fc.assert(fc.property(fc.stringMatching(/^[A-Za-zäöüÄÖÜßéèñ –„“.,]*$/), (text) => mend(text) === text));
  });
});

describe('a postcode', () => {
  it('gets back the 0 that a table took, in Germany only', async () => {
    const code = async (raw: object) => (await fieldsOf(raw)).address?.postalCode;
    equal(await code({ plz: 6618, bundesland: 'Sachsen-Anhalt' }), '06618');
    equal(await code({ plz: 6618, land: 'Deutschland' }), '06618');
    equal(await code({ plz: 1010, land: 'Österreich' }), '1010');
    equal(await code({ plz: 1010 }), '1010');
    equal(await code({ plz: '47443.0' }), '47443');
  });
});
