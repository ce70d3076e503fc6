/** Events as calendars, ticket shops and content systems give them: each in its own shape, with invented content. */
import { deepEqual } from '../helpers/assert.js';
import { readEvents } from '../helpers/events.js';

interface Publisher {
  document: unknown;
  /** Of the first event. */
  expected: object;
}

const PUBLISHERS: Record<string, Publisher> = {
  'Google Calendar': {
    document: {
      kind: 'calendar#events',
      summary: 'Vereinskalender',
      timeZone: 'Europe/Berlin',
      items: [
        {
          kind: 'calendar#event',
          id: 'g1',
          status: 'confirmed',
          htmlLink: 'https://calendar.town.example/g1',
          created: '2026-01-01T00:00:00.000Z',
          updated: '2026-01-02T00:00:00.000Z',
          summary: 'Chorprobe',
          description: 'Bitte pünktlich',
          location: 'Aula, Schulweg 2, 24937 Flensburg',
          organizer: { email: 'abc@group.town.example', displayName: 'Chor' },
          start: { dateTime: '2026-05-04T19:00:00+02:00', timeZone: 'Europe/Berlin' },
          end: { dateTime: '2026-05-04T21:00:00+02:00', timeZone: 'Europe/Berlin' },
          recurrence: ['EXDATE;TZID=Europe/Berlin:20260511T190000', 'RRULE:FREQ=WEEKLY;COUNT=4'],
          iCalUID: 'g1@town.example',
          sequence: 0,
        },
      ],
    },
    expected: {
      id: 'g1',
      title: 'Chorprobe',
      description: 'Bitte pünktlich',
      url: 'https://calendar.town.example/g1',
      dateModified: '2026-01-02T00:00:00.000Z',
      eventStatus: 'EventScheduled',
      organizer: { name: 'Chor', email: 'abc@group.town.example' },
      location: [
        {
          name: 'Aula',
          address: { streetAddress: 'Schulweg 2', postalCode: '24937', addressLocality: 'Flensburg' },
        },
      ],
      startDate: '2026-05-04T19:00:00+02:00',
      endDate: '2026-05-04T21:00:00+02:00',
      timeZone: 'Europe/Berlin',
      rrule: 'FREQ=WEEKLY;COUNT=4',
      exdate: '2026-05-11T19:00:00',
      sequence: 0,
    },
  },
  'Google Calendar, whole days': {
    document: {
      items: [{ id: 'g2', summary: 'Stadtfest', start: { date: '2026-05-02' }, end: { date: '2026-05-05' } }],
    },
    expected: { id: 'g2', title: 'Stadtfest', startDate: '2026-05-02', endDate: '2026-05-04' },
  },
  'Microsoft Graph': {
    document: {
      value: [
        {
          id: 'm1',
          subject: 'Vorstandssitzung',
          bodyPreview: 'Tagesordnung folgt',
          start: { dateTime: '2026-05-04T18:00:00.0000000', timeZone: 'W. Europe Standard Time' },
          end: { dateTime: '2026-05-04T20:00:00.0000000', timeZone: 'W. Europe Standard Time' },
          isAllDay: false,
          isCancelled: true,
          location: {
            displayName: 'Rathaus',
            address: { street: 'Markt 1', city: 'Flensburg', postalCode: '24937' },
          },
          organizer: { emailAddress: { name: 'Verein', address: 'info@town.example' } },
          webLink: 'https://outlook.town.example/m1',
        },
      ],
    },
    expected: {
      id: 'm1',
      title: 'Vorstandssitzung',
      description: 'Tagesordnung folgt',
      url: 'https://outlook.town.example/m1',
      eventStatus: 'EventCancelled',
      organizer: { name: 'Verein' },
      location: [
        {
          name: 'Rathaus',
          address: { streetAddress: 'Markt 1', postalCode: '24937', addressLocality: 'Flensburg' },
        },
      ],
      startDate: '2026-05-04T18:00:00',
      endDate: '2026-05-04T20:00:00',
      timeZone: 'Europe/Berlin',
    },
  },
  Eventbrite: {
    document: {
      pagination: { page_count: 1 },
      events: [
        {
          id: 'e1',
          name: { text: 'Tag der Vereine', html: '<b>Tag der Vereine</b>' },
          description: { text: 'Alle stellen sich vor', html: '<p>Alle stellen sich vor</p>' },
          url: 'https://tickets.town.example/e1',
          start: { timezone: 'Europe/Berlin', local: '2026-05-02T10:00:00', utc: '2026-05-02T08:00:00Z' },
          end: { timezone: 'Europe/Berlin', local: '2026-05-02T16:00:00', utc: '2026-05-02T14:00:00Z' },
          status: 'live',
          online_event: false,
          is_free: true,
          capacity: 300,
          logo: { id: '1', url: 'https://tickets.town.example/logo.png' },
          venue: {
            name: 'Stadthalle',
            address: {
              address_1: 'Ring 5',
              city: 'Flensburg',
              postal_code: '24937',
              latitude: '54.78',
              longitude: '9.43',
            },
          },
        },
      ],
    },
    expected: {
      id: 'e1',
      title: 'Tag der Vereine',
      description: 'Alle stellen sich vor',
      url: 'https://tickets.town.example/e1',
      image: { url: 'https://tickets.town.example/logo.png' },
      eventStatus: 'EventScheduled',
      isAccessibleForFree: true,
      maximumAttendeeCapacity: 300,
      location: [
        {
          name: 'Stadthalle',
          address: { streetAddress: 'Ring 5', postalCode: '24937', addressLocality: 'Flensburg' },
          geo: { latitude: 54.78, longitude: 9.43 },
        },
      ],
      startDate: '2026-05-02T10:00:00',
      endDate: '2026-05-02T16:00:00',
      timeZone: 'Europe/Berlin',
    },
  },
  'The Events Calendar of WordPress': {
    document: {
      events: [
        {
          id: 7,
          status: 'publish',
          title: 'Nähcafé &#8211; für alle',
          description: '<p>Mit <strong>Kuchen</strong></p>',
          url: 'https://verein.example/naehcafe/',
          image: { url: 'https://verein.example/n.jpg', width: 800, height: 600, sizes: {} },
          all_day: false,
          start_date: '2026-05-02 14:00:00',
          end_date: '2026-05-02 17:00:00',
          utc_start_date: '2026-05-02 12:00:00',
          timezone: 'Europe/Berlin',
          cost: 'Kostenlos',
          website: '',
          categories: [{ name: 'Treffen', slug: 'treffen' }],
          tags: [],
          venue: { id: 3, venue: 'Nachbarschaftshaus', address: 'Weg 1', city: 'Flensburg', zip: '24937' },
          organizer: [{ id: 4, organizer: 'Nachbarschaftsverein', email: 'info@verein.example' }],
        },
      ],
      total: 1,
    },
    expected: {
      id: '7',
      title: 'Nähcafé – für alle',
      description: 'Mit Kuchen',
      url: 'https://verein.example/naehcafe/',
      image: { url: 'https://verein.example/n.jpg', width: 800, height: 600 },
      eventStatus: 'EventScheduled',
      isAccessibleForFree: true,
      category: ['Treffen'],
      organizer: { id: '4', name: 'Nachbarschaftsverein', email: 'info@verein.example' },
      location: [
        {
          name: 'Nachbarschaftshaus',
          address: { streetAddress: 'Weg 1', postalCode: '24937', addressLocality: 'Flensburg' },
        },
      ],
      startDate: '2026-05-02T14:00:00',
      endDate: '2026-05-02T17:00:00',
      timeZone: 'Europe/Berlin',
    },
  },
  Ticketmaster: {
    document: {
      _embedded: {
        events: [
          {
            name: 'Benefizkonzert',
            type: 'event',
            id: 't1',
            url: 'https://tickets.town.example/t1',
            images: [{ ratio: '16_9', url: 'https://tickets.town.example/t1.jpg', width: 1024, height: 576 }],
            dates: {
              start: { localDate: '2026-05-02', localTime: '20:00:00', dateTime: '2026-05-02T18:00:00Z' },
              timezone: 'Europe/Berlin',
              status: { code: 'cancelled' },
            },
            _embedded: {
              venues: [
                { name: 'Halle', city: { name: 'Kiel' }, address: { line1: 'Kai 3' }, postalCode: '24103' },
              ],
            },
          },
        ],
      },
      page: { size: 20 },
    },
    expected: {
      id: 't1',
      title: 'Benefizkonzert',
      url: 'https://tickets.town.example/t1',
      image: { url: 'https://tickets.town.example/t1.jpg', width: 1024, height: 576 },
      eventStatus: 'EventCancelled',
      location: [
        { name: 'Halle', address: { streetAddress: 'Kai 3', postalCode: '24103', addressLocality: 'Kiel' } },
      ],
      startDate: '2026-05-02T18:00:00Z',
      timeZone: 'Europe/Berlin',
    },
  },
  OpenAgenda: {
    document: {
      total: 1,
      events: [
        {
          uid: 5,
          title: { fr: 'Fête du quartier', de: 'Stadtteilfest' },
          description: { fr: 'Pour tous', de: 'Für alle' },
          canonicalUrl: 'https://agenda.town.example/5',
          timings: [
            { begin: '2026-05-02T10:00:00+02:00', end: '2026-05-02T18:00:00+02:00' },
            { begin: '2026-05-03T10:00:00+02:00', end: '2026-05-03T16:00:00+02:00' },
          ],
          timezone: 'Europe/Paris',
          location: {
            name: 'Place',
            address: 'Rue 1',
            city: 'Strasbourg',
            postalCode: '67000',
            latitude: 48.58,
            longitude: 7.74,
          },
          keywords: { fr: ['fête'], de: ['Fest'] },
        },
      ],
    },
    expected: {
      id: '5',
      title: 'Stadtteilfest',
      inLanguage: 'de',
      description: 'Für alle',
      url: 'https://agenda.town.example/5',
      location: [
        {
          name: 'Place',
          address: { streetAddress: 'Rue 1', postalCode: '67000', addressLocality: 'Strasbourg' },
          geo: { latitude: 48.58, longitude: 7.74 },
        },
      ],
      keywords: ['Fest'],
      startDate: '2026-05-02T10:00:00+02:00',
      endDate: '2026-05-02T18:00:00+02:00',
      rdate: '2026-05-03T10:00:00+02:00/2026-05-03T16:00:00+02:00',
      timeZone: 'Europe/Paris',
    },
  },
  FullCalendar: {
    document: [
      {
        id: 'f1',
        title: 'Training',
        daysOfWeek: [1, 3],
        startTime: '18:00',
        endTime: '20:00',
        startRecur: '2026-05-04',
        endRecur: '2026-06-30',
      },
    ],
    expected: {
      id: 'f1',
      title: 'Training',
      startDate: '2026-05-04T18:00',
      endDate: '2026-05-04T20:00',
      rrule: 'FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20260630T235959',
    },
  },
  'JSON:API of Drupal': {
    document: {
      data: [
        {
          type: 'node--event',
          id: 'd1',
          attributes: {
            title: 'Lesung',
            field_date: { value: '2026-05-02T19:00:00+02:00', end_value: '2026-05-02T21:00:00+02:00' },
            body: { value: '<p>Am Kamin</p>', format: 'html' },
            path: { alias: '/lesung' },
          },
        },
      ],
    },
    expected: {
      id: 'd1',
      title: 'Lesung',
      description: 'Am Kamin',
      startDate: '2026-05-02T19:00:00+02:00',
      endDate: '2026-05-02T21:00:00+02:00',
    },
  },
  'Mobilizon and Gancio': {
    document: [
      {
        id: 9,
        title: 'Fahrradwerkstatt',
        slug: 'fahrradwerkstatt',
        start_datetime: 1777716000,
        end_datetime: 1777726800,
        place: { name: 'Hof', address: 'Weg 1, Kiel', latitude: 54.32, longitude: 10.13 },
        tags: ['Rad'],
        media: [],
      },
    ],
    expected: {
      id: '9',
      title: 'Fahrradwerkstatt',
      keywords: ['Rad'],
      location: [
        {
          name: 'Hof',
          address: { streetAddress: 'Weg 1, Kiel' },
          geo: { latitude: 54.32, longitude: 10.13 },
        },
      ],
      startDate: '2026-05-02T10:00:00Z',
      endDate: '2026-05-02T13:00:00Z',
    },
  },
  'an open data portal, as a flat table': {
    document: {
      results: [
        {
          uid: '8',
          canonicalurl: 'https://agenda.town.example/8',
          title_fr: 'Fête des associations',
          description_fr: 'Pour tous',
          keywords_fr: ['fête'],
          firstdate_begin: '2026-05-02T08:00:00+00:00',
          lastdate_end: '2026-05-03T16:00:00+00:00',
          timings: '[{"begin": "2026-05-02T10:00:00+02:00", "end": "2026-05-02T18:00:00+02:00"}]',
          location_name: 'Salle',
          location_address: 'Rue 1',
          location_city: 'Lille',
          location_postalcode: '59000',
          location_coordinates: { lon: 3.06, lat: 50.63 },
        },
      ],
    },
    expected: {
      id: '8',
      title: 'Fête des associations',
      description: 'Pour tous',
      url: 'https://agenda.town.example/8',
      keywords: ['fête'],
      startDate: '2026-05-02T10:00:00+02:00',
      endDate: '2026-05-02T18:00:00+02:00',
      location: [
        {
          name: 'Salle',
          address: { streetAddress: 'Rue 1', postalCode: '59000', addressLocality: 'Lille' },
          geo: { latitude: 50.63, longitude: 3.06 },
        },
      ],
    },
  },
  'a legislature': {
    document: [
      {
        EventId: 3,
        EventGuid: 'ABC',
        EventLastModifiedUtc: '2026-01-01T10:00:00.0',
        EventBodyName: 'Ausschuss für Kultur',
        EventDate: '2026-05-04T00:00:00',
        EventTime: '3:30 PM',
        EventLocation: 'Rathaus',
        EventInSiteURL: 'https://rat.example/3',
        EventItems: [],
      },
    ],
    expected: {
      id: '3',
      title: 'Ausschuss für Kultur',
      url: 'https://rat.example/3',
      location: [{ name: 'Rathaus' }],
      startDate: '2026-05-04T15:30',
    },
  },
  Indico: {
    document: {
      count: 1,
      results: [
        {
          id: '11',
          title: 'Tagung',
          url: 'https://tagung.example/11',
          startDate: { date: '2026-05-04', time: '09:00:00', tz: 'Europe/Berlin' },
          endDate: { date: '2026-05-05', time: '17:00:00', tz: 'Europe/Berlin' },
          location: 'Haus',
          roomFullname: '',
        },
      ],
    },
    expected: {
      id: '11',
      title: 'Tagung',
      url: 'https://tagung.example/11',
      location: [{ name: 'Haus' }],
      startDate: '2026-05-04T09:00',
      endDate: '2026-05-05T17:00',
      timeZone: 'Europe/Berlin',
    },
  },
  pretix: {
    document: {
      count: 1,
      results: [
        {
          name: { de: 'Konzert', en: 'Concert' },
          slug: 'konzert',
          live: true,
          currency: 'EUR',
          date_from: '2026-05-02T18:00:00Z',
          date_to: null,
          date_admission: '2026-05-02T17:00:00Z',
          presale_end: '2026-05-01T22:00:00Z',
          location: { de: 'Kirche', en: 'Church' },
          geo_lat: 54.78,
          geo_lon: 9.43,
          timezone: 'Europe/Berlin',
          public_url: 'https://karten.example/konzert/',
        },
      ],
    },
    expected: {
      id: '?',
      title: 'Konzert',
      inLanguage: 'de',
      url: 'https://karten.example/konzert/',
      startDate: '2026-05-02T18:00:00Z',
      doorTime: '2026-05-02T17:00:00Z',
      timeZone: 'Europe/Berlin',
      registration: { deadline: '2026-05-01T22:00:00Z' },
      location: [{ name: 'Kirche', geo: { latitude: 54.78, longitude: 9.43 } }],
    },
  },
  'a social network': {
    document: {
      data: [
        {
          id: '77',
          name: 'Flohmarkt',
          start_time: '2026-05-02T10:00:00+0200',
          end_time: '2026-05-02T14:00:00+0200',
          is_canceled: false,
          is_online: false,
          place: {
            name: 'Platz',
            location: { street: 'Markt 1', city: 'Kiel', zip: '24103', latitude: 54.32, longitude: 10.13 },
          },
          cover: { source: 'https://bilder.example/77.jpg', id: '1' },
          owner: { name: 'Verein', id: '5' },
          ticket_uri: 'https://karten.example/77',
        },
      ],
    },
    expected: {
      id: '77',
      title: 'Flohmarkt',
      image: { url: 'https://bilder.example/77.jpg' },
      organizer: { id: '5', name: 'Verein' },
      url: 'https://karten.example/77',
      offers: [{ url: 'https://karten.example/77' }],
      startDate: '2026-05-02T10:00:00+02:00',
      endDate: '2026-05-02T14:00:00+02:00',
      location: [
        {
          name: 'Platz',
          address: { streetAddress: 'Markt 1', postalCode: '24103', addressLocality: 'Kiel' },
          geo: { latitude: 54.32, longitude: 10.13 },
        },
      ],
    },
  },
  Localist: {
    document: {
      events: [
        {
          event: {
            id: 21,
            title: 'Offener Garten',
            localist_url: 'https://kalender.example/21',
            description_text: 'Kommen Sie vorbei',
            location_name: 'Garten',
            photo_url: 'https://kalender.example/21.jpg',
            free: true,
            first_date: '2026-05-02',
            last_date: '2026-05-09',
            event_instances: [
              { event_instance: { id: 1, start: '2026-05-02T10:00:00+02:00', end: null, all_day: false } },
              { event_instance: { id: 2, start: '2026-05-09T10:00:00+02:00', end: null, all_day: false } },
            ],
          },
        },
      ],
    },
    expected: {
      id: '21',
      title: 'Offener Garten',
      description: 'Kommen Sie vorbei',
      url: 'https://kalender.example/21',
      image: { url: 'https://kalender.example/21.jpg' },
      isAccessibleForFree: true,
      location: [{ name: 'Garten' }],
      startDate: '2026-05-02T10:00:00+02:00',
      rdate: '2026-05-09T10:00:00+02:00',
    },
  },
  'a list of conferences': {
    document: [
      {
        name: 'Vereinstag',
        date: [1777680000000, 1777766400000],
        hyperlink: 'https://tag.example',
        city: 'Kiel',
        status: 'open',
      },
    ],
    expected: {
      id: '?',
      title: 'Vereinstag',
      url: 'https://tag.example',
      eventStatus: 'EventScheduled',
      startDate: '2026-05-02',
      endDate: '2026-05-03',
      location: [{ address: { addressLocality: 'Kiel' } }],
    },
  },
  'a tourist office': {
    document: {
      payload: [
        {
          id: 'tb',
          name: 'Stadtführung',
          dates: [
            { date: '2026-05-02', startAt: '14:00', endAt: '16:00' },
            { date: '2026-05-09', startAt: '14:00', endAt: '16:00' },
          ],
          location: { name: 'Tourist-Info', zip: '24937', city: 'Flensburg', street: 'Nordermarkt 6' },
        },
      ],
    },
    expected: {
      id: 'tb',
      title: 'Stadtführung',
      startDate: '2026-05-02T14:00',
      endDate: '2026-05-02T16:00',
      rdate: '2026-05-09T14:00/2026-05-09T16:00',
      location: [
        {
          name: 'Tourist-Info',
          address: { streetAddress: 'Nordermarkt 6', postalCode: '24937', addressLocality: 'Flensburg' },
        },
      ],
    },
  },
  'a hub of tourism': {
    document: {
      status: 'OK',
      items: [
        {
          id: '1',
          title: 'Orgelmusik',
          type: 'Event',
          texts: [
            { rel: 'details', type: 'text/html', value: 'Mit&nbsp;<b>Orgel</b>' },
            { rel: 'details', type: 'text/plain', value: 'Mit Orgel' },
            { rel: 'teaser', type: 'text/plain', value: 'Kurz' },
          ],
          city: 'Kiel',
          zip: '24103',
          street: 'Kirchweg 1',
          web: 'http://kirche.example/',
          geo: { main: { latitude: 54.32, longitude: 10.13 }, entry: [] },
          timeIntervals: [
            {
              weekdays: ['Saturday', 'Sunday'],
              start: '2026-05-06T11:00:00+02:00',
              end: '2026-05-06T12:00:00+02:00',
              repeatUntil: '2026-05-31T00:00+02:00',
              tz: 'Europe/Berlin',
              freq: 'Weekly',
              interval: 1,
            },
            {
              weekdays: [],
              start: '2026-06-19T19:00:00+02:00',
              end: '2026-06-19T20:00:00+02:00',
              tz: 'Europe/Berlin',
              interval: 1,
            },
          ],
          name: 'Nikolaikirche',
          created: '2025-01-01T00:00:00+00:00',
        },
      ],
    },
    expected: {
      id: '1',
      title: 'Orgelmusik',
      description: 'Mit Orgel',
      url: 'http://kirche.example/',
      location: [
        {
          name: 'Nikolaikirche',
          address: { streetAddress: 'Kirchweg 1', postalCode: '24103', addressLocality: 'Kiel' },
          geo: { latitude: 54.32, longitude: 10.13 },
        },
      ],
      startDate: '2026-05-09T11:00:00',
      endDate: '2026-05-09T12:00:00',
      timeZone: 'Europe/Berlin',
      rrule: 'FREQ=WEEKLY;BYDAY=SA,SU;UNTIL=20260531T235959',
      rdate: '2026-06-19T19:00:00/2026-06-19T20:00:00',
    },
  },
  'a council': {
    document: {
      id: 'https://rat.example/meeting/1',
      type: 'https://schema.oparl.org/1.1/Meeting',
      name: '4. Sitzung des Ausschusses',
      cancelled: false,
      start: '2026-05-04T17:00:00+02:00',
      end: '2026-05-04T19:00:00+02:00',
      location: {
        type: 'https://schema.oparl.org/1.1/Location',
        description: 'Rathaus, Markt 1, 24937 Flensburg',
      },
      agendaItem: [{ name: 'TOP 1' }],
      created: '2026-01-01T00:00:00+01:00',
    },
    expected: {
      id: 'https://rat.example/meeting/1',
      title: '4. Sitzung des Ausschusses',
      location: [
        {
          name: 'Rathaus',
          address: { streetAddress: 'Markt 1', postalCode: '24937', addressLocality: 'Flensburg' },
        },
      ],
      startDate: '2026-05-04T17:00:00+02:00',
      endDate: '2026-05-04T19:00:00+02:00',
    },
  },
};

describe('a list of events', () => {
  it('is found in a document that has a title of its own, and other lists', async () => {
    const { records } = await readEvents(
      JSON.stringify({
        title: 'Vereinskalender',
        organizers: [{ name: 'A' }, { name: 'B' }],
        events: [{ title: 'Fest', start: '2026-05-02' }],
      }),
    );
    deepEqual(
      records.map(({ title }) => title),
      ['Fest'],
    );
  });
});

describe('an event', () => {
  for (const [name, { document, expected }] of Object.entries(PUBLISHERS))
    it(`of ${name} is read`, async () => {
      const { records, warnings, rejected } = await readEvents(JSON.stringify(document), {
        languages: ['de'],
      });
      deepEqual([warnings, rejected], [[], []]);
      const [event] = records;
      // An id that is made of what the event says.
      if (event && /^x[a-z\d]+$/.test(event.id)) event.id = '?';
      deepEqual(event, expected);
    });
});
