import type { BaseRecord } from '../feed/kind.js';
import type { KindName } from './kinds.js';

/** Characters that XML knows, with those escaped that mean something in it. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

type Told = BaseRecord & { url?: string; description?: string; datePosted?: string; dateModified?: string };

/** Records as RSS 2.0, for readers of news. */
export function writeRss(
  title: string,
  link: string,
  language: string,
  lists: readonly (readonly [KindName, readonly BaseRecord[]])[],
): string {
  const items = lists.flatMap(([kind, records]) =>
    records.map((record) => {
      const { id, title: name, url, description, datePosted, dateModified } = record as Told;
      const date = Date.parse(datePosted ?? dateModified ?? '');
      return [
        '<item>',
        `<title>${escaped(name)}</title>`,
        url && /^https?:/i.test(url) ? `<link>${escaped(url)}</link>` : '',
        `<guid isPermaLink="false">${escaped(id)}</guid>`,
        `<category>${kind}</category>`,
        description ? `<description>${escaped(description.slice(0, 1000))}</description>` : '',
        Number.isNaN(date) ? '' : `<pubDate>${new Date(date).toUTCString()}</pubDate>`,
        '</item>',
      ]
        .filter(Boolean)
        .join('\n');
    }),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0">
<channel>
<title>${escaped(title)}</title>
<link>${escaped(link)}</link>
<description>${escaped(title)}</description>
<language>${escaped(language)}</language>
${items.join('\n')}
</channel>
</rss>
`;
}
