import { followAddress, type Linked } from '../../../ui/address-link.js';
import type { FinderParts } from '../finder-parts.js';
import { facetsOf } from './contact-facets.js';

/* Loads when a page wants its address to tell what is shown, or was opened by a link to one contact point. */

const linked = ({ host }: FinderParts): Linked => ({
  prefix: host.urlState,
  facets: facetsOf().map(({ name }) => name),
  sort: 'feed',
  record: 'contact',
  telling: (query) => query,
});

export const follow = (parts: FinderParts) => followAddress(parts.query, () => linked(parts));
