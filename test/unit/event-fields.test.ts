/** Events in the vocabulary's own names: every field, one value or many, texts and objects, IRIs and bare names. */
import { eventKind } from '../../src/feed/mapping/event.js';
import { deepEqual, equal } from '../helpers/assert.js';
import { FEED, fieldsOf, readEvent, readEvents } from '../helpers/events.js';

/** The same under names that are read at once, and in a feed that is translated first. */
async function alike(raw: object, expected: object, options?: Parameters<typeof fieldsOf>[1]) {
  deepEqual(await fieldsOf(raw, options), expected);
  deepEqual(await fieldsOf({ ...raw, unknownName: 1 }, options), expected, 'translated');
}

const WHOLE = {
  description: 'Für alle',
  url: 'https://town.example/1',
  image: { url: 'https://town.example/1.jpg', alt: 'Ein Markt' },
  startDate: '2026-05-02T18:00',
  endDate: '2026-05-03T01:00',
  doorTime: '2026-05-02T17:30',
  duration: 'PT7H',
  eventStatus: 'EventRescheduled',
  previousStartDate: '2026-04-02T18:00',
  eventAttendanceMode: 'MixedEventAttendanceMode',
  location: [
    {
      name: 'Rathaus',
      address: { streetAddress: 'Markt 1', postalCode: '24937', addressLocality: 'Flensburg' },
      geo: { latitude: 54.78, longitude: 9.43 },
      district: 'Mitte',
    },
    { url: 'https://town.example/live', virtual: true },
  ],
  organizer: { name: 'Stadt', email: 'info@town.example', url: 'https://town.example' },
  performer: [{ name: 'Chor', url: 'https://town.example/chor' }],
  offers: [
    {
      name: 'Erwachsene',
      price: 5,
      highPrice: 8,
      priceCurrency: 'EUR',
      url: 'https://town.example/karten',
      availability: 'LimitedAvailability',
      validThrough: '2026-05-01',
    },
  ],
  isAccessibleForFree: false,
  remainingAttendeeCapacity: 0,
  maximumAttendeeCapacity: 40,
  typicalAgeRange: '6-12',
  inLanguage: 'de',
  subEvent: [{ title: 'Modul 1', startDate: '2026-05-02T18:00', endDate: '2026-05-02T20:00' }],
  superEvent: { id: 'https://town.example/woche', title: 'Woche', url: 'https://town.example/woche' },
  eventSchedule: [
    {
      startDate: '2026-05-02',
      endDate: '2026-06-30',
      startTime: '18:00',
      endTime: '20:00',
      repeatFrequency: 'P1W',
      repeatCount: 8,
      byDay: ['Monday'],
      byMonth: [5],
      byMonthDay: [2],
      byMonthWeek: [-1],
      exceptDate: ['2026-05-16'],
      scheduleTimezone: 'Europe/Berlin',
    },
  ],
  keywords: ['Musik'],
  category: ['Kultur'],
  audience: ['Familien'],
  district: 'Mitte',
  accessibility: ['wheelchair'],
  statusReason: 'Sturm',
  registration: {
    url: 'https://town.example/anmeldung',
    email: 'kurs@town.example',
    telephone: '0461',
    deadline: '2026-04-30',
    required: true,
  },
  byArrangement: 'auf Anfrage',
  tentative: true,
  timeZone: 'Europe/Berlin',
  rrule: 'FREQ=WEEKLY;COUNT=3',
  exdate: '2026-05-09T18:00,2026-05-16T18:00',
  rdate: '2026-06-01T18:00',
  channel: ['phone', 'onSite'],
  openingHours: 'täglich',
  sequence: 3,
  dateModified: '2026-01-01T10:00:00Z',
  expires: '2026-06-30',
  plainLanguageUrl: 'https://town.example/leicht',
  signLanguageUrl: 'https://town.example/dgs',
};

describe('an event in the vocabulary', () => {
  it('keeps every field as it is', async () => {
    await alike(WHOLE, WHOLE);
    equal(eventKind.isNative({ id: '1', title: 'T', ...WHOLE }), true);
    equal(eventKind.isNative({ id: '1', title: 'T', ...WHOLE, unknownName: 1 }), false);
    deepEqual(Object.keys(eventKind.shape).sort(), ['id', 'title', ...Object.keys(WHOLE)].sort());
  });

  it('may be in plain synonyms', async () => {
    await alike(
      {
        startDate: undefined,
        start: '2026-06-01T10:00',
        end: '2026-06-01T12:00',
        venue: 'Rathaus',
        organisation: 'Verein',
        link: '/1',
        categories: ['A'],
        tags: ['B'],
        timezone: 'Europe/Vienna',
      },
      {
        startDate: '2026-06-01T10:00',
        endDate: '2026-06-01T12:00',
        location: [{ name: 'Rathaus' }],
        organizer: { name: 'Verein' },
        url: new URL('/1', FEED).href,
        category: ['A'],
        keywords: ['B'],
        timeZone: 'Europe/Vienna',
      },
    );
    deepEqual((await readEvent({ '@id': 'x', name: 'Fest', startDate: '2026-05-02' })).event, {
      id: 'x',
      title: 'Fest',
      startDate: '2026-05-02',
    });
  });

  it('has words of enumerations as IRIs, bare, or by the part that tells', async () => {
    const cases: [field: string, value: unknown, word: string][] = [
      ['eventStatus', 'https://schema.org/EventCancelled', 'EventCancelled'],
      ['eventStatus', 'http://schema.org/EventPostponed', 'EventPostponed'],
      ['eventStatus', { '@id': 'https://schema.org/EventMovedOnline' }, 'EventMovedOnline'],
      ['eventStatus', ['EventRescheduled'], 'EventRescheduled'],
      ['eventStatus', 'cancelled', 'EventCancelled'],
      ['eventStatus', 'EventCanceled', 'EventCancelled'],
      ['eventStatus', 'scheduled', 'EventScheduled'],
      ['eventAttendanceMode', 'https://schema.org/OnlineEventAttendanceMode', 'OnlineEventAttendanceMode'],
      ['eventAttendanceMode', 'mixed', 'MixedEventAttendanceMode'],
      ['eventAttendanceMode', 'Offline', 'OfflineEventAttendanceMode'],
    ];
    for (const [field, value, word] of cases) await alike({ [field]: value }, { [field]: word });
    await alike(
      { offers: { price: '12.50', availability: 'https://schema.org/SoldOut' } },
      { offers: [{ price: 12.5, availability: 'SoldOut' }] },
    );
    await alike(
      { eventSchedule: { byDay: ['https://schema.org/Monday', 'Tuesday'], repeatFrequency: 'P1W' } },
      { eventSchedule: [{ byDay: ['Monday', 'Tuesday'], repeatFrequency: 'P1W' }] },
    );
  });

  it('has facts as words of JSON, of texts and of schema.org', async () => {
    for (const [value, fact] of [
      [true, true],
      ['true', true],
      ['https://schema.org/True', true],
      ['False', false],
      ['http://schema.org/False', false],
      ['Spende', 'Spende'],
    ])
      await alike({ isAccessibleForFree: value }, { isAccessibleForFree: fact });
  });

  it('has many where there can be many, and one where there can be one', async () => {
    await alike({ location: ['Rathaus', 'Markt'] }, { location: [{ name: 'Rathaus' }, { name: 'Markt' }] });
    await alike({ organizer: ['Stadt', 'Land'] }, { organizer: { name: 'Stadt' } });
    await alike({ performer: { '@type': 'Person', name: 'Chor' } }, { performer: [{ name: 'Chor' }] });
    await alike({ keywords: 'Musik, Tanz,Spiel' }, { keywords: ['Musik', 'Tanz', 'Spiel'] });
    await alike({ channel: 'video' }, { channel: ['video'] });
    await alike(
      { audience: { '@type': 'PeopleAudience', audienceType: 'Familien' } },
      { audience: ['Familien'] },
    );
    await alike({ exdate: ['2026-05-09', '2026-05-16'] }, { exdate: '2026-05-09,2026-05-16' });
  });
});

describe('where an event is', () => {
  it('is online in every way to say so', async () => {
    const url = 'https://town.example/live';
    for (const location of [url, { '@type': 'VirtualLocation', url }, { url }])
      await alike(
        { location },
        { location: [{ url, virtual: true }], eventAttendanceMode: 'OnlineEventAttendanceMode' },
      );
    await alike(
      { location: [{ '@type': 'https://schema.org/VirtualLocation', url, name: 'Stream' }, 'Rathaus'] },
      {
        location: [{ name: 'Stream', url, virtual: true }, { name: 'Rathaus' }],
        eventAttendanceMode: 'MixedEventAttendanceMode',
      },
    );
    await alike(
      { location: { '@type': 'Place', url, name: 'Haus' } },
      { location: [{ name: 'Haus', url }] },
      undefined,
    );
    await alike(
      { location: url, eventAttendanceMode: 'Mixed' },
      { location: [{ url, virtual: true }], eventAttendanceMode: 'MixedEventAttendanceMode' },
    );
  });

  it('has the coordinates that stand beside it', async () => {
    const geo = { latitude: 54.78, longitude: 9.43 };
    await alike({ location: 'Rathaus', geo }, { location: [{ geo, name: 'Rathaus' }] });
    await alike({ geometry: { type: 'Point', coordinates: [9.43, 54.78] } }, { location: [{ geo }] });
  });
});

describe('what an event costs', () => {
  it('is nothing when every offer is', async () => {
    await alike(
      { offers: [{ price: 0 }, { price: '0' }] },
      { offers: [{ price: 0 }, { price: 0 }], isAccessibleForFree: true },
    );
    await alike({ offers: [{ price: 0 }, { price: 5 }] }, { offers: [{ price: 0 }, { price: 5 }] });
    await alike({ offers: [{ url: '/k' }] }, { offers: [{ url: 'https://town.example/k' }] });
  });

  it('may be a span', async () => {
    await alike(
      { offers: { '@type': 'AggregateOffer', lowPrice: 5, highPrice: 9, priceCurrency: 'EUR' } },
      { offers: [{ price: 5, highPrice: 9, priceCurrency: 'EUR' }] },
    );
  });
});

describe('the dates of a course', () => {
  it('are read as events are', async () => {
    await alike(
      {
        startDate: undefined,
        sessions: [
          {
            '@type': 'Event',
            name: 'Zwei',
            start: '2026-05-27T10:00',
            eventStatus: 'https://schema.org/EventCancelled',
          },
          { '@type': 'EducationEvent', name: 'Eins', startDate: '2026-05-15', venue: 'Haus' },
        ],
      },
      {
        startDate: '2026-05-15',
        subEvent: [
          { title: 'Zwei', startDate: '2026-05-27T10:00', eventStatus: 'EventCancelled' },
          { title: 'Eins', startDate: '2026-05-15', location: [{ name: 'Haus' }] },
        ],
      },
    );
  });

  it('know what they are part of', async () => {
    await alike(
      { superEvent: 'https://town.example/woche' },
      { superEvent: { url: 'https://town.example/woche' } },
    );
    await alike({ superEvent: 'Woche' }, { superEvent: { title: 'Woche' } });
    await alike(
      { superEvent: { '@id': 'w', '@type': 'Event', name: 'Woche' } },
      { superEvent: { id: 'w', title: 'Woche' } },
    );
  });
});

describe('the kind of an event', () => {
  it('is any of schema.org, with http, https or bare', async () => {
    for (const type of 'Event BusinessEvent MusicEvent EducationEvent SocialEvent ChildrensEvent Festival Hackathon EventSeries CourseInstance'.split(
      ' ',
    ))
      for (const schema of ['', 'https://schema.org/', 'http://schema.org/']) {
        const raw = { '@type': schema + type };
        await alike(raw, {});
        equal(eventKind.isNative(raw), true, raw['@type']);
      }
    equal(eventKind.isNative({ '@type': ['Thing', 'Event'] }), true);
  });

  it('that is another one is none', async () => {
    const others: [raw: object, kind: string][] = [
      [{ '@type': 'JobPosting', employmentType: 'VOLUNTEER' }, 'JobPosting'],
      [{ '@type': 'https://schema.org/GovernmentOffice' }, 'GovernmentOffice'],
      [{ '@type': ['Organization', 'Place'] }, 'Organization,Place'],
      [{ hiringOrganization: 'Verein' }, 'JobPosting'],
    ];
    for (const [raw, kind] of others) {
      const { event, otherKinds, rejected } = await readEvent({ id: '1', title: 'T', ...raw });
      deepEqual([event, otherKinds, rejected], [undefined, [kind], []]);
    }
  });
});

describe('an event without an id', () => {
  it('is known by its title, its start and its place', async () => {
    const raws = ['2026-05-02', '2026-05-03', '2026-05-02'].map((startDate) => ({
      title: 'Markt',
      startDate,
    }));
    const { records } = await readEvents(JSON.stringify(raws));
    const [a, b, c] = records.map(({ id }) => id);
    equal(new Set([a, b, c]).size, 3);
    equal(c, `${a}~2`);
    equal((await readEvents(JSON.stringify([raws[1]]))).records[0]?.id, b, 'wherever it stands');
  });
});

describe('an event that is taken back', () => {
  it('is told by its id', async () => {
    deepEqual((await readEvent({ id: 'a', dateDeleted: '2026-01-01' })).deleted, ['a']);
  });
});

describe('a page that gives methods to all objects', () => {
  it('changes no event', async () => {
    const before = [await fieldsOf(WHOLE), await fieldsOf({ ...WHOLE, unknownName: 1 })];
    for (const [name, value] of [
      ['start', '2020-01-01'],
      ['extendAll', () => {}],
    ] as const)
      Object.defineProperty(Object.prototype, name, { value, enumerable: true, configurable: true });
    try {
      equal(eventKind.isNative({ title: 'T', startDate: '2026-05-02' }), true);
      deepEqual([await fieldsOf(WHOLE), await fieldsOf({ ...WHOLE, unknownName: 1 })], before);
    } finally {
      for (const name of ['start', 'extendAll']) Reflect.deleteProperty(Object.prototype, name);
    }
  });
});

describe('objects that are none of ours', () => {
  it('cost the field that they stand in', async () => {
    const odd = { toString: 1, valueOf: 1 };
    for (const field of Object.keys(eventKind.shape)) {
      if (field === 'id' || field === 'title' || field === 'startDate') continue;
      const { event } = await readEvent({ id: '1', title: 'T', startDate: '2026-05-02', [field]: odd });
      equal(event?.id, '1', field);
      const { event: second } = await readEvent({
        id: '1',
        title: 'T',
        startDate: '2026-05-02',
        [field]: [[odd]],
      });
      equal(second?.id, '1', `${field} in lists`);
    }
  });
});
