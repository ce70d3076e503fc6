import type { Foreign } from '../../kind.js';
import { bareName, type Values } from '../read.js';

/** schema.org types that are certainly something else; an unknown type is given the benefit of the doubt. */
const OTHER_TYPE =
  /^(JobPosting|GovernmentOffice|NGO|Organization|Place|LocalBusiness|Person|CreativeWork|Web(Site|Page)|BreadcrumbList|MusicGroup)$/;

/** What a record is when it is no event, in the feed's words. */
function otherKind(raw: Values): string | undefined {
  const types = [raw['@type'] ?? []].flat().map(bareName);
  if (types.length) return types.every((type) => OTHER_TYPE.test(type)) ? types.join() : undefined;
  return raw.hiringOrganization || raw.employmentType ? 'JobPosting' : undefined;
}

/** What understands one feed of foreign events. */
export const createForeign = (): Foreign => ({ translate: (raw) => raw, otherKind });
