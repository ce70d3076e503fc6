/** The files that pages load: one script tag, one file. Name → source. */
export const ENTRIES = {
  engagiert: 'src/entry/engagiert.ts',
  'opportunity-list': 'src/entry/opportunity-list.ts',
  'event-calendar': 'src/entry/event-calendar.ts',
  provider: 'src/entry/provider.ts',
  autoload: 'src/entry/autoload.ts',
};

/** What loads when it is first needed, from `chunks/` beside those files. Name, as it is imported → source. */
export const PARTS = {
  address: 'src/widgets/opportunity-list/parts/address.ts',
  'de-simple': 'src/i18n/de-simple.ts',
  'decode-legacy': 'src/feed/decode-legacy.ts',
  details: 'src/widgets/opportunity-list/parts/details.ts',
  en: 'src/i18n/en.ts',
  event: 'src/feed/mapping/foreign/event.ts',
  'contact-point': 'src/feed/mapping/foreign/contact-point.ts',
  honour: 'src/feed/mapping/foreign/honour.ts',
  icalendar: 'src/feed/formats/icalendar.ts',
  mapping: 'src/feed/mapping/foreign/mapping.ts',
  match: 'src/widgets/opportunity-list/parts/match.ts',
  nothing: 'src/widgets/opportunity-list/parts/nothing.ts',
  opportunity: 'src/feed/mapping/foreign/opportunity.ts',
  others: 'src/feed/formats/others.ts',
  pager: 'src/widgets/opportunity-list/parts/pager.ts',
  places: 'src/search/places.ts',
  print: 'src/widgets/opportunity-list/parts/print.ts',
  refine: 'src/widgets/opportunity-list/parts/refine.ts',
  'implied-dates': 'src/schedule/implied-dates.ts',
  'event-refine': 'src/widgets/event-calendar/parts/event-refine.ts',
  'event-search': 'src/widgets/event-calendar/parts/event-search.ts',
  'event-address': 'src/widgets/event-calendar/parts/event-address.ts',
  'event-print': 'src/widgets/event-calendar/parts/event-print.ts',
  take: 'src/widgets/event-calendar/parts/take.ts',
  'event-data': 'src/widgets/event-calendar/parts/event-data.ts',
  'zone-hint': 'src/widgets/event-calendar/parts/zone-hint.ts',
  'event-details': 'src/widgets/event-calendar/parts/event-details.ts',
  month: 'src/widgets/event-calendar/parts/month.ts',
  'structured-data': 'src/widgets/opportunity-list/parts/structured-data.ts',
  unusable: 'src/feed/unusable.ts',
  whole: 'src/feed/formats/whole.ts',
};

/** Caps in bytes of brotli, for the files that have one. A feature that does not fit loads on demand; a cap is never raised. */
export const CAPS = { 'opportunity-list': 25_000, 'event-calendar': 27_000, engagiert: 52_000 };
