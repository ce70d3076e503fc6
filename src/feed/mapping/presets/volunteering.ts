import type { Preset } from './preset.js';

/** Exchanges of volunteering opportunities. */
export const VOLUNTEERING_PRESETS: readonly Preset[] = [
  {
    // API Engagement v0, `GET /v0/mission` (betagouv/api-engagement, `buildData`, `MISSION_FIELDS`).
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
          'addresses',
          'statusCode',
          'statusComment',
          'createdAt',
        ],
      },
    },
  },
  {
    // volunteeringdata.io as its query service answered before the standard: offers by themselves, with labels.
    name: 'volunteeringdata-api',
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
    // volunteeringdata.io's standard, «Sharing opportunities»: organisations, each with its activities. Causes, skills
    // and requirements are addresses in a taxonomy, and no words.
    name: 'volunteeringdata',
    signs: ['type~Organisation', 'activity.*.role'],
    mappings: {
      opportunity: {
        each: 'activity',
        title: 'title',
        description: 'description',
        url: { path: 'role.*.applyLink', first: true },
        'hiringOrganization.name': 'name',
        'hiringOrganization.url': 'website',
        remote: {
          path: 'role.*.allowsRemoteParticipation',
          first: true,
          lookup: { true: 'possible', false: 'no' },
        },
        workHours: { path: 'role.*.commitment', first: true },
        'age.min': { path: 'role.*.minimumAge', first: true },
        'age.max': { path: 'role.*.maximumAge', first: true },
        'jobLocation.name': { path: 'session.*.location.name', first: true },
        'jobLocation.address.streetAddress': { path: 'session.*.location.address', first: true },
        'jobLocation.geo.latitude': { path: 'session.*.location.latitude', first: true },
        'jobLocation.geo.longitude': { path: 'session.*.location.longitude', first: true },
        ignore: ['session', 'role', 'cause', 'type', 'name', 'website', 'charityNumber'],
      },
    },
  },
  {
    // FREINET-online, MatchingServiceEndpoint, by the keys that public clients of it read. None of them is a contact, so
    // none is let through: nothing is looked at but what is listed here, whatever else a record may hold.
    name: 'freinet',
    signs: [],
    mappings: {
      opportunity: {
        root: 'angebotsliste.angebot',
        only: [],
        id: '@angebotsId',
        title: 'angebotsname',
        description: ['beschreibung', 'kurz_beschreibung'],
        'hiringOrganization.name': 'einrichtungsname',
        'jobLocation.address.streetAddress': 'strasse',
        'jobLocation.address.postalCode': 'plz',
        'jobLocation.address.addressLocality': 'ort',
        'jobLocation.geo.latitude': 'geo_breite',
        'jobLocation.geo.longitude': 'geo_laenge',
        totalJobOpenings: 'anzahl_gesuche',
        'image.url': 'avatar',
        datePosted: { path: 'erstellt', date: 'seconds' },
        dateModified: { path: 'bearbeitet', date: 'seconds' },
      },
    },
  },
];
