import type { Preset } from './preset.js';

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

/** Publishers of whatever there is. */
export const GENERAL_PRESETS: readonly Preset[] = [
  {
    // developer.wordpress.org, REST API Handbook, «Posts», with `_embed`.
    name: 'wordpress',
    signs: ['title.rendered', 'date_gmt', 'modified_gmt', 'link'],
    mappings: {
      opportunity: { ...WORDPRESS, datePosted: 'date' },
      event: WORDPRESS,
      'contact-point': WORDPRESS,
    },
  },
  {
    // allcontributors.org, `.all-contributorsrc`.
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
  // docs.ckan.org, «DataStore extension»; OGC API – Features 1.0; help.opendatasoft.com, «Explore API» 2.1; OpenActive's
  // Realtime Paged Data Exchange 1.0.
  // Their envelopes are opened as a matter of course; the names are for those who want to say so.
  { name: 'ckan-datastore', signs: [], mappings: anyKind({ root: 'result.records' }) },
  { name: 'ogc-api-features', signs: [], mappings: anyKind({ root: 'features' }) },
  { name: 'opendatasoft', signs: [], mappings: anyKind({}) },
  { name: 'rpde', signs: [], mappings: anyKind({ root: 'items' }) },
];

function anyKind(mapping: Record<string, unknown>): Preset['mappings'] {
  return { opportunity: mapping, event: mapping, 'contact-point': mapping, honour: mapping };
}
