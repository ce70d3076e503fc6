/** Classes and types for bundlers. Importing this registers nothing; import `engagiert-widgets/opportunity-list.js` for that. */
export type { ErrorDetail, LoadDetail, SelectDetail } from './base/events.js';
export { FeedError, type FeedFailure, type Reason, type Rejection } from './feed/errors.js';
export { eventKind } from './feed/mapping/event.js';
export { honourKind } from './feed/mapping/honour.js';
export { opportunityKind } from './feed/mapping/opportunity.js';
export { createFeedStore, type FeedRequest, type FeedState, type FeedStore } from './feed/store.js';
export type { Catalogue } from './i18n/catalogue.js';
export { registerCatalogue } from './i18n/locale.js';
export type { EventRecord } from './model/event.js';
export type { Honour } from './model/honour.js';
export type { Opportunity } from './model/opportunity.js';
export { type Moment, type Rules, type ShownHonour, shownAt } from './search/consent.js';
export type { Query, Sort } from './search/query.js';
export { TOKENS, type TokenName } from './styles/tokens.js';
export { ContactFinderElement } from './widgets/contact-finder/contact-finder-element.js';
export { EventCalendarElement } from './widgets/event-calendar/event-calendar-element.js';
export { OpportunityListElement } from './widgets/opportunity-list/opportunity-list-element.js';
export { ProviderElement } from './widgets/provider/provider-element.js';
