import type { Opportunity } from '../../../model/opportunity.js';
import { putStructuredData } from '../../../ui/structured-data.js';
import type { PartHost } from '../parts-controller.js';

/* Loads when a page asks for it: the offers as schema.org data in the page. */

/** Puts the offers into the page or brings them up to date; takes them away when the page or the list wants that. */
export const put = ({ host, list }: PartHost): void =>
  putStructuredData(host, host.jsonLd ? list.ask('').map(toPosting) : undefined);

/** schema.org names only, without contact persons. */
function toPosting(record: Opportunity) {
  const {
    id,
    title,
    description,
    url,
    datePosted,
    validThrough,
    hiringOrganization,
    jobLocation,
    jobStartDate,
    remote,
  } = record;
  return {
    '@type': 'JobPosting',
    '@id': id,
    title,
    description,
    url,
    datePosted,
    validThrough,
    jobStartDate,
    employmentType: 'VOLUNTEER',
    jobLocationType: remote === 'full' ? 'TELECOMMUTE' : undefined,
    hiringOrganization: hiringOrganization && {
      '@type': 'Organization',
      name: hiringOrganization.name,
      url: hiringOrganization.url,
    },
    jobLocation: jobLocation?.map(({ name, address, geo }) => ({
      '@type': 'Place',
      name,
      address: address && { '@type': 'PostalAddress', ...address },
      geo: geo && { '@type': 'GeoCoordinates', ...geo },
    })),
  };
}
