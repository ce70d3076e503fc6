import type { Kit } from '../../../base/lazy.js';
import { eventFilters as de } from '../../../i18n/de.js';
import { textsOf } from '../../../i18n/locale.js';
import type { EventRecord } from '../../../model/event.js';
import { without } from '../../../search/facets.js';
import { filterStyles } from '../../../styles/filters.js';
import {
  accessibilityLabel,
  createFacetRefiner,
  createPresent,
  type Refinement,
} from '../../../ui/refiner.js';
import type { CalendarParts } from '../calendar-parts.js';
import { facetsOf } from './event-facets.js';
import { daysOfPeriod, PERIOD, PERIODS } from './period.js';

/*
 * Loads when somebody narrows the calendar, or when the page itself does: what of the chosen lets pass which
 * events, and the days they are looked for on.
 */

export type EventRefiner = ReturnType<typeof createRefiner>;

export function createRefiner(kit: Kit, parts: CalendarParts) {
  const { html, nothing } = kit;
  const { host, query, provider, calendar } = parts;
  const present = createPresent(facetsOf(calendar.zone));
  const texts = () => textsOf('eventFilters', parts.locale, de);

  /** With the days that are left. */
  const onDays = (refinement: Refinement<EventRecord>) => {
    const [period] = refinement.chosen?.[PERIOD] ?? [];
    return { ...refinement, period: daysOfPeriod(period, calendar.today) };
  };

  function periodLabel(period: string): string {
    const t = texts();
    const known: Readonly<Record<string, string>> = t.period;
    if (Object.hasOwn(known, period)) return known[period] ?? period;
    const { from, until } = daysOfPeriod(period, calendar.today) ?? {};
    const { date } = parts.locale.format;
    return [
      from && from > '0001-01-01' ? date(from) : '',
      until && until < '9999-12-31' ? date(until) : '',
    ].join(' – ');
  }

  function labelOf(name: string, value: string): string {
    if (name === PERIOD) return periodLabel(value);
    if (name === 'accessibility') return accessibilityLabel(value, parts.locale);
    const { values } = parts.locale.messages;
    const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      ...values,
      registration: texts().registration,
    };
    const words = Object.hasOwn(labels, name) ? labels[name] : undefined;
    return words && Object.hasOwn(words, value) ? (words[value] ?? value) : value;
  }

  const refiner = createFacetRefiner<EventRecord>(kit, () => ({
    host,
    query,
    provider,
    locale: parts.locale,
    facets: () => facetsOf(calendar.zone),
    present: present(calendar.records),
    total: calendar.total,
    ask: (text, refinement) => calendar.ask(text, onDays(refinement)),
    facetLabel: (name) => texts().facets[name as keyof typeof de.facets] ?? name,
    labelOf,
    show: (total) => texts().show(total, parts.locale.format),
    // A town knows its districts; a region its towns.
    suits: (name) => name !== 'place' || !present(calendar.records).has('district'),
    others: [PERIOD],
  }));

  /** One period at a time; none when it is empty. */
  const choosePeriod = (period: string) =>
    query.change({
      selection: {
        ...without(query.value.selection, PERIOD),
        ...(period ? { [PERIOD]: [period] } : {}),
      },
    });

  function renderPeriod() {
    const t = texts();
    if (!refiner.wants(PERIOD)) return nothing;
    const [period = ''] = refiner.selection[PERIOD] ?? [];
    const days = period.includes('..');
    const [from = '', until = ''] = period.split('..');
    const pick = (event: Event) => {
      const { value } = event.target as HTMLSelectElement;
      choosePeriod(value === 'days' ? `${calendar.today}..` : value);
    };
    const between = (event: Event, first: boolean) => {
      const { value } = event.target as HTMLInputElement;
      choosePeriod(first ? `${value}..${until}` : `${from}..${value}`);
    };
    return html`<label class="field period">${t.facets.period}
        <select @change=${pick}>
          <option value="" .selected=${!period}>${t.anyTime}</option>
          ${PERIODS.map((name) => html`<option value=${name} .selected=${name === period}>${t.period[name]}</option>`)}
          <option value="days" .selected=${days}>${t.period.days}</option>
        </select></label>
      ${
        days
          ? html`<label class="field day-field">${t.from}<input type="date" .value=${from} @change=${(event: Event) => between(event, true)} /></label>
            <label class="field day-field">${t.until}<input type="date" .value=${until} min=${from || nothing} @change=${(event: Event) => between(event, false)} /></label>`
          : nothing
      }`;
  }

  const { panels, chips, countWithout, reset, renderChips, toggle } = refiner;
  return {
    panels,
    chips,
    countWithout,
    reset,
    renderChips,
    toggle,
    /** How many filters are set. */
    get active() {
      return refiner.active;
    },
    /** To be called before each render. */
    update() {
      calendar.refinement = onDays(refiner.update());
    },
    renderRow: () => refiner.renderRow(() => html`<div class="fields">${renderPeriod()}</div>`),
    renderSheet: () => refiner.renderSheet(renderPeriod),
  };
}

export const styles = `${filterStyles}
.period { flex: 0 1 16em; grid-template-columns: minmax(0, 1fr); }
.day-field { flex: 0 1 11em; }
`;
