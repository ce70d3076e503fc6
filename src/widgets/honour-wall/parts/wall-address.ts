import type { QueryController } from '../../../base/query-controller.js';
import { followAddress, type Linked } from '../../../ui/address-link.js';
import type { HonourWallElement } from '../honour-wall-element.js';
import { FACET_NAMES } from './wall-facets.js';

/* Loads when a page wants its address to tell what is shown, or was opened by a link to one honour. */

const linked = (host: HonourWallElement): Linked => ({
  prefix: host.urlState,
  facets: FACET_NAMES,
  sort: 'feed',
  record: 'honour',
  telling: (query) => query,
});

export const follow = (host: HonourWallElement, query: QueryController) =>
  followAddress(query, () => linked(host));
