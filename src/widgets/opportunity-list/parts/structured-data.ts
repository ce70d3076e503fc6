import type { Opportunity } from '../../../model/opportunity.js';
import type { PartHost } from '../parts-controller.js';

/* Loads when a page asks for it: the offers as schema.org data in the page, for search engines. Never a person's. */

const MOST = 200;
const scripts = new WeakMap<Element, { script: HTMLScriptElement; text: string }>();

interface ScriptPolicy {
  createScript(text: string): string;
}
let policy: ScriptPolicy | undefined;

/** Pages that require trusted types refuse a bare text in any script element, though data never runs. */
function trusted(text: string): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy };
  };
  policy ??= trustedTypes?.createPolicy('engagiert-json-ld', { createScript: (data) => data });
  return policy?.createScript(text) ?? text;
}

/** Puts the offers into the page or brings them up to date; takes them away when the page or the list wants that. */
export function put({ host, list }: PartHost): void {
  const known = scripts.get(host);
  if (!host.jsonLd || !host.isConnected) {
    known?.script.remove();
    scripts.delete(host);
    return;
  }
  // "<" could end the element in an HTML parser that reads the page again.
  const text = JSON.stringify({
    '@context': 'https://schema.org',
    '@graph': list.ask('').slice(0, MOST).map(toPosting),
  }).replace(/</g, '\\u003c');
  if (known?.text === text) return;
  known?.script.remove();
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  try {
    script.text = trusted(text);
  } catch {
    return; // The page's policy allows no data from us.
  }
  document.head.append(script);
  scripts.set(host, { script, text });
}

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
