import type { Kit } from '../../../base/lazy.js';
import { eventDetails as de, details as shared } from '../../../i18n/de.js';
import { textsOf } from '../../../i18n/locale.js';
import { longDate } from '../../../i18n/wall-format.js';
import type { EventRecord, Venue } from '../../../model/event.js';
import { dayOf, type EventDate, wallOfText, zoneOf } from '../../../schedule/event-dates.js';
import { addDays } from '../../../schedule/zone.js';
import { detailsStyles } from '../../../styles/details.js';
import {
  detailsDialog,
  detailsHead,
  fact,
  factList,
  linkedFact,
  originsOf,
  picture,
  prose,
  type Shown,
  shareButton,
} from '../../../ui/details.js';
import { contactButton } from '../../../ui/neighbours.js';
import { mailLink, phoneLink } from '../../../ui/reach.js';
import type { CalendarParts } from '../calendar-parts.js';
import type { EntryContext } from '../entry.js';
import { statesOf } from '../states.js';
import { clockOf, daysLeft, stateOf, timeOf } from '../words.js';
import { priceOf } from './price.js';

/* Loads when an event is opened: everything about it, one main action, and ways to take it along. */

/** Dates of a series that are listed; a course shows all of its own. */
const SHOWN = 12;

interface State {
  kit: Kit;
  context: EntryContext;
  event: EventRecord;
  dates: readonly EventDate[];
}

export function render(kit: Kit, parts: CalendarParts, context: EntryContext) {
  const { host, query, calendar } = parts;
  const event = calendar.find(query.value.record);
  const redraw = () => host.requestUpdate();
  const shown: Shown = {
    id: event?.id,
    href: event ? context.hrefOf({ ...event, url: undefined }) : '',
    title: event?.title ?? '',
    level: host.headingLevel,
    lang: event?.inLanguage,
    origins: originsOf(host),
    close: () => query.change({ record: '' }),
    redraw,
  };
  return detailsDialog(kit, host, shown, () => {
    if (!event) return kit.nothing;
    const until = addDays(calendar.today, 366);
    const all = calendar.datesOf(event, { from: '0001-01-01', until });
    const ahead = all.filter((date) => date.start >= calendar.today);
    // All dates of a course belong together; of a series, those that come.
    const dates = event.subEvent ? all : (ahead.length ? ahead : all.slice(-1)).slice(0, SHOWN);
    return content({ kit, context, event, dates }, shown, parts);
  });
}

function content(state: State, shown: Shown, parts: CalendarParts) {
  const { kit, event, context } = state;
  const { html, nothing } = kit;
  const { locale } = context;
  const t = textsOf('details', locale, shared);
  // Of a course as a whole: what became of one of its dates stands beside that.
  const told = stateOf({ event, start: '', lastDay: '' }, locale);
  const [main, ...others] = waysOf(state);
  return html`${detailsHead(kit, shown, t, told ? html`<strong>${told}: </strong>` : nothing)}
    <div class="sheet-body">
      ${picture(kit, event.image, shown, t)}
      ${prose(kit, event.description, event.inLanguage)}
      ${factList(kit, facts(state))}
      ${event.timeZone && event.timeZone !== context.zone ? html`<p class="muted small">${textsOf('eventDetails', locale, de).zone(event.timeZone.replaceAll('_', ' '))}</p>` : nothing}
      ${
        event.plainLanguageUrl || event.signLanguageUrl
          ? html`<p class="actions">
              ${event.plainLanguageUrl ? html`<a href=${event.plainLanguageUrl} rel="noopener">${t.plain}</a>` : nothing}
              ${event.signLanguageUrl ? html`<a href=${event.signLanguageUrl} rel="noopener">${t.sign}</a>` : nothing}
            </p>`
          : nothing
      }
      ${parts.renderTake(event, shown.href)}
      <p class="actions">${others}${contactButton(kit, parts.host, event.organizer, t.contactPoint, shown.close)}</p>
    </div>
    <div class="sheet-foot">${main}${shareButton(kit, parts.host, shown, t)}</div>`;
}

const addressOf = ({ name, address, district }: Venue) =>
  [
    name,
    address?.streetAddress,
    [address?.postalCode, address?.addressLocality].filter(Boolean).join(' '),
    district,
  ]
    .filter(Boolean)
    .join(', ');

function facts(state: State): [string, unknown][] {
  const { kit, event, dates, context } = state;
  const { html, nothing } = kit;
  const { locale, zone, now } = context;
  const { messages, format } = locale;
  const t = textsOf('eventDetails', locale, de);
  const common = textsOf('details', locale, shared);
  const { registration, location = [], organizer, superEvent, typicalAgeRange } = event;
  const day = (text: string) => longDate(format.language, dayOf(text));
  const when = dates.map((date) => {
    const own =
      date.session &&
      stateOf({ ...date, event: { ...event, eventStatus: undefined, statusReason: undefined } }, locale);
    return html`<li>${own ? html`<strong>${own}: </strong>` : nothing}<time datetime=${date.start.slice(0, 16)}>${day(date.start)}, ${timeOf(date, locale).replaceAll(' ', '\u00a0')}</time>${date.session?.title ? html`<br />${date.session.title}` : nothing}</li>`;
  });
  const places = location
    .filter(({ virtual }) => !virtual)
    .map(addressOf)
    .filter(Boolean);
  const online = location.filter(({ virtual, url }) => virtual && url);
  const left = daysLeft(event, zone, now);
  const deadline = registration?.deadline && wallOfText(registration.deadline, zoneOf(event, zone));
  const link = (url: string | undefined, text: string) =>
    url ? html`<a href=${url} rel="noopener">${text}</a>` : text;
  const list = (items: readonly unknown[]) =>
    items.length ? html`<ul role="list">${items.map((item) => html`<li>${item}</li>`)}</ul>` : undefined;
  return [
    [
      t.when,
      when.length > 1
        ? html`<ol role="list">${when}</ol>`
        : when.length
          ? html`<ul role="list">${when}</ul>`
          : event.byArrangement
            ? messages.byArrangement
            : undefined,
    ],
    [t.former, event.previousStartDate && day(wallOfText(event.previousStartDate, zoneOf(event, zone)))],
    [t.doors, event.doorTime && clockOf(wallOfText(event.doorTime, zoneOf(event, zone)), locale)],
    [t.hours, linkedFact(kit, event.openingHours)],
    [t.where, list([...places, ...online.map(({ url, name }) => link(url, name ?? t.online))])],
    [
      t.mode,
      [
        ...new Set([
          event.eventAttendanceMode && !location.length ? modeWord(event, messages.values.mode) : '',
          ...(event.channel ?? []).map((channel) => messages.values.mode[channel]),
        ]),
      ]
        .filter(Boolean)
        .join(', '),
    ],
    [t.price, prices(state) ?? priceOf(event, locale)],
    [
      t.registration,
      registration?.required === false
        ? t.notNeeded
        : deadline &&
          `${messages.until(day(deadline))}${left !== undefined && left < 0 ? ` (${messages.closed})` : ''}`,
    ],
    [
      t.places,
      event.remainingAttendeeCapacity === undefined
        ? undefined
        : statesOf(event).includes('full')
          ? messages.values.status.full
          : format.number(event.remainingAttendeeCapacity),
    ],
    [
      t.accessibility,
      event.accessibility
        ?.map((value) => t.accessible[value as keyof typeof t.accessible] ?? value)
        .join(', '),
    ],
    [t.age, typicalAgeRange],
    [t.audience, event.audience?.join(', ')],
    [t.category, event.category?.join(', ')],
    [t.organizer, organizer?.name && link(organizer.url, organizer.name)],
    [
      t.performer,
      event.performer
        ?.map(({ name }) => name)
        .filter(Boolean)
        .join(', '),
    ],
    [t.partOf, superEvent?.title && link(superEvent.url, superEvent.title)],
    [t.tentative, fact(event.tentative, common)],
  ];
}

function modeWord(
  { eventAttendanceMode: mode }: EventRecord,
  words: { offline: string; online: string; mixed: string },
) {
  return mode?.startsWith('M') ? words.mixed : mode?.startsWith('On') ? words.online : words.offline;
}

function prices({ kit: { html }, event, context }: State) {
  const offers = event.offers?.filter(({ price }) => price !== undefined) ?? [];
  if (offers.length < 2) return undefined;
  return html`<ul role="list">${offers.map((offer) => html`<li>${offer.name ? `${offer.name}: ` : ''}${offer.price ? priceOf({ ...event, isAccessibleForFree: undefined, offers: [offer] }, context.locale) : context.locale.messages.values.price.free}</li>`)}</ul>`;
}

/** Ways to take part, the main one first: registration, the event's own page, a mail, a call. */
function waysOf({ kit: { html }, event, context }: State) {
  const { locale, zone, now } = context;
  const t = textsOf('eventDetails', locale, de);
  const common = textsOf('details', locale, shared);
  const { registration, organizer, url, title } = event;
  const over =
    (daysLeft(event, zone, now) ?? 0) < 0 ||
    statesOf(event).some((state) => state === 'full' || state === 'cancelled');
  const subject = common.subject(title);
  const register = over ? undefined : (registration?.url ?? event.offers?.find((offer) => offer.url)?.url);
  const mail = mailLink(registration?.email ?? organizer?.email, subject);
  const phone = registration?.telephone ?? organizer?.telephone;
  const call = phoneLink(phone);
  return [
    register && html`<a class="way" href=${register} rel="noopener">${t.register}</a>`,
    url && url !== register && html`<a class="way" href=${url} rel="noopener">${t.page}</a>`,
    mail && html`<a class="way" href=${mail}>${common.mail}</a>`,
    call && html`<a class="way" href=${call}>${common.call(phone ?? '')}</a>`,
  ].filter(Boolean);
}

export const styles = detailsStyles;
