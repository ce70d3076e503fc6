import type { ReactiveController } from 'lit';
import { tellOnce } from '../../../base/settings.js';
import type { Locale } from '../../../i18n/locale.js';
import { formatWall } from '../../../i18n/wall-format.js';
import type { ContactPoint } from '../../../model/contact-point.js';
import { LAENDER } from '../../../model/words.js';
import { isZoneName } from '../../../model/zone-name.js';
import { addDays } from '../../../schedule/dates.js';
import { type ReadHours, type ReadOptions, readHours } from '../../../schedule/hours/read.js';
import { isOpen, type Moment, type Status, statusAt } from '../../../schedule/hours/status.js';
import { toWall } from '../../../schedule/zone.js';
import type { ContactFinderElement } from '../contact-finder-element.js';

/* Loads when a feed has opening hours: whether it is open, until when, and when it opens next. */

type ReadText = NonNullable<ReadOptions['readText']>;
type L = Locale<'contacts'>;

/** Now, and what holds for places that do not say their own. */
export interface Clock {
  /** Epoch milliseconds. */
  now: number;
  zone: string;
  /** Whose public holidays are kept. */
  land: string;
}

/** Opening hours in a sentence. */
export interface Opening {
  text: string;
  open: boolean;
}

const ZONE = 'Europe/Berlin';
const MINUTE = 60_000;
const SHUT = new Set(['temporarilyClosed', 'moved', 'closed']);

/** The opening hours of a finder's records, each read once. */
export class Openings implements ReactiveController {
  readonly #host: ContactFinderElement;
  #minute?: ReturnType<typeof setTimeout>;
  /** Reads hours that are written as a text; comes with a part that loads when a feed has some. */
  #readText?: ReadText;
  #read = new WeakMap<ContactPoint, ReadHours>();

  constructor(host: ContactFinderElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    clearTimeout(this.#minute);
    const redraw = () => {
      this.hostConnected();
      this.#host.requestUpdate();
    };
    // What is open changes with the clock.
    this.#minute = setTimeout(redraw, MINUTE - (Date.now() % MINUTE));
  }

  hostDisconnected() {
    clearTimeout(this.#minute);
  }

  get clock(): Clock {
    const { timeZone, land } = this.#host;
    const isZone = !timeZone || isZoneName(timeZone);
    if (!isZone) tellOnce(this.#host, `time-zone: found "${timeZone}", expected a zone such as ${ZONE}`);
    const isLand = !land || LAENDER.includes(land);
    if (!isLand) tellOnce(this.#host, `land: found "${land}", expected one of ${LAENDER.join(', ')}`);
    return { now: Date.now(), zone: (isZone && timeZone) || ZONE, land: (isLand && land) || '' };
  }

  learn(reader: ReadText) {
    if (this.#readText) return;
    this.#readText = reader;
    this.#read = new WeakMap();
  }

  /** Whether it has hours in words that are still to be read. */
  hasText({ openingHours, openingHoursSpecification }: ContactPoint): boolean {
    return !this.#readText && openingHours !== undefined && !openingHoursSpecification;
  }

  of(record: ContactPoint): ReadHours {
    let hours = this.#read.get(record);
    if (!hours) {
      const { land } = this.clock;
      hours = readHours(land && !record.land ? { ...record, land } : record, { readText: this.#readText });
      this.#read.set(record, hours);
    }
    return hours;
  }

  /** Whether somebody is there, or can be reached. */
  isOpen(record: ContactPoint): boolean {
    const { hours } = this.of(record);
    return (
      !SHUT.has(record.status ?? '') && hours !== undefined && isOpen(hours, this.clock.now, this.clock.zone)
    );
  }

  /** Whether it is open, until when, else when it opens next; undefined when nothing is known. */
  told(record: ContactPoint, locale: L): Opening | undefined {
    const { messages } = locale;
    const { status } = record;
    if (status && SHUT.has(status)) return { text: messages.status[status as 'moved'], open: false };
    const { hours } = this.of(record);
    const { now, zone } = this.clock;
    const states = hours ? statusAt(hours, now, zone) : [];
    // Whoever can be met comes before whoever can be called.
    const state = states.find(({ open }) => open) ?? states[0];
    const appointment = status === 'byAppointmentOnly' ? messages.status.byAppointmentOnly : '';
    if (!state || !hours) return appointment ? { text: appointment, open: false } : undefined;
    const told = sentence(state, toWall(now, hours.timeZone ?? zone).slice(0, 10), locale);
    return { text: appointment && state.mode === 'walkIn' ? appointment : told, open: state.open };
  }
}

/** A day in few words: today, tomorrow, its weekday, else its date. */
function dayWord(day: string, today: string, { messages, format }: L): string {
  if (day === today) return messages.today;
  if (day === addDays(today, 1)) return messages.tomorrow;
  const isNear = day < addDays(today, 7);
  return formatWall(
    format.language,
    day,
    isNear ? { weekday: 'long' } : { weekday: 'short', day: 'numeric', month: 'short' },
  );
}

function sentence({ mode, open, until, opens, always }: Status, today: string, locale: L): string {
  const { messages } = locale;
  const words = messages.hours[mode];
  const when = ({ day, time }: Moment) => `${dayWord(day, today, locale)} ${messages.clock(time)}`;
  if (always) return words.always;
  if (!open) return opens ? words.opens(when(opens)) : words.closed;
  // What ends in the night is said without its day.
  return until ? words.until(until.day <= addDays(today, 1) ? messages.clock(until.time) : when(until)) : '';
}

export const createOpenings = (host: ContactFinderElement) => new Openings(host);
