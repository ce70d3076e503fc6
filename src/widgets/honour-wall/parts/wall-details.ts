import type { Kit } from '../../../base/lazy.js';
import { wallDetails as de, details as shared, wallFilters } from '../../../i18n/de.js';
import { textsOf } from '../../../i18n/locale.js';
import type { ShownHonour } from '../../../search/consent.js';
import { detailsStyles } from '../../../styles/details.js';
import {
  detailsDialog,
  detailsHead,
  factList,
  linked,
  picture,
  prose,
  type Shown,
  shareButton,
} from '../../../ui/details.js';
import { altOf } from '../pictures.js';
import type { WallParts } from '../wall-parts.js';
import { awardOf, dayOf, machineDay, occasionOf, yearOf } from '../words.js';
import { takePart } from './take-part.js';

/* Loads when an honour is opened: why, in whose words, and ways to say thanks. */

export function render(kit: Kit, parts: WallParts, hrefOf: (honour: ShownHonour) => string) {
  const { host, query, wall } = parts;
  const found = wall.find(query.value.record);
  const honour = found?.shown === 'anonymous' ? undefined : found;
  const shown: Shown = {
    id: honour?.id,
    href: honour ? hrefOf({ ...honour, url: undefined }) : '',
    title: honour?.title ?? '',
    level: host.headingLevel,
    lang: honour?.inLanguage,
    origins: parts.pictures.origins,
    close: () => query.change({ record: '' }),
    redraw: () => host.requestUpdate(),
  };
  return detailsDialog(kit, host, shown, () => (honour ? content(kit, parts, honour, shown) : kit.nothing));
}

function content(kit: Kit, parts: WallParts, honour: ShownHonour, shown: Shown) {
  const { html, nothing } = kit;
  const { locale } = parts;
  const t = textsOf('details', locale, shared);
  const own = textsOf('wallDetails', locale, de);
  const { about, quote, text, inLanguage: lang = nothing } = honour;
  const image = about?.image && { ...about.image, alt: altOf(honour, about.image) };
  const occasion = occasionOf(honour, parts.wall.today, locale);
  const award = awardOf(honour);
  const thanks = own.message(honour.title, award);
  const mail = `mailto:?subject=${encodeURIComponent(own.subject(honour.title))}&body=${encodeURIComponent(`${thanks}\n\n${shown.href}`)}`;
  const ways = [
    link(kit, honour.url, own.page),
    link(kit, about?.url === honour.url ? undefined : about?.url, own.own),
    link(kit, ceremonyOf(honour), own.ceremony),
    takePart(kit, parts, honour, shown.close),
  ].filter((way) => way !== nothing);
  return html`${detailsHead(kit, shown, t)}
    <div class="sheet-body honour-body">
      ${occasion ? html`<p class="occasion">${occasion}</p>` : nothing}
      <div class="why">
        ${image ? html`<div class="likeness">${picture(kit, image, shown, t)}</div>` : nothing}
        <div class="reasons">
          ${award ? html`<p class="for">${award}</p>` : nothing}
          ${prose(kit, text, honour.inLanguage)}
          ${quote ? html`<blockquote lang=${lang}><p>${linked(kit, quote)}</p></blockquote>` : nothing}
        </div>
      </div>
      ${factList(kit, facts(kit, parts, honour))}
      ${ways.length ? html`<p class="actions">${ways}</p>` : nothing}
      <div class="thanks" role="group" aria-labelledby="thanks-title">
        <p id="thanks-title" class="thanks-title">${own.thanks}</p>
        <div class="actions">
          ${shareButton(kit, parts.host, { ...shown, title: thanks }, { ...t, share: own.thank })}
          <a class="way" href=${mail}>${own.mail}</a>
          <button type="button" @click=${() => void parts.printCard(honour)}>${own.card}</button>
        </div>
      </div>
    </div>`;
}

const link = ({ html, nothing }: Kit, href: string | undefined, text: string) =>
  href ? html`<a href=${href} rel="noopener">${text}</a>` : nothing;

/** The ceremony's own page, or its entry in a calendar on this one. */
function ceremonyOf({ ceremony }: ShownHonour): string | undefined {
  if (!ceremony) return undefined;
  if (/^https?:\/\//i.test(ceremony)) return URL.canParse(ceremony) ? ceremony : undefined;
  const calendar = document.querySelector('engagiert-event-calendar');
  if (!calendar) return undefined;
  const address = new URL(location.href);
  address.searchParams.set(`${calendar.getAttribute('url-state') ?? ''}event`, ceremony);
  return address.href;
}

function facts(kit: Kit, { locale }: WallParts, honour: ShownHonour): [string, unknown][] {
  const { html } = kit;
  const { format, messages } = locale;
  const own = textsOf('wallDetails', locale, de);
  const filters = textsOf('wallFilters', locale, wallFilters);
  const { about, award = [], category, district } = honour;
  const distinct = (values: readonly (string | undefined)[]) =>
    [...new Set(values.filter(Boolean))].join(', ');
  const awards = award.filter(({ name }) => name);
  const named = awards.map(
    ({ name, url, year }) =>
      html`${url ? html`<a href=${url} rel="noopener">${name}</a>` : name}${year && awards.length > 1 ? ` (${year})` : ''}`,
  );
  const received = award.find(({ dateReceived }) => dateReceived)?.dateReceived;
  const day = machineDay(received);
  const affiliation = about?.affiliation;
  return [
    // One that stands above as it is need not be told again.
    [
      own.award,
      awards.length > 1 || awards[0]?.url
        ? html`<ul role="list">${named.map((one) => html`<li>${one}</li>`)}</ul>`
        : undefined,
    ],
    [filters.facets.level, distinct(award.map(({ level }) => level && filters.levels[level]))],
    [filters.facets.year, received ? undefined : yearOf(honour)],
    [
      own.received,
      received && (day ? html`<time datetime=${day}>${dayOf(received, format)}</time>` : received),
    ],
    [own.awardedBy, distinct(award.map(({ awardedBy }) => awardedBy))],
    [
      own.affiliation,
      affiliation?.name &&
        (affiliation.url
          ? html`<a href=${affiliation.url} rel="noopener">${affiliation.name}</a>`
          : affiliation.name),
    ],
    [own.size, about?.size && about.size > 1 ? messages.size(about.size, format) : undefined],
    [filters.facets.category, distinct([...(category ?? []), ...award.map(({ category }) => category)])],
    [filters.facets.district, district],
  ];
}

export const styles = `${detailsStyles}
.details .sheet-title { font-size: 1.75em; }
.honour-body { gap: var(--_6); }
.why, .reasons { display: grid; gap: var(--_4); min-inline-size: 0; }
.likeness img { aspect-ratio: 4 / 5; inline-size: 16em; max-block-size: 24em; object-fit: cover; object-position: 50% 25%; }
.details .for { font-size: 1.25em; line-height: 1.35; }
.honour-body .prose { font-size: 1.0625em; line-height: 1.6; }
.details blockquote { margin: 0; padding-inline-start: var(--_4); border-inline-start: 4px solid var(--_accent); font-size: 1.125em; max-inline-size: 60ch; }
.thanks { display: grid; gap: var(--_2); border-block-start: 1px solid var(--_hairline); padding-block-start: var(--_4); }
.thanks-title { font-weight: bold; }
.thanks [role=status]:empty { display: none; }
@container engagiert (min-width: 40em) {
  .why { display: flex; gap: var(--_6); align-items: start; }
  .likeness { flex: 0 0 14em; }
  .likeness img { inline-size: 14em; }
}
`;
