/** Events as feeds write them that nobody prepared for people: times of two zones, agendas, what is not to be seen. */
import { createCsvParser } from '../../src/feed/formats/csv.js';
import { isUnreadable } from '../../src/feed/formats/format.js';
import { readWhen } from '../../src/feed/mapping/foreign/values/when.js';
import { deepEqual, equal } from '../helpers/assert.js';
import { fieldsIn, fieldsOf, readEvents } from '../helpers/events.js';

/** Some fields of all events of a document. */
const read = (document: unknown, ...fields: string[]) => readIn([], document, ...fields);

/** The same for a visitor of some languages. */
const readIn = (languages: string[], document: unknown, ...fields: string[]) =>
  fieldsIn(document, fields, { languages });

const NAMED = { name: 'Hofkonzert' };

describe('a date', () => {
  it('may have its month between dashes', () => {
    equal(readWhen('8-Februar-2031', false)?.date, '2031-02-08');
    equal(readWhen('Datum : 08-Févr.-31', false)?.date, '2031-02-08');
    equal(readWhen('1 May-15 June 2031', false)?.endDate, '2031-06-15');
  });

  it('with slashes may be the last of several', () => {
    deepEqual(readWhen('23-25/01/2031', false), readWhen('23.-25.01.2031', false));
    equal(readWhen('23-25/01/2031', false)?.date, '2031-01-23');
  });

  it('is none of the day on which a form was sent', async () => {
    const sent = [1, 2, 3].map((n) => ({
      Timestamp: `${n}.1.2031 8:46`,
      Titel: `Fest ${n}`,
      am: `${n}.5.2031`,
    }));
    deepEqual((await read(sent, 'startDate')).flat(), ['2031-05-01', '2031-05-02', '2031-05-03']);
  });

  it('may be told by its values, whatever its column is called', async () => {
    const stamps = (write: (day: number) => string) =>
      [7, 8, 9].map((day) => ({ name: `Konzert ${day}`, dtg: write(day) }));
    deepEqual(
      (
        await read(
          stamps((day) => `${day}-März-2031`),
          'startDate',
        )
      ).flat(),
      ['2031-03-07', '2031-03-08', '2031-03-09'],
    );
    deepEqual(
      (
        await read(
          stamps((day) => `2031-03-0${day}'T'18:00:00Z`),
          'startDate',
        )
      )[0],
      ['2031-03-07T18:00:00Z'],
    );
  });

  it('may stand as a text where others have a list, or as a label', async () => {
    deepEqual(await read([{ ...NAMED, dates: '13-14 avril 2031' }], 'startDate', 'endDate'), [
      ['2031-04-13', '2031-04-14'],
    ]);
    deepEqual(await read([{ ...NAMED, dateLabel: 'Sunday, August 10 2031' }], 'startDate'), [['2031-08-10']]);
  });
});

describe('hours', () => {
  const times = (text: string) => {
    const { time, endTime } = readWhen(text, false) ?? {};
    return [time, endTime];
  };

  it('leave the half of the day to the last of them', () => {
    deepEqual(times('2:30 – 3:30 PM'), ['14:30', '15:30']);
    deepEqual(times('11-1pm'), ['11:00', '13:00']);
    deepEqual(times('10-12 p.m.'), ['10:00', '12:00']);
    deepEqual(times('12-2pm'), ['12:00', '14:00']);
    deepEqual(times('14:30 bis 16 Uhr'), ['14:30', '16:00']);
  });

  it('may be none in all languages around', async () => {
    for (const word of ['Toute la journée', 'Todo el día', 'Hele dag', 'À confirmer']) {
      const { records, warnings } = await readEvents(
        JSON.stringify([{ titre: 'Fête', date: '2031-05-02', heure: word }]),
      );
      deepEqual([records[0]?.startDate, records[0]?.description, warnings], ['2031-05-02', undefined, []]);
    }
  });
});

describe('times of two zones', () => {
  const beside = (document: object) => read([{ ...NAMED, ...document }], 'startDate');

  it('are the place’s own, where it has them', async () => {
    const times = { datetime_utc: '2031-04-27T00:00:00', datetime_local: '2031-04-26T20:00:00' };
    deepEqual(await beside(times), [['2031-04-26T20:00:00']]);
    deepEqual(await beside({ start_utc: '2031-04-26T18:00', start_local: '2031-04-26T20:00' }), [
      ['2031-04-26T20:00'],
    ]);
    const start = { localDate: '2031-02-28', localTime: '19:00:00', dateTime: '2031-03-01T00:00:00Z' };
    deepEqual(await beside({ dates: { start } }), [['2031-02-28T19:00']]);
  });

  it('are Greenwich’s where the name says so', async () => {
    deepEqual(await beside({ start_time_utc: '2031-04-26T18:00' }), [['2031-04-26T18:00Z']]);
    deepEqual(await beside({ startDateGmt: '2031-04-26' }), [['2031-04-26']]);
  });

  it('are no whole day where Greenwich’s midnight is evening', async () => {
    const midnight = { beginn: '2031-04-27T00:00:00Z' };
    deepEqual(await beside({ ...midnight, timezone: 'America/Chicago' }), [['2031-04-27T00:00:00Z']]);
    deepEqual(await beside({ ...midnight, timezone: 'Europe/Berlin' }), [['2031-04-27']]);
  });
});

describe('the dates of an event', () => {
  const performances = [
    { id: 1, title: '', dateTime: '2031-08-14T18:30:00' },
    { id: 2, title: '', dateTime: '2031-08-15T18:30:00', cancelled: true },
    { id: 3, title: '', dateTime: '2031-08-16T18:30:00' },
  ];

  it('may be called performances, some of them cancelled', async () => {
    deepEqual(await read([{ title: 'Ein Stück', performances }], 'title', 'startDate', 'rdate'), [
      ['Ein Stück', '2031-08-14T18:30:00', '2031-08-16T18:30:00'],
    ]);
  });

  it('may stand in an object of any name', async () => {
    const first = {
      label: 'ab 12 €',
      starts_at_iso: '2031-09-26T19:00:00',
      ends_at_iso: '2031-09-26T20:00:00',
    };
    deepEqual(await read([{ name: 'Kerzenkonzert', default_session: first }], 'startDate', 'endDate'), [
      ['2031-09-26T19:00:00', '2031-09-26T20:00:00'],
    ]);
  });

  it('are not what is on one after the other', async () => {
    const schedule = [
      { title: 'Begrüßung', start: '2031-08-14T09:00' },
      { title: 'Vortrag', start: '2031-08-14T09:15' },
    ];
    deepEqual(await read([{ title: 'Tagung', start: '2031-08-14T09:00', schedule }], 'startDate', 'rdate'), [
      ['2031-08-14T09:00', undefined],
    ]);
  });
});

describe('a title', () => {
  it('that is an agenda is cut', async () => {
    const [[title] = []] = await read([{ name: 'Antrag '.repeat(60), date: '2031-05-02' }], 'title');
    equal(String(title).length, 300);
    equal(String(title).at(-1), '…');
    const [[band] = []] = await read(
      [{ künstler: `Chor ${'und Chor '.repeat(9)}`, datum: '2031-05-02' }],
      'title',
    );
    equal(String(band).startsWith('Chor und Chor'), true);
  });

  it('may end with a year, and is no street', async () => {
    const events = ['Sommerfest 2031', 'Herbstmarkt 2031', 'Adventskonzert 2030'].map((judul, n) => ({
      judul,
      tanggal: `2031-05-0${n + 1}`,
      lokasi: ['Haus am See', 'Alter Markt', 'Neue Kirche'][n],
    }));
    deepEqual((await read(events, 'title')).flat(), [
      'Sommerfest 2031',
      'Herbstmarkt 2031',
      'Adventskonzert 2030',
    ]);
  });

  it('may be what is on, in a word', async () => {
    const on = { from: '25.3.2031', to: '26.3.2031', what: 'Osterlehrgang', place: 'im Park' };
    deepEqual(await read([on], 'title'), [['Osterlehrgang']]);
  });

  it('may stand in what an entry is about', async () => {
    const gig = { title: 'Blaskapelle', venue: 'Festhalle', date: '2031-05-02' };
    deepEqual(await read([{ seq: 1, recordedAt: '2031-01-02T10:00:00Z', gig }], 'title', 'startDate'), [
      ['Blaskapelle', '2031-05-02'],
    ]);
  });
});

describe('a list of events', () => {
  it('may be two, of what is on and what was, with a note beside them', async () => {
    const on = (name: string, day: number) => ({ name, date: `2031-05-0${day}`, link: '/1' });
    const upcoming = [on('Umzug', 2)];
    const past = [on('Probe', 1), on('Treffen', 1)];
    deepEqual((await read({ _updated: '2031-05-01', upcoming, past }, 'title')).flat(), [
      'Umzug',
      'Probe',
      'Treffen',
    ]);
  });

  it('of a committee is called by it', async () => {
    const meetings = [
      { committee: 'Planungsausschuss', date: '2031-05-02' },
      { committee: 'Beirat', date: '2031-05-03', title: 'Sondersitzung' },
    ];
    deepEqual((await read({ meetings }, 'title')).flat(), ['Planungsausschuss', 'Sondersitzung']);
  });
});

describe('a link', () => {
  const url = async (raw: object) => (await fieldsOf(raw)).url;

  it('is no mark, and not what is written on it', async () => {
    equal(await url({ weblink: '#' }), undefined);
    equal(await url({ link_url: 'https://a.example/1', link_text: '/Ausschreibung' }), 'https://a.example/1');
  });

  it('may be where the tickets are', async () => {
    equal(await url({ link_to_tickets: 'https://a.example/t' }), 'https://a.example/t');
  });

  it('may be the record’s own, unless a program asks there', async () => {
    const from = async (self: unknown) => {
      const attributes = { title: 'Lesung', start_time: '2031-05-02T10:00' };
      return (await read({ data: [{ id: '1', type: 'event', attributes, links: { self } }] }, 'url'))[0]?.[0];
    };
    equal(await from('https://library.example/events/1'), 'https://library.example/events/1');
    equal(await from({ href: 'https://library.example/events/1' }), 'https://library.example/events/1');
    equal(await from('https://library.example/jsonapi/node/event/1'), undefined);
    equal(await from('https://api.library.example/events/1'), undefined);
  });
});

describe('a place', () => {
  const place = async (raw: object) => {
    const { location, eventAttendanceMode } = await fieldsOf(raw);
    return [location?.map(({ name, virtual }) => (virtual ? [name] : name)), eventAttendanceMode];
  };

  it('may be two, one of them in the net', async () => {
    const both = [['Rathaus', ['Online']], 'MixedEventAttendanceMode'];
    for (const Ort of ['Rathaus + Online', 'Online/Rathaus', 'Rathaus und Online', 'Rathaus, Online'])
      deepEqual(await place({ Ort }), both, Ort);
    deepEqual((await place({ Ort: 'Online, Rathaus, Markt' }))[0], [['Online, Rathaus, Markt']]);
  });

  it('has the address that it has under another name', async () => {
    const venue = { name: 'Ratskeller', address: 'Markt 1' };
    deepEqual((await fieldsOf({ standort: 'Ratskeller', venue })).location, [
      { name: 'Ratskeller', address: { streetAddress: 'Markt 1' } },
    ]);
  });

  it('is none where it is the country of an event in the net', async () => {
    deepEqual(await place({ location: 'Online', country: 'CH' }), [
      [['Online']],
      'OnlineEventAttendanceMode',
    ]);
    deepEqual((await place({ location: 'Online', city: 'Bern', country: 'CH' }))[0], [undefined, ['Online']]);
  });

  it('is a line without markup', async () => {
    const place = async (raw: object) => (await fieldsOf(raw)).location?.[0]?.name;
    equal(await place({ Ort: 'im <a href="https://a.example">Hof &amp; Haus</a>' }), 'im Hof & Haus');
    equal(await place({ spielort: { venue: 'Saal &#8211; Foyer', zip: '24937' } }), 'Saal – Foyer');
    equal(await place({ Ort: 'Hof & Haus\nim Garten' }), 'Hof & Haus, im Garten');
  });

  it('is one though it is called after the net', async () => {
    deepEqual((await place({ Ort: 'Digital Hub am Hafen' }))[0], ['Digital Hub am Hafen']);
    deepEqual((await place({ Ort: 'digital (Link folgt)' }))[0], [['digital (Link folgt)']]);
  });

  it('may have coordinates of a short name, and a space', async () => {
    const { location } = await fieldsOf({ coords: [54.78, 9.43], space: 'Lesesaal' });
    deepEqual(location, [{ name: 'Lesesaal', geo: { latitude: 54.78, longitude: 9.43 } }]);
  });
});

describe('what is not to be seen', () => {
  const shown = async (raw: object) => {
    const { records, otherKinds } = await readEvents(
      JSON.stringify([
        { title: 'A', date: '2031-05-02' },
        { title: 'B', date: '2031-05-03', ...raw },
      ]),
    );
    return [records.length, ...otherKinds];
  };

  it('is left out, by what its record says', async () => {
    deepEqual(await shown({ hidden: true }), [1, 'hidden']);
    deepEqual(await shown({ isDeleted: 'true' }), [1, 'isDeleted']);
    deepEqual(await shown({ published: false }), [1, 'published']);
    deepEqual(await shown({ active: false }), [1, 'active']);
    deepEqual(await shown({ status: 'Entwurf' }), [1, 'status']);
  });

  it('is all of an archive, and shown there', async () => {
    const past = ['A', 'B'].map((title) => ({ title, date: '2031-05-02', status: 'archived' }));
    deepEqual((await read(past, 'title')).flat(), ['A', 'B']);
  });

  it('is nothing that says something else', async () => {
    for (const raw of [
      { hidden: false },
      { published: '2031-01-01' },
      { visible: 1 },
      { status: 'confirmed' },
      { state: 'NY' },
    ])
      equal((await shown(raw))[0], 2, JSON.stringify(raw));
  });
});

describe('events of portals and programs', () => {
  it('may have dates one by one, and all their texts in lists by language', async () => {
    const market = {
      label: { fr: ['Fête'], de: ['Fest'] },
      takesPlaceAt: [{ startDate: { '@value': '2031-07-12' }, endDate: { '@value': '2031-07-14' } }],
    };
    const fields = ['title', 'startDate', 'endDate', 'rdate'];
    deepEqual(await readIn(['de'], [market], ...fields), [['Fest', '2031-07-12', '2031-07-14', undefined]]);
    deepEqual(
      await read([{ titel: 'Kinderkino', dates: { singles: ['22-03-2031', '23-03-2031'] } }], ...fields),
      [['Kinderkino', '2031-03-22', undefined, '2031-03-23']],
    );
  });

  it('may keep what is said of all dates beside one of them', async () => {
    const base = {
      title: 'Andacht',
      startDate: '2031-05-04T16:00',
      address: { name: 'Kapelle', city: 'Husum' },
    };
    const calculated = { startDate: '2031-05-11T16:00' };
    const expected = [
      'Andacht',
      '2031-05-11T16:00',
      [{ name: 'Kapelle', address: { addressLocality: 'Husum' } }],
    ];
    const fields = ['title', 'startDate', 'location'];
    for (const one of [{ base, calculated }, { appointment: { base, calculated } }])
      deepEqual(await read({ data: [one] }, ...fields), [expected]);
  });

  it('may have fields with their values inside', async () => {
    const node = {
      title: [{ value: 'Lange Nacht' }],
      field_datum: [{ value: '2031-05-02T18:00' }],
      field_ort: [{ value: 'Museum' }],
      path: [{ alias: '/lange-nacht', langcode: 'de' }],
    };
    deepEqual(await read([node], 'title', 'location', 'url'), [
      ['Lange Nacht', [{ name: 'Museum' }], 'https://town.example/lange-nacht'],
    ]);
  });

  it('may have the name of the place here, its address there, and its point elsewhere', async () => {
    const event = {
      title: 'Töpfern',
      dtstart: '2031-05-02 00:00:00.0',
      time: '18:00',
      'event-location': 'Haus am Markt',
      address: { district: { '@id': 'x' }, area: { locality: 'Kiel', 'postal-code': '24103' } },
      location: { latitude: 54.3, longitude: 10.1 },
    };
    const address = { addressLocality: 'Kiel', postalCode: '24103' };
    const [[place] = []] = await read([event], 'location');
    const { name, address: told, geo } = (place as Record<string, unknown>[])[0] ?? {};
    deepEqual([name, geo], ['Haus am Markt', { latitude: 54.3, longitude: 10.1 }]);
    deepEqual(told, address);
  });

  it('may be posts, whose own date is another one', async () => {
    const post = {
      date: '2031-01-01T10:00:00',
      title: { rendered: 'Fest' },
      meta: { mec_start_date: '2031-05-02' },
    };
    deepEqual(await read([post], 'startDate'), [['2031-05-02']]);
  });

  it('that come every week end on the last of their days', async () => {
    const recurrence = { days: 'FR', frequency: 'WEEKLY', interval: 1 };
    const event = { titulo: 'Taller', dtstart: '2031-05-02 18:00', dtend: '2031-06-20 23:59', recurrence };
    deepEqual(await read([event], 'startDate', 'endDate', 'rrule'), [
      ['2031-05-02T18:00', undefined, 'FREQ=WEEKLY;BYDAY=FR;UNTIL=20310620T235959'],
    ]);
  });

  it('may have the map and the mail before the page', async () => {
    const links = ['https://maps.app.goo.gl/x', 'mailto:a@example.org'].map((url) => ({ type: 'x', url }));
    deepEqual(await read([{ titel: 'Ball', datum: '2031-05-02', links }], 'url'), [[undefined]]);
    const page = { type: 'web', url: 'https://a.example/ball' };
    deepEqual(await read([{ titel: 'Ball', datum: '2031-05-02', links: [...links, page] }], 'url'), [
      ['https://a.example/ball'],
    ]);
  });
});

describe('a row with more cells than columns', () => {
  const rows = (...lines: string[]) => {
    const parser = createCsvParser();
    const text = ['Titel,Datum,Ort,Link', 'Fest,2031-05-02,Hof,https://a.example/1', ...lines].join('\n');
    const records = [...parser.push(text), ...(parser.end() as unknown[])];
    return records.map((record) => !isUnreadable(record));
  };

  it('is read where its cells are in order', () => {
    deepEqual(rows('Markt,2031-05-03,Platz,https://a.example/2,,noch offen', 'Tanz,2031-05-04,,,,x'), [
      true,
      true,
      true,
    ]);
  });

  it('is none where a comma has moved them', () => {
    deepEqual(rows('Markt, groß,2031-05-03,Platz,https://a.example/2', 'A,2031-05-03,B,C,D', 'A,B,C,D,E'), [
      true,
      false,
      false,
      false,
    ]);
  });
});
