import type { Preset } from './preset.js';

/** Directories of services, and what newcomers are told of a town. */
export const SERVICE_PRESETS: readonly Preset[] = [
  {
    // HSDS 3, `GET /services` with `full=true`.
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
        // Contacts are people.
        ignore: ['status', 'assurer_email', 'program', 'organization', 'contacts'],
      },
    },
  },
  {
    // HSDS 3, `GET /organizations`.
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
    // Integreat CMS, `/api/v3/{region}/{language}/events/` (`transform_event_translation`). What repeats comes once for each
    // time, all under one id and with the rule: the path alone is another one for each.
    name: 'integreat',
    signs: ['path', 'available_languages', 'event.start_date'],
    mappings: {
      event: {
        id: 'path',
        title: 'title',
        description: ['content', 'excerpt'],
        timeZone: 'event.timezone',
        startDate: ['event.start', '{event.start_date}T{event.start_time}', 'event.start_date'],
        endDate: ['event.end', '{event.end_date}T{event.end_time}', 'event.end_date'],
        'location.name': ['location.name', 'location.title'],
        'location.address.streetAddress': 'location.address',
        'location.address.postalCode': 'location.postcode',
        'location.address.addressLocality': 'location.town',
        'image.url': 'thumbnail',
        ignore: ['event', 'path', 'thumbnail', 'recurrence_rule', 'last_updated', 'modified_gmt'],
      },
    },
  },
  {
    // Integreat CMS, `/api/v3/{region}/{language}/locations/` (`transform_poi_translation`).
    name: 'integreat',
    signs: ['path', 'available_languages', 'location.name', 'opening_hours'],
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
        email: 'email',
        status: { path: 'temporarily_closed', lookup: { true: 'temporarilyClosed' }, else: '' },
        'appointment.url': 'appointment_url',
        wheelchair: { path: 'barrier_free', lookup: { true: 'full', false: 'no' } },
        'image.url': 'thumbnail',
        ignore: ['path', 'thumbnail', 'location', 'icon', 'temporarily_closed', 'barrier_free'],
      },
    },
  },
];
