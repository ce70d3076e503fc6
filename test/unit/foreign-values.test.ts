/** Values as spreadsheets and agencies write them. What cannot be read is told, never guessed. */
import fc from 'fast-check';
import { deepEqual, equal, ok } from '../helpers/assert.js';
import { fieldsOf, readOne } from '../helpers/reading.js';

/** The value of a field in a feed that is not in our words. */
async function value(field: string, raw: unknown): Promise<unknown> {
  const fields = await fieldsOf({ [field]: raw, unknownName: 1 });
  return (fields as Record<string, unknown>)[field];
}

/** The field is left out, and the reason says what was found. */
async function refused(field: string, raw: unknown, path = field) {
  const { offer, warnings } = await readOne({ id: '1', title: 'T', [field]: raw, unknownName: 1 });
  equal(field in (offer ?? {}), false, String(raw));
  deepEqual(
    warnings.map((warning) => [warning.path, warning.value, warning.record]),
    [[path, String(raw), '1']],
  );
}

describe('dates', () => {
  it('are read in the German order', async () => {
    for (const [raw, iso] of [
      ['31.12.2026', '2026-12-31'],
      ['1.2.2026', '2026-02-01'],
      ['31.12.26', '2026-12-31'],
      ['1.2.26, 9:05 Uhr', '2026-02-01T09:05'],
      ['1. 2. 2026', '2026-02-01'],
      [' 01.02.2026 ', '2026-02-01'],
      ['1.2.2026 9:05', '2026-02-01T09:05'],
      ['01.02.2026, 18.30 Uhr', '2026-02-01T18:30'],
      ['2026-02-01 18:30', '2026-02-01T18:30'],
      ['2026-02-01T18:30:00+01:00', '2026-02-01T18:30:00+01:00'],
      ['2026-02-01', '2026-02-01'],
    ]) {
      equal(await value('validThrough', raw), iso, raw);
    }
  });

  it('are not guessed at', async () => {
    for (const raw of [
      '31.02.2026',
      '32.1.2026',
      '1.13.2026',
      'Ende Mai',
      '2026',
      '31.12.126',
      '1.2.2026 25:00',
    ]) {
      const { offer, warnings } = await readOne({ id: '1', title: 'T', 'Gültig bis': raw });
      equal(offer?.validThrough, undefined, raw);
      equal(warnings[0]?.path, 'validThrough', raw);
      ok(warnings[0]?.expected.startsWith('a date like'));
    }
  });

  it('come back the way they were written, every day of them', async () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    await fc.assert(
      fc.asyncProperty(days, fc.boolean(), async (day, padded) => {
        const iso = day.toISOString().slice(0, 10);
        const [year = '', month = '', date = ''] = iso.split('-');
        const german = padded ? `${date}.${month}.${year}` : `${Number(date)}.${Number(month)}.${year}`;
        equal(await value('jobStartDate', german), iso);
      }),
      { numRuns: 50 },
    );
  }).timeout(60_000);
});

describe('numbers', () => {
  const latitude = async (lat: unknown) =>
    (await fieldsOf({ lat, lon: '10,5' })).jobLocation?.[0]?.geo?.latitude;

  it('have a decimal comma or point', async () => {
    for (const [raw, number] of [
      ['54,782', 54.782],
      ['54.782', 54.782],
      ['-5,5', -5.5],
      ['+5', 5],
      [54.5, 54.5],
    ] as const) {
      equal(await latitude(raw), number, String(raw));
    }
  });

  it('have points between thousands where they can be nothing else', async () => {
    for (const [raw, number] of [
      ['12', 12],
      ['99.999,0', 99_999],
    ] as const) {
      equal(await value('totalJobOpenings', raw), number);
    }
    const { warnings } = await readOne({ id: '1', title: 'T', Anzahl: '1.000.000' });
    equal(warnings[0]?.value, '1000000', 'too many, but read');
  });

  it('are not picked out of a text', async () => {
    for (const raw of ['etwa 5', '5 bis 8', 'fünf', '5-8', '5,5,5']) await refused('totalJobOpenings', raw);
  });
});

describe('yes and no', () => {
  it('are words of several kinds', async () => {
    for (const yes of [
      'ja',
      'Ja',
      'JA',
      'yes',
      'true',
      '1',
      1,
      'x',
      'X',
      'erforderlich',
      'vorhanden',
      ' ja ',
    ]) {
      equal(await value('policeCheck', yes), true, String(yes));
    }
    for (const no of ['nein', 'Nein', 'no', 'false', '0', 0, 'keine', 'kein', 'nicht erforderlich']) {
      equal(await value('policeCheck', no), false, String(no));
    }
  });

  it('are told from what says more, and from what says nothing', async () => {
    equal(await value('training', 'Ja, an zwei Abenden'), 'Ja, an zwei Abenden');
    for (const nothing of [
      '',
      '-',
      '--',
      'k.A.',
      'k. A.',
      'keine Angabe',
      'NA',
      '<Null>',
      'unbekannt',
      'n/a',
      'NULL',
      null,
    ]) {
      equal(await value('training', nothing), undefined, String(nothing));
    }
  });
});

describe('ranges', () => {
  it('of ages are read from words', async () => {
    for (const [raw, range] of [
      ['16–27', { min: 16, max: 27 }],
      ['16 - 27', { min: 16, max: 27 }],
      ['von 16 bis 27 Jahren', { min: 16, max: 27 }],
      ['ab 16', { min: 16 }],
      ['mindestens 18 Jahre', { min: 18 }],
      ['18+', { min: 18 }],
      ['bis 99', { max: 99 }],
      ['höchstens 30', { max: 30 }],
      ['16', { min: 16, max: 16 }],
      [16, { min: 16, max: 16 }],
      [{ min: 16 }, { min: 16 }],
    ] as const) {
      deepEqual(await value('age', raw), range, JSON.stringify(raw));
    }
  });

  it('that are none are told', async () => {
    await refused('age', 'alle');
    await refused('age', 'ab Volljährigkeit');
  });

  it('of hours have decimal commas', async () => {
    for (const [raw, hoursPerWeek] of [
      ['2–3,5', { min: 2, max: 3.5 }],
      ['bis 1,5 Stunden', { max: 1.5 }],
      ['4', { min: 4, max: 4 }],
    ] as const) {
      deepEqual((await fieldsOf({ Wochenstunden: raw })).commitment, { hoursPerWeek }, raw);
    }
  });
});

describe('texts with markup', () => {
  const prose = (html: string) => value('description', html);

  it('become paragraphs that can be read', async () => {
    equal(
      await prose('<p>Ein <b>Garten</b></p><p>für&nbsp;alle &amp; jeden</p>'),
      'Ein Garten\n\nfür alle & jeden',
    );
    equal(await prose('<ul><li>eins</li><li>zwei</li></ul><h2>Drei</h2>'), '• eins\n• zwei\n\nDrei');
    equal(
      await prose('<p>Mit:</p>\n<ul>\n  <li>eins</li>\n  <li>zwei</li>\n</ul>\n<p>Drei</p>'),
      'Mit:\n• eins\n• zwei\n\nDrei',
    );
    // Without markup that breaks lines, those of the text are meant.
    equal(await prose('Zeile <b>eins</b>\nzwei'), 'Zeile eins\nzwei');
    equal(await prose('eins<br>zwei<br />drei'), 'eins\nzwei\ndrei');
    equal(await prose('a<br><br><br><br><br>b'), 'a\n\nb');
    equal(
      await prose('G&auml;rten &Ouml;l &szlig; &#228;&#x00e4; &ndash; &bdquo;so&ldquo;'),
      'Gärten Öl ß ää – „so“',
    );
  });

  it('break lines where a break is closed only', async () => {
    equal((await readOne({ id: '1', titel: 'Beete</br>gießen' })).offer?.title, 'Beete gießen');
  });

  it('lose scripts, styles and handlers', async () => {
    equal(await prose('a<script>alert("1 < 2")</script>b<STYLE media="x">p{}</STYLE >c'), 'abc');
    equal(await prose('<img src=x onerror="alert(1)">Bild<svg/onload=alert(1)>'), 'Bild');
    equal(await prose('<p></p>'), undefined);
  });

  it('are text after that, even where they speak of markup', async () => {
    equal(await prose('&lt;script&gt;alert(1)&lt;/script&gt;'), '<script>alert(1)</script>');
    equal(await prose('&amp;lt;b&amp;gt;'), '&lt;b&gt;', 'decoded once');
    equal(await prose('3 < 5 & 7 > 2'), '3 < 5 & 7 > 2');
  });

  it('have entities that are none, and characters that are none', async () => {
    for (const word of ['unknown', 'constructor', 'toString', 'valueOf'])
      equal(await prose(`a &${word}; b`), `a &${word}; b`);
    equal(await prose('a&#0;b&#31;c&#x110000;d&#999999;e'), 'a b c&#x110000;d\u{f423f}e');
  });

  it('are kept as they are without markup', async () => {
    equal(await prose('Zeile 1\n\n\n\nZeile  2'), 'Zeile 1\n\n\n\nZeile  2');
  });

  it('come out without a tag, whatever came in', async () => {
    const part = fc.oneof(
      fc.constantFrom(
        '<b>',
        '</p>',
        '<br/>',
        '<script>x</script>',
        '<a href="x">',
        '\n',
        ' ',
        '&nbsp;',
        '<',
        '>',
      ),
      fc.stringMatching(/^[a-z ]{1,5}$/),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part), async (parts) => {
        const text = (await prose(parts.join(''))) ?? '';
        ok(!/<(b|br\/|script|a href="x")>|<\/p>/.test(String(text)), String(text));
      }),
      { numRuns: 100 },
    );
  }).timeout(60_000);
});

describe('several values in one cell', () => {
  it('are cut where they are several', async () => {
    deepEqual(await value('category', 'Natur; Sport | Kinder\nTiere'), ['Natur', 'Sport', 'Kinder', 'Tiere']);
    deepEqual(await value('category', 'Natur, Sport'), ['Natur', 'Sport']);
    deepEqual(await value('skills', 'Natur, Natur; ; -'), ['Natur, Natur'], 'semicolons win');
  });

  it('are one where it reads like a sentence', async () => {
    const sentence = 'Geduld im Umgang mit Menschen und mit vielen Tieren, auch mit Humor';
    deepEqual(await value('skills', sentence), [sentence]);
  });
});

describe('how often and when', () => {
  it('is recognised in words, which are kept', async () => {
    for (const [words, kind] of [
      ['einmalig', 'oneOff'],
      ['one-off', 'oneOff'],
      ['wöchentlich dienstags', 'regular'],
      ['Regelmäßig', 'regular'],
      ['flexibel', 'flexible'],
      ['nach Absprache', 'flexible'],
      ['befristet bis Mai', 'period'],
    ]) {
      deepEqual(await fieldsOf({ Zeitaufwand: words }), { commitment: { kind }, workHours: words });
    }
    deepEqual(await fieldsOf({ Zeitaufwand: 'dienstags' }), { workHours: 'dienstags' });
  });

  it('has times of day', async () => {
    deepEqual((await fieldsOf({ Tageszeit: 'Abend; am Wochenende' })).commitment, {
      daytime: ['evening', 'weekend'],
    });
    deepEqual((await fieldsOf({ Tageszeit: 'nachmittags' })).commitment, { daytime: ['afternoon'] });
    deepEqual((await fieldsOf({ Tageszeit: 'Vormittag, Nachmittag' })).commitment, {
      daytime: ['morning', 'afternoon'],
    });
    equal((await fieldsOf({ Tageszeit: 'nachts' })).commitment, undefined);
  });

  it('has a first and a last day', async () => {
    deepEqual((await fieldsOf({ von: '1.4.2026', until: '31.10.2026' })).commitment, {
      from: '2026-04-01',
      until: '2026-10-31',
    });
  });
});

describe('where from', () => {
  it('is at home, on site, or either', async () => {
    for (const [raw, remote] of [
      ['ja', 'full'],
      ['von zu Hause', 'full'],
      [true, 'full'],
      ['hybrid', 'possible'],
      ['auch online', 'possible'],
      ['vor Ort', 'no'],
      ['nein', 'no'],
      [false, 'no'],
    ] as const) {
      equal(await value('remote', raw), remote, String(raw));
    }
    await refused('remote', 'im Wald');
  });

  it('is at home when the place is called so', async () => {
    equal((await fieldsOf({ Einsatzort: 'Online' })).remote, 'full');
    equal((await fieldsOf({ Einsatzort: 'Onlinehaus' })).remote, undefined);
    equal((await fieldsOf({ Einsatzort: 'Online', remote: 'vor Ort' })).remote, 'no');
  });
});

describe('a text in several languages', () => {
  it('may have one whose name is no code', async () => {
    const titleIn = async (titel: unknown, language: string) =>
      (await readOne({ id: '1', titel }, { languages: [language] })).offer?.title;
    const titel = { klingonisch: 'Qapla’', de: 'Beete', en: 'Beds' };
    equal(await titleIn(titel, 'de'), 'Beete');
    equal(await titleIn(titel, 'en'), 'Beds');
    // One of two is no language among several.
    equal(await titleIn({ name: 'Beete', en: 'Beds' }, 'en'), 'Beete');
  });
});

describe('titles', () => {
  const titleOf = async (titel: string) => (await readOne({ id: '1', titel })).offer?.title;

  it('lose markup, and say what entities stand for', async () => {
    for (const [raw, expected] of [
      ['<b>Garten</b> &amp; Haus', 'Garten & Haus'],
      ['K&uuml;che&nbsp;f&#252;r alle', 'Küche für alle'],
      ['Vorlesen<br>im Kindergarten', 'Vorlesen im Kindergarten'],
      ['Hilfe <!-- intern --> gesucht', 'Hilfe gesucht'],
      ['Spiel & Spaß, 3 < 4', 'Spiel & Spaß, 3 < 4'],
      ['<Titel>', '<Titel>'],
    ] as const)
      equal(await titleOf(raw), expected, raw);
  });

  it('lose what shows nothing and what turns the text round, and keep what letters need', async () => {
    for (const [raw, expected] of [
      ['\u202eGarten\u202c hilfe', 'Garten hilfe'],
      ['\u2067Garten\u2069', 'Garten'],
      ['Gar\u00adten\u200bhilfe\ufeff', 'Gartenhilfe'],
      ['Familie \u{1f468}\u200d\u{1f469}', 'Familie \u{1f468}\u200d\u{1f469}'],
      [
        '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645',
        '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645',
      ],
    ] as const)
      equal(await titleOf(raw), expected, JSON.stringify(raw));
  });

  it('have at most four marks on a letter', async () => {
    equal(await titleOf(`Ga${'\u0301'.repeat(500)}rten`), `Ga${'\u0301'.repeat(4)}rten`);
  });

  it('are none when nothing of them can be seen', async () => {
    for (const titel of ['\u200b\u200b', '\u202e', '\u2063 \u00ad', '&nbsp;', '\u200d', '&#8203;']) {
      const { offer, rejected } = await readOne({ id: '1', titel });
      equal(offer, undefined, JSON.stringify(titel));
      deepEqual(rejected[0]?.reasons, [{ path: 'title', value: 'nothing', expected: 'a value' }]);
    }
  });
});
