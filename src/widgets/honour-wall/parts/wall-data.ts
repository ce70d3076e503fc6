import type { ShownHonour } from '../../../search/consent.js';
import { putStructuredData } from '../../../ui/structured-data.js';
import type { WallParts } from '../wall-parts.js';
import { yearOf } from '../words.js';

/* Loads when a page asks for it: honoured organisations as schema.org data in the page. Never a person, never a group. */

/** Puts the organisations into the page or brings them up to date; takes them away when the page or the wall wants that. */
export function put({ host, wall }: WallParts): void {
  const organizations = wall
    .all()
    .filter(({ about, shown }) => about?.type === 'Organization' && shown === 'full');
  putStructuredData(host, host.jsonLd ? organizations.map(toOrganization) : undefined);
}

const toOrganization = (honour: ShownHonour) => ({
  '@type': 'Organization',
  name: honour.title,
  url: honour.about?.url,
  award: honour.award?.map(({ name }) => [name, yearOf(honour)].filter(Boolean).join(' ')),
});
