import type { QueryController } from '../../base/query-controller.js';
import { tellOnce } from '../../base/settings.js';
import type { FeedState } from '../../feed/store.js';
import { today } from '../../i18n/format.js';
import type { EventRecord } from '../../model/event.js';
import { isZoneName } from '../../model/zone-name.js';
import { addDays } from '../../schedule/dates.js';
import {
  dayOf,
  type EventDate,
  fixedDates,
  isImplied,
  lastDayOf,
  repeats,
  type WorkOut,
} from '../../schedule/event-dates.js';
import type { EventCalendarElement } from './event-calendar-element.js';

const PAGE = 20;
/** How far ahead a series without an end is listed. */
const AHEAD = 366;
const FIRST = '0001-01-01';
const LAST = '9999-12-31';

/** What narrows the calendar beyond its text; comes with a part that loads when it is asked for. */
export interface Refinement {
  test(event: EventRecord): boolean;
  /** Days that are left, first and last; undefined for all. */
  period?: readonly [from: string, until: string];
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
  workOut?: WorkOut;
  /** Whether it has, and that part is not there yet. */
  needsWorkOut = false;

  readonly #host: EventCalendarElement;
  readonly #query: QueryController;
  #events: readonly EventRecord[] = [];
  #fixed = new WeakMap<EventRecord, readonly EventDate[]>();
  #span: [string, string] = [LAST, FIRST];
  #seen = 0;

  constructor(host: EventCalendarElement, query: QueryController) {
    this.#host = host;
    this.#query = query;
  }

  /** The first day that is asked for. */
  get from(): string {
    return this.#date('from') ?? (this.#host.includePast ? this.#span[0] : this.today);
  }

  /** The last day that there is anything on, or that is asked for. */
  get until(): string {
    const asked = this.#date('until');
    if (asked) return asked;
    const ahead = addDays(this.from > this.today ? this.from : this.today, AHEAD);
    return this.#endless && ahead > this.#span[1] ? ahead : this.#span[1];
  }

  #endless = false;

  /** To be called before each render. */
  update({ records }: FeedState<EventRecord>) {
    this.#readZone();
    this.today = today(Date.now(), this.zone);
    if (records !== this.records) {
      this.records = records;
      this.#seen = 0;
      this.#span = [LAST, FIRST];
      this.#endless = false;
    }
    this.#noteSpan();
    this.#events = this.#find(this.#query.value.text, this.refinement);
    const { from, until } = this.#window();
    const upcoming = this.#events.filter((event) => this.#isIn(event, from, until));
    this.undated = this.refinement?.period ? [] : this.#events.filter((event) => !this.#isDated(event));
    this.total = upcoming.length + this.undated.length;
    this.#fillAgenda(upcoming, from, until);
  }

  find(id: string): EventRecord | undefined {
    return id ? this.records.find((event) => event.id === id) : undefined;
  }

  /** The events that answer another question than the visitor's, for counts. */
  ask(text: string, refinement?: Refinement): EventRecord[] {
    const { from, until } = this.#window(refinement);
    return this.#find(text, refinement).filter(
      (event) => this.#isIn(event, from, until) || (!refinement?.period && !this.#isDated(event)),
    );
  }

  /** Days of the feed's first and last date. */
  get span(): readonly [first: string, last: string] {
    return this.#span;
  }

  /** Every date that answers the visitor's question, in order; beyond the days asked for when others are given. */
  all({ from, until } = this.#window()): readonly EventDate[] {
    return this.#datesIn(this.#events, from, until);
  }

  /** The dates of one event. */
  datesOf(event: EventRecord, from: string, until: string): readonly EventDate[] {
    return this.#datesIn([event], from, until);
  }

  readonly showMore = () => {
    const first = this.#host.renderRoot.querySelectorAll('[part~=title]').length - this.undated.length;
    this.#query.change({ page: this.#query.value.page + 1 }, 'replace');
    void this.#host.updateComplete.then(() => {
      this.#host.renderRoot.querySelectorAll<HTMLElement>('[part~=title]')[first]?.focus();
    });
  };

  #find(text: string, refinement?: Pick<Refinement, 'test'>): readonly EventRecord[] {
    const { events, similarTo = '' } = (text.trim() && this.search?.(this.records, text)) || {
      events: this.records,
    };
    this.similarTo = similarTo;
    return refinement ? events.filter(refinement.test) : events;
  }

  #window({ period }: Pick<Refinement, 'period'> = this.refinement ?? {}): { from: string; until: string } {
    const { from, until } = this;
    return period
      ? { from: period[0] > from ? period[0] : from, until: period[1] < until ? period[1] : until }
      : { from, until };
  }

  #date(name: 'from' | 'until'): string | undefined {
    const text = this.#host[name];
    if (!text) return undefined;
    if (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
    tellOnce(this.#host, `${name}: found "${text}", expected a date such as 2026-03-31`);
    return undefined;
  }

  #readZone() {
    const wanted = this.#host.timeZone || 'Europe/Berlin';
    if (wanted === this.zone) return;
    if (isZoneName(wanted)) {
      this.zone = wanted;
      this.#fixed = new WeakMap();
    } else {
      tellOnce(this.#host, `time-zone: found "${wanted}", expected a zone such as Europe/Berlin`);
      this.zone ||= 'Europe/Berlin';
    }
  }

  /** Only what is new is looked at. The texts are near enough: a zone moves a day by one. */
  #noteSpan() {
    for (; this.#seen < this.records.length; this.#seen++) {
      const event = this.records[this.#seen] as EventRecord;
      if (repeats(event)) this.#endless = true;
      for (const { startDate, endDate } of [event, ...(event.subEvent ?? [])]) {
        if (!startDate) continue;
        const first = addDays(dayOf(startDate), -1);
        const last = addDays(dayOf(endDate && endDate > startDate ? endDate : startDate), 1);
        if (first < this.#span[0]) this.#span[0] = first;
        if (last > this.#span[1]) this.#span[1] = last;
      }
    }
  }

  #isDated(event: EventRecord): boolean {
    return Boolean(event.startDate || event.subEvent?.some(({ startDate }) => startDate));
  }

  #isIn(event: EventRecord, from: string, until: string): boolean {
    return this.#datesOf(event, from, until).some(
      (date) => dayOf(date.start) <= until && lastDayOf(date) >= from,
    );
  }

  #datesOf(event: EventRecord, from: string, until: string): readonly EventDate[] {
    const known = this.#fixed.get(event);
    if (known) return known;
    const implied = isImplied(event);
    if (implied && this.workOut) return this.workOut(event, this.zone, from, until);
    this.needsWorkOut ||= implied;
    const dates = fixedDates(event, this.zone);
    // Until the others are worked out, what an event says itself stands for them.
    if (!implied) this.#fixed.set(event, dates);
    return dates;
  }

  #datesIn(events: readonly EventRecord[], from: string, until: string): EventDate[] {
    return events
      .flatMap((event) => this.#datesOf(event, from, until))
      .filter((date) => dayOf(date.start) <= until && lastDayOf(date) >= from)
      .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  }

  /** What began before is on today. */
  #fillAgenda(events: readonly EventRecord[], from: string, until: string) {
    const { pageSize } = this.#host;
    const size = Math.floor(Number(pageSize));
    if (pageSize && pageSize !== 'all' && !(size >= 1))
      tellOnce(this.#host, `page-size: found "${pageSize}", expected a number from 1, or all`);
    const wanted = pageSize === 'all' ? Number.POSITIVE_INFINITY : (size || PAGE) * this.#query.value.page;
    const dates = this.#datesIn(events, from, until);
    const days = new Map<string, EventDate[]>();
    for (const date of dates.slice(0, wanted)) {
      const day = dayOf(date.start) < from ? from : dayOf(date.start);
      const others = days.get(day) ?? [];
      others.push(date);
      days.set(day, others);
    }
    this.agenda = [...days].map(([day, dates]) => ({ day, dates }));
    this.hasMore = dates.length > wanted;
  }
}
