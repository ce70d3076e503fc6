import type { Preset } from './preset.js';

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

/** Event calendars, portals and councils. */
export const EVENT_PRESETS: readonly Preset[] = [
  {
    // The Events Calendar's REST API v1, `/wp-json/tribe/events/v1/events` (its source: `Post_Repository`).
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
    // developers.openagenda.com, «Event structure» and «Reading events» (v2).
    name: 'openagenda',
    signs: ['uid', 'timings', 'firstTiming'],
    mappings: {
      event: {
        title: 'title',
        description: ['longDescription', 'description'],
        'image.url': '{image.base}{image.filename}',
        eventStatus: { path: 'status', lookup: OPENAGENDA_STATUS },
        eventAttendanceMode: { path: 'attendanceMode', lookup: MODES },
        url: ['canonicalUrl', 'https://openagenda.com/{originAgenda.slug}/events/{slug}'],
        ignore: ['firstTiming', 'nextTiming', 'lastTiming'],
      },
    },
  },
  {
    // Mobilizon's GraphQL schema, as its own clients ask it; `geom` is `longitude;latitude`.
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
    // Gancio's `/api/events`; no reference of its answer was found, so this is as its instances answer.
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
    // help.destination.one, «meta-Service: search», template ET2014A.json; the reference shows requests alone.
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
    // OParl 1.1, objects `Meeting` and `Location`, and lists with `data`, `pagination` and `links`.
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
];
