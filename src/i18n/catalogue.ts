import type * as de from './de.js';

type Wide<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Wide<T[K]> };

/** The closed set of texts: a language that lacks one does not compile. */
export interface Catalogue {
  list: Wide<typeof de.list>;
  calendar: Wide<typeof de.calendar>;
  contacts: Wide<typeof de.contacts>;
  contactFilters: Wide<typeof de.contactFilters>;
  contactMap: Wide<typeof de.contactMap>;
  contactDetails: Wide<typeof de.contactDetails>;
  eventFilters: Wide<typeof de.eventFilters>;
  eventDetails: Wide<typeof de.eventDetails>;
  take: Wide<typeof de.take>;
  month: Wide<typeof de.month>;
  wall: Wide<typeof de.wall>;
  wallFilters: Wide<typeof de.wallFilters>;
  wallDetails: Wide<typeof de.wallDetails>;
  spotlight: Wide<typeof de.spotlight>;
  poster: Wide<typeof de.poster>;
  filters: Wide<typeof de.filters>;
  pager: Wide<typeof de.pager>;
  nothing: Wide<typeof de.nothing>;
  details: Wide<typeof de.details>;
  match: Wide<typeof de.match>;
}

export type Messages = Catalogue['list'];
