import type { ReactiveElement } from 'lit';
import { warn } from '../../../base/logger.js';
import { createPace, nextTask } from '../../../feed/pace.js';
import type { EventRecord } from '../../../model/event.js';
import { type DatesOf, dayOf, type EventDate, inOrder, type Range } from '../../../schedule/event-dates.js';
import { createWorkOut } from '../../../schedule/implied-dates.js';

/*
 * Loads for feeds with dates that are to be worked out. Of few events they are known at once; of many as much as
 * fits into a short task, and the rest follows in slices.
 */

/** How long is worked at once when somebody asks (milliseconds). */
const AT_ONCE = 20;
/** So few are known at once, however slow the machine is. */
const FEW = 20;
/** How often what became known meanwhile is drawn (milliseconds); what takes long to draw, so many times less often. */
const REDRAW = 150;
const RARE = 20;
/** So many questions are kept with their answers: a month asks for each of its weeks. */
const QUESTIONS = 40;

/** What comes of many events, one after the other. */
interface Question {
  events: readonly EventRecord[];
  /** How many of them were looked at. */
  next: number;
  step(event: EventRecord): void;
  /** In order. */
  dates?(): readonly EventDate[];
}

interface First extends Question {
  dates(): readonly EventDate[];
}

export type WorkedDates = ReturnType<typeof createWorkedDates>;

/** @param host is drawn again when more is known than at the last answer */
export function createWorkedDates(host: ReactiveElement) {
  const datesOf = createWorkOut((message) => warn(host, message));
  const questions = new Map<string, First>();
  const known = new Map<string, WeakMap<EventRecord, boolean>>();
  const open = new Set<Question>();
  let work: Promise<void> | undefined;
  /** How long was worked in this task already. */
  let spent = 0;
  let version = 0;

  /** Looks at what fits into this task. */
  function begin(question: Question) {
    if (!spent)
      void nextTask().then(() => {
        spent = 0;
      });
    const { events } = question;
    const began = performance.now() - spent;
    const few = question.next + FEW;
    while (question.next < events.length && (question.next < few || performance.now() - began < AT_ONCE))
      question.step(events[question.next++] as EventRecord);
    // Only what is worked here counts, not what is drawn in between.
    spent = Math.max(performance.now() - began, Number.MIN_VALUE);
    if (question.next === events.length) return;
    open.add(question);
    work ??= goOn();
  }

  async function goOn() {
    await nextTask();
    const pace = createPace();
    let next = performance.now() + REDRAW;
    const show = async () => {
      version++;
      const began = performance.now();
      host.requestUpdate();
      await nextTask();
      const now = performance.now();
      next = now + Math.max(REDRAW, RARE * (now - began));
    };
    for (const question of open) {
      // What nobody asks for any more is left.
      while (open.has(question) && question.next < question.events.length) {
        question.step(question.events[question.next++] as EventRecord);
        const wait = pace();
        if (wait) await wait;
        if (performance.now() > next) await show();
      }
      // Put in order here, where nothing else waits for it.
      if (open.delete(question)) question.dates?.();
      await pace();
    }
    work = undefined;
    await show();
  }

  function keep<T>(map: Map<string, T>, key: string, value: T, left?: (old: T) => void) {
    map.delete(key);
    map.set(key, value);
    for (const [old, answer] of map) {
      if (map.size <= QUESTIONS) break;
      map.delete(old);
      left?.(answer);
    }
    return value;
  }

  return {
    /** Changes when more is known. */
    get version() {
      return version;
    },
    get busy() {
      return work !== undefined;
    },
    /** Resolves when everything that was asked for is known. */
    done: async () => {
      while (work) await work;
    },
    /** The dates of one event. */
    of: datesOf,
    /** The first dates of many, in order, as far as they are known. */
    first(
      events: readonly EventRecord[],
      zone: string,
      range: Range,
      count = Number.POSITIVE_INFINITY,
    ): readonly EventDate[] {
      if (!count) return [];
      const key = [zone, range.from, range.until, count].join();
      let question = questions.get(key);
      const isSame = question?.events.every((event, i) => event === events[i]);
      if (question && isSame) question.events = events;
      else {
        if (question) open.delete(question);
        question = createFirst(datesOf, events, zone, range, count);
      }
      keep(questions, key, question, (old) => open.delete(old));
      begin(question);
      return question.dates();
    },
    /** Those of many that are on, as far as that is known. */
    on(events: readonly EventRecord[], zone: string, range: Range): readonly EventRecord[] {
      const key = [zone, range.from, range.until].join();
      const answers = keep(known, key, known.get(key) ?? new WeakMap<EventRecord, boolean>());
      const asked = events.filter((event) => !answers.has(event));
      const step = (event: EventRecord) => answers.set(event, datesOf(event, zone, range, 1).length > 0);
      if (asked.length) begin({ events: asked, next: 0, step });
      return events.filter((event) => answers.get(event));
    },
  };
}

/** The first dates of many events: once there are enough, nobody looks beyond the last of them. */
function createFirst(
  datesOf: DatesOf,
  events: readonly EventRecord[],
  zone: string,
  { from, until }: Range,
  count: number,
): First {
  let dates: EventDate[] = [];
  let sorted = true;
  let last = until;
  const sort = () => {
    if (sorted) return dates;
    // Those that have them already may hold on to the old ones.
    dates = [...dates].sort(inOrder).slice(0, count);
    sorted = true;
    const end = dates.length === count && dates.at(-1);
    if (end) last = dayOf(end.start);
    return dates;
  };
  return {
    events,
    next: 0,
    step(event) {
      for (const date of datesOf(event, zone, { from, until: last }, count)) {
        if (sorted) dates = [...dates];
        sorted = false;
        dates.push(date);
      }
      if (dates.length > 2 * count) sort();
    },
    dates: sort,
  };
}
