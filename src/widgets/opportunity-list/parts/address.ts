import type { QueryController } from '../../../base/query-controller.js';
import { wordOf } from '../../../base/settings.js';
import { PAGE_SORTS } from '../../../search/query.js';
import { followAddress, type Linked } from '../../../ui/address-link.js';
import { FACET_NAMES } from '../facets.js';
import type { OpportunityListElement } from '../opportunity-list-element.js';

/* Loads when a page wants its address to tell what is shown, or was opened by a link to one offer. */

/** What of a list stands in the address: not an order by what only this visitor has said. */
function linked(host: OpportunityListElement): Linked {
  const sort = wordOf(host, 'sort', host.sort, PAGE_SORTS);
  return {
    prefix: host.urlState,
    facets: FACET_NAMES,
    sort,
    record: 'offer',
    telling: (query) => ({ ...query, sort: PAGE_SORTS.find((known) => known === query.sort) ?? sort }),
  };
}

export const follow = (host: OpportunityListElement, query: QueryController) =>
  followAddress(query, () => linked(host));
