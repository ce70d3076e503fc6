import type { BaseRecord } from '../feed/kind.js';
import { asEvent, organizationOf, placeLine, placesOf } from './facts.js';
import type { KindName } from './kinds.js';
import { nativeOf } from './write-json-ld.js';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

/** JSON that cannot end the script that it stands in. */
const embedded = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** What search engines are told: nothing of persons, of nobody a mail address or a number. */
function structured(kind: KindName, record: BaseRecord): Record<string, unknown> {
  const { applicationContact, performer, contactPoint, email, telephone, ...rest } = nativeOf(kind, record);
  return { '@context': 'https://schema.org', ...rest, name: record.title };
}

interface Section {
  kind: KindName;
  title: string;
  records: readonly BaseRecord[];
}

/** A list that needs no script: for visitors without one, and for search engines. */
export function writeHtml(title: string, language: string, sections: readonly Section[]): string {
  const item = (kind: KindName, record: BaseRecord) => {
    const { url } = record as BaseRecord & { url?: string };
    const name = escaped(record.title);
    const { startDate } = kind === 'event' ? asEvent(record) : {};
    const parts = [
      startDate
        ? `<time datetime="${escaped(startDate)}">${escaped(startDate.slice(0, 16).replace('T', ' '))}</time>`
        : '',
      escaped(placesOf(kind, record).map(placeLine).filter(Boolean)[0] ?? ''),
      escaped(organizationOf(kind, record)),
    ].filter(Boolean);
    return `<li>${url && /^https?:/i.test(url) ? `<a href="${escaped(url)}">${name}</a>` : `<strong>${name}</strong>`}${parts.length ? ` · ${parts.join(' · ')}` : ''}</li>`;
  };
  const filled = sections.filter(({ records }) => records.length);
  const data = filled
    .filter(({ kind }) => kind !== 'honour')
    .flatMap(({ kind, records }) => records.map((record) => structured(kind, record)));
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
${data.length ? `<script type="application/ld+json">${embedded(data)}</script>\n` : ''}</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${filled.map(({ kind, title: heading, records }) => `<section>\n<h2>${escaped(heading)}</h2>\n<ul>\n${records.map((record) => item(kind, record)).join('\n')}\n</ul>\n</section>`).join('\n')}
</main>
</body>
</html>
`;
}
