import type { Kit } from '../../../base/lazy.js';
import { contactFilters, contactDetails as de, details as shared } from '../../../i18n/de.js';
import { textsOf } from '../../../i18n/locale.js';
import type { ContactPoint, ContactWay } from '../../../model/contact-point.js';
import { readHours } from '../../../schedule/hours/read.js';
import { detailsStyles } from '../../../styles/details.js';
import {
  detailsDialog,
  detailsHead,
  factList,
  linked,
  linkedFact,
  originsOf,
  picture,
  prose,
  type Shown,
  shareButton,
} from '../../../ui/details.js';
import { download } from '../../../ui/download.js';
import { offeredBy } from '../../../ui/neighbours.js';
import { mailLink, phoneLink } from '../../../ui/reach.js';
import { accessibilityLabel } from '../../../ui/refiner.js';
import type { FinderParts } from '../finder-parts.js';
import { noticeOf } from '../words.js';
import { facetWord, languageName } from './labels.js';
import { toVcard } from './vcard.js';
import { hoursLines, weekTables } from './week.js';

/* Loads when a contact point is opened: when and how it can be reached, by whom, and what to know before going. */

/** Mails that the visitor asked for, while this page is open. Before that they are not in the page. */
const shownMails = new Set<string>();

interface State {
  kit: Kit;
  parts: FinderParts;
  record: ContactPoint;
  shown: Shown;
}

export function render(kit: Kit, parts: FinderParts) {
  const { host, query, finder } = parts;
  const record = finder.find(query.value.record);
  const address = new URL(location.href);
  address.searchParams.set(`${host.urlState ?? ''}contact`, record?.id ?? '');
  const shown: Shown = {
    id: record?.id,
    href: address.href,
    title: record?.title ?? '',
    level: host.headingLevel,
    lang: record?.inLanguage,
    origins: originsOf(host),
    close: () => query.change({ record: '' }),
    redraw: () => host.requestUpdate(),
  };
  return detailsDialog(kit, host, shown, () =>
    record ? content({ kit, parts, record, shown }) : kit.nothing,
  );
}

function content(state: State) {
  const { kit, parts, record, shown } = state;
  const { html, nothing } = kit;
  const { locale, host } = parts;
  const t = textsOf('contactDetails', locale, de);
  const common = textsOf('details', locale, shared);
  const opening = parts.openings?.told(record, locale);
  const notice = noticeOf(record, Date.now());
  const { telephone, url, appointment, plainLanguageUrl, signLanguageUrl } = record;
  const call = phoneLink(telephone);
  const [main, ...others] = [
    appointment?.url && html`<a class="way" href=${appointment.url} rel="noopener">${t.appointment}</a>`,
    call && html`<a class="way" href=${call}>${common.call(telephone ?? '')}</a>`,
    url && html`<a class="way" href=${url} rel="noopener">${t.website}</a>`,
  ].filter(Boolean);
  return html`${detailsHead(kit, shown, common)}
    <div class="sheet-body">
      ${opening ? html`<p class=${opening.open ? 'opening open' : 'opening'}>${opening.text}</p>` : nothing}
      ${notice ? html`<p class="told" lang=${record.inLanguage ?? nothing}>${linked(kit, notice)}</p>` : nothing}
      ${picture(kit, record.image, shown, common)}
      ${prose(kit, record.description, record.inLanguage)}
      ${renderHours(state)}
      ${factList(kit, facts(state))}
      ${renderNeighbours(state)}
      ${
        plainLanguageUrl || signLanguageUrl
          ? html`<p class="actions">
              ${plainLanguageUrl ? html`<a href=${plainLanguageUrl} rel="noopener">${common.plain}</a>` : nothing}
              ${signLanguageUrl ? html`<a href=${signLanguageUrl} rel="noopener">${common.sign}</a>` : nothing}
            </p>`
          : nothing
      }
      <p class="actions">${others}<button type="button" @click=${() => download(record.title, 'vcf', toVcard(record))}>${t.vcard}</button></p>
    </div>
    <div class="sheet-foot">${main ?? nothing}${shareButton(kit, host, shown, common)}</div>`;
}

/** The week as a table; hours that cannot be read stay the publisher's words. */
function renderHours({ kit, parts, record }: State) {
  const { html, nothing } = kit;
  const { locale, openings } = parts;
  if (!openings) return nothing;
  const { hours, text, notes = [] } = openings.of(record);
  if (!hours && !text) return nothing;
  const t = textsOf('contactDetails', locale, de);
  const zone = hours?.timeZone;
  return html`<section class="hours" aria-labelledby="hours-title">
    <div class="part-title" id="hours-title" role="heading" aria-level=${Math.min(6, parts.host.headingLevel + 1)}>${t.hours}</div>
    ${hours ? weekTables(kit, hours, openings.clock, locale) : prose(kit, text, record.inLanguage)}
    ${notes.map((note) => html`<p>${note}</p>`)}
    ${zone && zone !== openings.clock.zone ? html`<p class="muted small">${t.zone(zone.replaceAll('_', ' '))}</p>` : nothing}
  </section>`;
}

function facts({ kit, parts, record }: State): [string, unknown][] {
  const { html, nothing } = kit;
  const { locale } = parts;
  const t = textsOf('contactDetails', locale, de);
  const common = textsOf('details', locale, shared);
  const words = textsOf('contactFilters', locale, contactFilters);
  const { contactPoint = [], wheelchair, appointment, dateModified } = record;
  const list = (items: readonly unknown[]) =>
    items.length > 1 ? html`<ul role="list">${items.map((item) => html`<li>${item}</li>`)}</ul>` : items[0];
  const amenities = (record.amenityFeature ?? []).flatMap(({ name, value }) =>
    value === false ? [] : [typeof value === 'string' ? `${name}: ${value}` : name],
  );
  const languages = (record.languages ?? []).map((language) => languageName(language, locale));
  return [
    [t.address, addressOf({ kit, record, t })],
    [
      t.ways,
      list([
        ...[
          record.telephone && phone(kit, record.telephone),
          mail(kit, parts, record.email, record.title),
        ].filter(Boolean),
        ...contactPoint.map((way) => person({ kit, parts, way, record })),
      ]),
    ],
    [t.appointment, appointment?.required === true ? t.appointmentNeeded : undefined],
    [t.languages, languages.join(', ')],
    [t.wheelchair, wheelchair && t.wheelchairs[wheelchair]],
    [
      t.accessibility,
      [...(record.accessibility ?? []).map((value) => accessibilityLabel(value, locale)), ...amenities].join(
        ', ',
      ),
    ],
    [t.transit, linkedFact(kit, record.transit)],
    [t.category, record.category?.join(', ')],
    [t.audience, record.audience?.join(', ')],
    // Official keys mean nothing to residents.
    [
      t.area,
      record.areaServed
        ?.filter((area) => !/^\d{2}(\d{3}|\d{6}|\d{10})$/.test(area) || /^\d{5}$/.test(area))
        .join(', '),
    ],
    [
      t.part,
      record.parentOrganization?.name &&
        (record.parentOrganization.url
          ? html`<a href=${record.parentOrganization.url} rel="noopener">${record.parentOrganization.name}</a>`
          : record.parentOrganization.name),
    ],
    [t.also, record.alternateName?.join(', ')],
    [words.facets.body, record.bodyType && facetWord('body', record.bodyType, words)],
    [common.verified, dateModified ? locale.format.date(dateModified) : nothing],
  ];
}

/** Where it is, and ways there; nothing beyond what its publisher wants to be known. */
function addressOf({
  kit: { html, nothing },
  record,
  t,
}: {
  kit: Kit;
  record: ContactPoint;
  t: typeof de | Texts;
}) {
  const { address = {}, district, geo, addressPrecision: precision = 'exact' } = record;
  const { streetAddress, postalCode, addressLocality } = address;
  const lines = [streetAddress, [postalCode, addressLocality].filter(Boolean).join(' '), district].filter(
    Boolean,
  );
  const [lat, lon] = [geo?.latitude, geo?.longitude];
  const routes =
    geo && precision === 'exact'
      ? [
          ['OpenStreetMap', `https://www.openstreetmap.org/directions?to=${lat}%2C${lon}`],
          ['Google Maps', `https://www.google.com/maps/dir/?api=1&destination=${lat}%2C${lon}`],
          ['Apple Maps', `https://maps.apple.com/?daddr=${lat},${lon}`],
        ]
      : [];
  if (!lines.length && !routes.length) return precision === 'exact' ? undefined : t.nearby;
  return html`${lines.join('\n')}${precision === 'exact' ? nothing : html`<br /><span class="muted small">${t.nearby}</span>`}
    ${routes.length ? html`<span class="routes"><span class="hidden">${t.routes} (${t.newWindow}): </span>${routes.map(([name, href]) => html`<a href=${href ?? ''} target="_blank" rel="noopener noreferrer">${name}</a>`)}</span>` : nothing}`;
}

type Texts = ReturnType<typeof textsOf<'contactDetails'>>;

const phone = ({ html }: Kit, text: string) => {
  const href = phoneLink(text);
  return href ? html`<a href=${href}>${text}</a>` : text;
};

/** An address that whoever harvests rendered pages does not find: it comes with a click. */
function mail({ html }: Kit, { locale, host }: FinderParts, address: string | undefined, title: string) {
  if (!address) return undefined;
  const t = textsOf('contactDetails', locale, de);
  const href = mailLink(address, textsOf('details', locale, shared).subject(title));
  const show = (event: Event) => {
    const place = (event.currentTarget as Element).parentElement;
    shownMails.add(address);
    host.requestUpdate();
    // The button is gone then: what it showed is what the visitor goes on with.
    void host.updateComplete.then(() => place?.querySelector<HTMLElement>('a[href^=mailto]')?.focus());
  };
  const shown = () => (href ? html`<a href=${href}>${address}</a>` : address);
  return html`<span>${shownMails.has(address) ? shown() : html`<button type="button" class="plain" @click=${show}>${t.showMail}</button>`}</span>`;
}

/** One person or function, with their own ways and hours. */
function person({
  kit,
  parts,
  way,
  record,
}: {
  kit: Kit;
  parts: FinderParts;
  way: ContactWay;
  record: ContactPoint;
}) {
  const { html, nothing } = kit;
  const { locale, openings } = parts;
  const t = textsOf('contactFilters', locale, contactFilters);
  const { hours } = readHours(
    { openingHoursSpecification: way.hoursAvailable, land: record.land ?? openings?.clock.land },
    { mode: way.telephone ? 'phone' : 'walkIn' },
  );
  const what = [way.contactType, way.name].filter(Boolean).join(': ');
  const channel = way.channel && facetWord('channel', way.channel, t);
  const languages = way.availableLanguage?.map((language) => languageName(language, locale)).join(', ');
  return html`<div class="way-in">
    ${what || channel ? html`<strong>${what || channel}</strong>` : nothing}
    ${what && channel ? html`<span class="muted">${channel}</span>` : nothing}
    ${way.description ? html`<span>${linked(kit, way.description)}</span>` : nothing}
    ${way.telephone ? phone(kit, way.telephone) : nothing}
    ${mail(kit, parts, way.email, record.title) ?? nothing}
    ${way.url ? html`<a href=${way.url} rel="noopener">${new URL(way.url).host || way.url}</a>` : nothing}
    ${languages ? html`<span class="muted">${languages}</span>` : nothing}
    ${hours && openings ? html`<span class="muted">${hoursLines(hours, openings.clock, locale).join('; ')}</span>` : nothing}
  </div>`;
}

/** What neighbouring widgets have of this contact point. */
function renderNeighbours({ kit: { html, nothing }, parts, record, shown }: State) {
  const { host, locale, provider } = parts;
  const t = textsOf('contactDetails', locale, de);
  const leads = (
    [
      ['engagiert-opportunity-list', t.offers],
      ['engagiert-event-calendar', t.events],
    ] as const
  ).flatMap(([tag, text]) => {
    const offered = offeredBy(host, record, tag);
    if (!offered) return [];
    const go = () => {
      provider.value.shared?.set('organization', offered.names);
      shown.close();
      void host.updateComplete.then(() => {
        offered.widget.scrollIntoView({ block: 'start' });
        offered.widget.renderRoot.querySelector<HTMLElement>('[part~=title]')?.focus();
      });
    };
    return [html`<button type="button" @click=${go}>${text(offered.count, locale.format)}</button>`];
  });
  return leads.length ? html`<p class="actions">${leads}</p>` : nothing;
}

export const styles = `${detailsStyles}
.part-title { font-weight: bold; margin-block-end: var(--_1); }
.weeks { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr)); gap: var(--_4) var(--_8); }
.week { border-collapse: collapse; align-self: start; }
.week caption { text-align: start; padding-block: var(--_1); }
.week th, .week td { text-align: start; vertical-align: top; padding: var(--_1) var(--_3) var(--_1) 0; border-block-end: 1px solid var(--_hairline); font-weight: normal; }
.week th { white-space: nowrap; }
.week .today > * { font-weight: bold; }
.routes { display: flex; flex-wrap: wrap; gap: 0 var(--_4); }
.details dd .routes a { display: inline-flex; align-items: center; min-block-size: 44px; }
.way-in { display: grid; justify-items: start; }
.details dd button.plain { padding-inline: 0; }
.way-in a, .details dd li a, .details dd span > a { display: inline-block; min-block-size: 24px; }
`;
