import type { Kit } from '../../../base/lazy.js';
import { wordOf } from '../../../base/settings.js';
import { contactFilters as de } from '../../../i18n/de.js';
import { type Locale, textsOf } from '../../../i18n/locale.js';
import type { ContactPoint } from '../../../model/contact-point.js';
import { fold } from '../../../search/fold.js';
import { phoneLink } from '../../../ui/reach.js';
import { facetWord } from './labels.js';

/* Loads where a page shows a network: short entries in groups, as in a directory. */

export interface DirectoryState {
  host: Element;
  records: readonly ContactPoint[];
  groupBy: string | undefined;
  locale: Locale<'contacts'>;
  level: number;
  hrefOf(record: ContactPoint): string;
  onOpen(event: MouseEvent, record: ContactPoint): void;
}

const KEYS = ['letter', 'district', 'place', 'land', 'body'] as const;

function keyOf(record: ContactPoint, by: (typeof KEYS)[number], locale: DirectoryState['locale']): string {
  const texts = textsOf('contactFilters', locale, de);
  if (by === 'letter')
    return (
      fold(record.title)
        .replace(/^[^a-z0-9]+/, '')
        .slice(0, 1)
        .toUpperCase() || '#'
    );
  if (by === 'district') return record.district ?? '';
  if (by === 'place') return record.address?.addressLocality ?? '';
  if (by === 'land') return record.land ? facetWord('land', record.land, texts) : '';
  return record.bodyType ? facetWord('body', record.bodyType, texts) : '';
}

export function render({ html, nothing }: Kit, state: DirectoryState) {
  const { records, locale, level, host } = state;
  const { language } = locale.format;
  const by = wordOf(host, 'group-by', state.groupBy, KEYS);
  const { compare } = new Intl.Collator(language, { numeric: true });
  const groups = new Map<string, ContactPoint[]>();
  for (const record of [...records].sort((a, b) => compare(a.title, b.title))) {
    const key = keyOf(record, by, locale);
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  // Who belongs nowhere comes last.
  const sorted = [...groups].sort(([a], [b]) => (a && b ? compare(a, b) : a ? -1 : 1));
  const texts = textsOf('contactFilters', locale, de);
  const entry = (record: ContactPoint) => {
    const { contactPoint = [], bodyType, address, district } = record;
    const [person] = contactPoint.filter(({ name, contactType }) => name ?? contactType);
    const phone = record.telephone ?? contactPoint.find((way) => way.telephone)?.telephone;
    const call = phoneLink(phone);
    const about = [
      by === 'body' || !bodyType ? '' : facetWord('body', bodyType, texts),
      by === 'place' ? '' : address?.addressLocality,
      by === 'district' ? '' : district,
    ].filter((word) => word && !record.title.includes(word));
    return html`<li class="entry" part="record" data-record-id=${record.id}>
      <div class="title" role="heading" aria-level=${Math.min(6, level + 1)}>
        <a part="title" lang=${record.inLanguage ?? nothing} href=${state.hrefOf(record)} @click=${(event: MouseEvent) => state.onOpen(event, record)}>${record.title}</a>
      </div>
      ${about.length ? html`<p class="muted">${about.join(' · ')}</p>` : nothing}
      ${person ? html`<p>${[person.name, person.contactType].filter(Boolean).join(', ')}</p>` : nothing}
      ${call ? html`<p class="acts"><a href=${call} aria-label=${locale.messages.call(phone ?? '')}>${phone}</a></p>` : nothing}
    </li>`;
  };
  return html`<div class="groups" part="list">
    ${sorted.map(
      ([key, entries]) => html`<section aria-label=${key || locale.messages.noDistrict}>
        <div class="group" role="heading" aria-level=${level}>${key || locale.messages.noDistrict}</div>
        <ul role="list">${entries.map(entry)}</ul>
      </section>`,
    )}
  </div>`;
}

export const styles = `
.groups { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--_6); overflow-wrap: anywhere; }
.group { font-size: 1.25em; font-weight: bold; padding-block-end: var(--_1); border-block-end: 1px solid var(--_hairline); }
.groups ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr)); gap: 0 var(--_6); }
.entry { position: relative; padding-block: var(--_3); display: grid; gap: var(--_1); align-content: start; overflow-wrap: anywhere; }
.entry .title { font-size: 1.05em; }
@media print { .groups section { break-inside: avoid; } }
`;
