import type { QueryController } from '../../../base/query-controller.js';
import { followAddress, type Linked } from '../../../ui/address-link.js';
import type { EventCalendarElement } from '../event-calendar-element.js';
import { FACET_NAMES } from './event-facets.js';
import { PERIOD } from './period.js';

/* Loads when a page wants its address to tell what is shown, or was opened by a link to one event. */

const linked = (host: EventCalendarElement): Linked => ({
  prefix: host.urlState,
  facets: [PERIOD, ...FACET_NAMES],
  sort: 'feed',
  record: 'event',
  telling: (query) => query,
});

export const follow = (host: EventCalendarElement, query: QueryController) =>
  followAddress(query, () => linked(host));
