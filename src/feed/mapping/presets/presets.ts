/*
 * Known publishers, as data: by which keys of a record they are told, and what recognition alone would not find or
 * would find wrong, in the language of mappings. What is not said here is recognised as usual.
 */

export interface Preset {
  /** How the `preset` attribute calls it. */
  name: string;
  /** Paths that its records have; `path~word` where the value has that word. Without any, it has to be named. */
  signs: readonly string[];
  /** Kind of records → mapping. */
  mappings: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const OPENAGENDA_STATUS = {
  1: 'EventScheduled',
  2: 'EventRescheduled',
  3: 'EventMovedOnline',
  4: 'EventPostponed',
  5: 'EventScheduled',
  6: 'EventCancelled',
};
const MODES = {
  1: 'OfflineEventAttendanceMode',
  2: 'OnlineEventAttendanceMode',
  3: 'MixedEventAttendanceMode',
};

const WORDPRESS = {
  title: 'title.rendered',
  description: ['content.rendered', 'excerpt.rendered'],
  url: 'link',
  dateModified: { path: 'modified_gmt', date: 'YYYY-MM-DD[T]HH:mm:ss', zone: 'UTC' },
  'image.url': '_embedded.wp:featuredmedia[0].source_url',
  'image.alt': '_embedded.wp:featuredmedia[0].alt_text',
  category: '_embedded.wp:term.*[taxonomy=category].name',
  // The day on which it was published, and numbers that stand for something elsewhere.
  ignore: [
    'date',
    'date_gmt',
    'modified',
    'modified_gmt',
    'categories',
    'tags',
    'author',
    'guid',
    'type',
    'status',
  ],
};

export const PRESETS: readonly Preset[] = [
  {
    name: 'the-events-calendar',
    signs: ['global_id', 'start_date_details', 'utc_start_date'],
    mappings: {
      event: {
        startDate: 'start_date',
        endDate: 'end_date',
        ignore: ['date', 'date_utc', 'modified', 'author'],
      },
    },
  },
  {
    name: 'wordpress',
    signs: ['title.rendered', 'date_gmt', 'modified_gmt', 'link'],
    mappings: {
      opportunity: { ...WORDPRESS, datePosted: 'date' },
      event: WORDPRESS,
      'contact-point': WORDPRESS,
    },
  },
  {
    name: 'openagenda',
    signs: ['uid', 'timings', 'firstTiming'],
    mappings: {
      event: {
        title: 'title',
        'image.url': '{image.base}{image.filename}',
        eventStatus: { path: 'status', lookup: OPENAGENDA_STATUS },
        eventAttendanceMode: { path: 'attendanceMode', lookup: MODES },
        url: ['canonicalUrl', 'https://openagenda.com/{originAgenda.slug}/events/{slug}'],
        ignore: ['firstTiming', 'nextTiming', 'lastTiming'],
      },
    },
  },
  {
    name: 'mobilizon',
    signs: ['beginsOn', 'physicalAddress', 'uuid'],
    mappings: {
      event: {
        id: 'uuid',
        organizer: ['attributedTo.name', 'organizerActor.name'],
        'location.name': 'physicalAddress.description',
        'location.address.streetAddress': 'physicalAddress.street',
        'location.address.postalCode': 'physicalAddress.postalCode',
        'location.address.addressLocality': 'physicalAddress.locality',
        'location.geo.longitude': { path: 'physicalAddress.geom', split: ';', at: 0 },
        'location.geo.latitude': { path: 'physicalAddress.geom', split: ';', at: 1 },
      },
    },
  },
  {
    name: 'gancio',
    signs: ['start_datetime', 'multidate', 'place.name', 'slug'],
    mappings: {
      event: {
        url: '/event/{slug}',
        startDate: { path: 'start_datetime', date: 'seconds' },
        endDate: { path: 'end_datetime', date: 'seconds' },
        'image.url': '/media/{media[0].url}',
        'image.alt': 'media[0].name',
      },
    },
  },
  {
    name: 'destination-one',
    signs: ['global_id', 'texts', 'media_objects'],
    mappings: {
      event: {
        id: 'global_id',
        title: 'title',
        description: [
          'texts[rel=details][type=text/plain].value',
          'texts[rel=details].value',
          'texts[rel=teaser].value',
        ],
        ignore: ['created', 'changed'],
      },
    },
  },
  {
    name: 'oparl',
    signs: ['type~oparl.org', 'start'],
    mappings: {
      event: {
        title: 'name',
        url: 'web',
        startDate: 'start',
        endDate: 'end',
        dateModified: 'modified',
        ignore: ['created', 'type'],
      },
    },
  },
  {
    name: 'api-engagement',
    signs: ['organizationName', 'publisherName', 'remote'],
    mappings: {
      opportunity: {
        id: ['_id', 'id'],
        url: 'applicationUrl',
        'hiringOrganization.name': 'organizationName',
        'hiringOrganization.url': 'organizationUrl',
        'hiringOrganization.logo': 'organizationLogo',
        'jobLocation.address.postalCode': 'postalCode',
        'jobLocation.address.addressLocality': 'city',
        'jobLocation.geo.latitude': ['location.lat', 'lat'],
        'jobLocation.geo.longitude': ['location.lon', 'lon'],
        category: 'domain',
        jobStartDate: 'startAt',
        validThrough: 'endAt',
        datePosted: 'postedAt',
        totalJobOpenings: 'places',
        workHours: 'schedule',
        audience: 'audience',
        ignore: [
          'publisherName',
          'publisherLogo',
          'publisherUrl',
          'domainLogo',
          'organizationLogo',
          'location',
          'address',
        ],
      },
    },
  },
  {
    name: 'volunteeringdata',
    signs: ['label', 'applyLink', 'allowsRemoteParticipation'],
    mappings: {
      opportunity: {
        title: 'label',
        url: ['applyLink', 'session.*.applyLink'],
        remote: { path: 'allowsRemoteParticipation', lookup: { true: 'possible', false: 'no' } },
        category: 'cause.*.label',
        audience: 'demography.*.label',
        skills: 'skill.*.label',
        qualifications: 'requirement.*.label',
        'jobLocation.name': 'session.*.location.*.locationLabel',
        'jobLocation.address.streetAddress': 'session.*.location.*.address',
        'jobLocation.geo.latitude': { path: 'session.*.location.*.latitude', at: 0 },
        'jobLocation.geo.longitude': { path: 'session.*.location.*.longitude', at: 0 },
        ignore: ['session', 'cause', 'demography', 'skill', 'requirement', 'reward'],
      },
    },
  },
  {
    name: 'freinet',
    signs: [],
    mappings: {
      opportunity: {
        root: 'angebote.angebot',
        id: ['id', '@id'],
        title: ['titel', 'bezeichnung', 'name'],
        'hiringOrganization.name': ['organisation.name', 'traeger.name', 'organisation', 'traeger'],
        'applicationContact.email': ['kontakt.email', 'email'],
        'applicationContact.telephone': ['kontakt.telefon', 'telefon'],
        ignore: ['ansprechpartner', 'bearbeiter', 'benutzer', 'kontakt', 'notiz', 'bemerkung_intern'],
      },
    },
  },
  {
    name: 'open-referral',
    signs: ['organization.name', 'status', 'name', 'description'],
    mappings: {
      'contact-point': {
        title: 'name',
        url: 'url',
        email: 'email',
        'parentOrganization.name': 'organization.name',
        telephone: 'phones[0].number',
        'address.streetAddress': [
          'locations[0].addresses[0].address_1',
          'service_at_locations[0].location.addresses[0].address_1',
        ],
        'address.postalCode': [
          'locations[0].addresses[0].postal_code',
          'service_at_locations[0].location.addresses[0].postal_code',
        ],
        'address.addressLocality': [
          'locations[0].addresses[0].city',
          'service_at_locations[0].location.addresses[0].city',
        ],
        'geo.latitude': ['locations[0].latitude', 'service_at_locations[0].location.latitude'],
        'geo.longitude': ['locations[0].longitude', 'service_at_locations[0].location.longitude'],
        ignore: ['status', 'assurer_email', 'program', 'organization'],
      },
    },
  },
  {
    name: 'open-referral',
    signs: ['legal_status', 'website', 'name'],
    mappings: {
      'contact-point': {
        title: 'name',
        url: 'website',
        telephone: 'phones[0].number',
        'address.streetAddress': 'locations[0].addresses[0].address_1',
        'address.postalCode': 'locations[0].addresses[0].postal_code',
        'address.addressLocality': 'locations[0].addresses[0].city',
        'geo.latitude': 'locations[0].latitude',
        'geo.longitude': 'locations[0].longitude',
        ignore: ['services', 'programs', 'funding', 'contacts'],
      },
    },
  },
  {
    name: 'integreat',
    signs: ['path', 'modified_gmt', 'event.start_date'],
    mappings: {
      event: {
        title: 'title',
        description: ['content', 'excerpt'],
        startDate: ['event.start', '{event.start_date}T{event.start_time}', 'event.start_date'],
        endDate: ['event.end', '{event.end_date}T{event.end_time}', 'event.end_date'],
        'location.name': ['location.name', 'location.title'],
        'location.address.streetAddress': 'location.address',
        'location.address.postalCode': 'location.postcode',
        'location.address.addressLocality': 'location.town',
        'image.url': 'thumbnail',
        ignore: ['event', 'path', 'thumbnail'],
      },
    },
  },
  {
    name: 'integreat',
    signs: ['path', 'modified_gmt', 'location.name', 'opening_hours'],
    mappings: {
      'contact-point': {
        title: 'title',
        description: ['content', 'excerpt'],
        'address.streetAddress': 'location.address',
        'address.postalCode': 'location.postcode',
        'address.addressLocality': 'location.town',
        'address.addressRegion': 'location.state',
        'address.addressCountry': 'location.country',
        'geo.latitude': 'location.latitude',
        'geo.longitude': 'location.longitude',
        url: ['url', 'website'],
        telephone: 'phone_number',
        'image.url': 'thumbnail',
        ignore: ['path', 'thumbnail', 'location'],
      },
    },
  },
  {
    name: 'all-contributors',
    signs: ['login', 'avatar_url', 'profile', 'contributions'],
    mappings: {
      honour: {
        title: ['name', 'login'],
        id: 'login',
        'about.url': 'profile',
        url: 'profile',
        'about.image.url': 'avatar_url',
        category: 'contributions',
      },
    },
  },
  // Their envelopes are opened as a matter of course; the names are for those who want to say so.
  { name: 'ckan-datastore', signs: [], mappings: anyKind({ root: 'result.records' }) },
  { name: 'ogc-api-features', signs: [], mappings: anyKind({ root: 'features' }) },
  { name: 'opendatasoft', signs: [], mappings: anyKind({}) },
  { name: 'rpde', signs: [], mappings: anyKind({ root: 'items' }) },
];

function anyKind(mapping: Record<string, unknown>): Preset['mappings'] {
  return { opportunity: mapping, event: mapping, 'contact-point': mapping, honour: mapping };
}

export const PRESET_NAMES: readonly string[] = [...new Set(PRESETS.map(({ name }) => name))];
