import type { QueryController } from '../../base/query-controller.js';
import { mistake } from '../../base/settings.js';
import type { FeedState } from '../../feed/store.js';
import { today } from '../../i18n/format.js';
import type { EventRecord } from '../../model/event.js';
import { isIsoDate } from '../../model/schema.js';
import { isZoneName } from '../../model/zone-name.js';
import { addDays } from '../../schedule/dates.js';
import {
  dayOf,
  type EventDate,
  inOrder,
  isImplied,
  type Range,
  repeats,
} from '../../schedule/event-dates.js';
import type { EventCalendarElement } from './event-calendar-element.js';
import { createFixedDates, firstIn } from './fixed-dates.js';
import type { WorkedDates } from './parts/worked-dates.js';
import type { View } from './toolbar.js';

const PAGE = 20;
/** How far ahead a series without an end is listed. */
const AHEAD = 366;
const FIRST = '0001-01-01';
const LAST = '9999-12-31';

/** What narrows the calendar beyond its text; comes with a part that loads when it is asked for. */
export interface Refinement {
  /** Changes whenever `test` would answer otherwise. */
  key: string;
  test(event: EventRecord): boolean;
  /** Days that are left; undefined for all. */
  period?: Range;
}

/** A day and what is on, in order. */
export interface Day {
  day: string;
  dates: readonly EventDate[];
}

/** The events that a text is found in, and what they were found by when that is not quite the text. */
export type Search = (
  events: readonly EventRecord[],
  text: string,
) => { events: readonly EventRecord[]; similarTo?: string };

/** Some of the events, and when they are. */
export interface Answer {
  events: readonly EventRecord[];
  /** All dates that the events say themselves, in order. */
  dates: readonly EventDate[];
  /** Those whose dates are to be worked out. */
  implied: readonly EventRecord[];
  undated: readonly EventRecord[];
}

/** Answers what is on from the feed's events. */
export class CalendarController {
  records: readonly EventRecord[] = [];
  /** The zone of the place. */
  zone = '';
  today = today();
  total = 0;
  agenda: readonly Day[] = [];
  undated: readonly EventRecord[] = [];
  hasMore = false;
  refinement?: Refinement;
  /** Comes with a part that loads when somebody searches. */
  search?: Search;
  similarTo = '';
  /** Comes with a part that loads when a feed has dates to be worked out. */
  worked?: WorkedDates;
  /** Whether it has. */
  hasImplied = false;
  /** Days of the feed's first and last date. */
  span: [first: string, last: string] = [LAST, FIRST];

  /** What the visitor asks for. */
  answer!: Answer;

  readonly #host: EventCalendarElement;
  readonly #query: QueryController;
  #key = '';
  #fixed = createFixedDates('');
  #endless = false;
  #seen = 0;

  constructor(host: EventCalendarElement, query: QueryController) {
    this.#host = host;
    this.#query = query;
  }

  /** The first day that is asked for. */
  get from(): string {
    return this.#date('from') ?? (this.#host.includePast ? this.span[0] : this.today);
  }

  /** The last day that there is anything on, or that is asked for. */
  get until(): string {
    const asked = this.#date('until');
    const { from, today } = this;
    if (asked) {
      if (this.#host.from && asked < from) mistake(this.#host, 'until', asked);
      return asked;
    }
    const ahead = addDays(from > today ? from : today, AHEAD);
    return this.#endless && ahead > this.span[1] ? ahead : this.span[1];
  }

  /** To be called before each render. */
  update({ records, version }: FeedState<EventRecord>, view: View) {
    this.#readZone();
    this.today = today(Date.now(), this.zone);
    if (records !== this.records) {
      this.records = records;
      this.#seen = 0;
      this.span = [LAST, FIRST];
      this.#endless = this.hasImplied = false;
    }
    this.#noteSpan();
    const { text } = this.#query.value;
    const { from, until } = this.range();
    const { key, period } = this.refinement ?? {};
    // What was answered already is not asked again at every render.
    const asked = [
      version,
      records.length,
      text,
      !!this.search,
      key,
      this.worked?.version,
      this.zone,
      from,
      until,
    ];
    if (this.#key !== asked.join('\n')) {
      this.#key = asked.join('\n');
      this.answer = this.#ask(text, this.refinement);
      this.undated = period ? [] : this.answer.undated;
      this.total = this.undated.length + this.on(this.answer, { from, until }).size;
    }
    if (view === 'agenda') this.#fillAgenda({ from, until });
  }

  find(id: string): EventRecord | undefined {
    return id ? this.records.find((event) => event.id === id) : undefined;
  }

  /** The events that answer another question than the visitor's, for counts. */
  ask(text: string, refinement: Refinement): EventRecord[] {
    const answer = this.#ask(text, refinement);
    return [...this.on(answer, this.range(refinement)), ...(refinement.period ? [] : answer.undated)];
  }

  /** The dates that answer the visitor's question, in order; beyond the days asked for when others are given. */
  all(range = this.range(), count?: number): readonly EventDate[] {
    return this.#datesIn(this.answer, range, count);
  }

  /** The dates of one event. */
  readonly datesOf = (event: EventRecord, range: Range): readonly EventDate[] => {
    const { worked, zone } = this;
    if (worked && isImplied(event)) return worked.of(event, zone, range);
    return this.#fixed.of(event);
  };

  readonly showMore = () => {
    const first = this.#host.renderRoot.querySelectorAll('[part~=title]').length;
    this.#query.change({ page: this.#query.value.page + 1 }, 'replace');
    void this.#host.updateComplete.then(() => {
      this.#host.renderRoot.querySelectorAll<HTMLElement>('[part~=title]')[first]?.focus();
    });
  };

  /** The days that are asked for. */
  range({ period }: Pick<Refinement, 'period'> = this.refinement ?? {}): Range {
    const { from, until } = this;
    return period
      ? { from: period.from > from ? period.from : from, until: period.until < until ? period.until : until }
      : { from, until };
  }

  #ask(text: string, refinement?: Refinement): Answer {
    const found = text.trim() ? this.search?.(this.records, text) : undefined;
    this.similarTo = found?.similarTo ?? '';
    let events = found?.events ?? this.records;
    if (refinement) events = events.filter(refinement.test);
    const worked = (event: EventRecord) => this.worked && isImplied(event);
    const implied = this.hasImplied ? events.filter(worked) : [];
    const dates = this.#fixed.inOrder(this.records);
    const wanted = new Set(events);
    for (const event of implied) wanted.delete(event);
    return {
      events,
      dates: wanted.size < this.records.length ? dates.filter(({ event }) => wanted.has(event)) : dates,
      implied,
      undated: events.filter((event) => !event.startDate && !this.#fixed.of(event).length && !repeats(event)),
    };
  }

  #datesIn({ dates, implied }: Answer, range: Range, count?: number): readonly EventDate[] {
    const fixed = firstIn(dates, range, count);
    return implied.length
      ? [...fixed, ...(this.worked?.first(implied, this.zone, range, count) ?? [])].sort(inOrder)
      : fixed;
  }

  /** The events that are on. */
  on({ dates, implied } = this.answer, range = this.range()): Set<EventRecord> {
    const on = new Set(firstIn(dates, range).map(({ event }) => event));
    for (const event of this.worked?.on(implied, this.zone, range) ?? []) on.add(event);
    return on;
  }

  #date(name: 'from' | 'until'): string | undefined {
    const text = this.#host[name];
    if (!text) return undefined;
    if (text.length === 10 && isIsoDate(text)) return text;
    mistake(this.#host, name, text);
    return undefined;
  }

  #readZone() {
    const wanted = this.#host.timeZone || 'Europe/Berlin';
    const known = isZoneName(wanted);
    if (!known) mistake(this.#host, 'time-zone', wanted);
    const zone = known ? wanted : 'Europe/Berlin';
    if (zone !== this.zone) this.#fixed = createFixedDates(zone);
    this.zone = zone;
  }

  /** Only what is new is looked at. The texts are near enough: a zone moves a day by one. */
  #noteSpan() {
    const { span, records } = this;
    for (; this.#seen < records.length; this.#seen++) {
      const event = records[this.#seen] as EventRecord;
      this.#endless ||= repeats(event);
      this.hasImplied ||= isImplied(event);
      for (const { startDate, endDate } of [event, ...(event.subEvent ?? [])]) {
        if (!startDate) continue;
        const first = dayOf(startDate);
        const last = endDate && endDate > startDate ? dayOf(endDate) : first;
        if (first <= span[0]) span[0] = addDays(first, -1);
        if (last >= span[1]) span[1] = addDays(last, 1);
      }
    }
  }

  /** How many dates stand in a list. */
  get wanted(): number {
    const { pageSize } = this.#host;
    if (pageSize === 'all') return Number.POSITIVE_INFINITY;
    const size = Math.floor(Number(pageSize));
    const isSize = size >= 1;
    if (pageSize && !isSize) mistake(this.#host, 'page-size', pageSize);
    return (isSize ? size : PAGE) * this.#query.value.page;
  }

  /** What began before the first day stands on it. */
  #fillAgenda(range: Range) {
    const { wanted } = this;
    const dates = this.all(range, wanted + 1);
    const days = new Map<string, EventDate[]>();
    for (const date of dates.slice(0, wanted)) {
      const first = dayOf(date.start);
      const day = first < range.from ? range.from : first;
      const others = days.get(day) ?? [];
      others.push(date);
      days.set(day, others);
    }
    this.agenda = [...days].map(([day, dates]) => ({ day, dates }));
    this.hasMore = dates.length > wanted;
  }
}
