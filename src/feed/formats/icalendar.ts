import { FeedError } from '../errors.js';
import { createPace } from '../pace.js';
import { MAX_DEPTH, type Parser, type ParserOptions, Unreadable } from './format.js';
import { type Entry, READ, readEntry } from './icalendar/event.js';
import { calendarOf } from './icalendar/jcal.js';
import { createUnfolder, type Property, readLine } from './icalendar/lines.js';
import { assemble } from './icalendar/series.js';
import { createZones, type ZoneReader } from './icalendar/zone-reader.js';

/* Loads for iCalendar: RFC 5545, and what programs make of it; and its spelling in JSON, RFC 7265. */

/** How many properties of one event are read. */
const MAX_PROPERTIES = 2000;
/** The parts of a calendar that are no events, and are told as what they are. */
const OTHERS = /^(VTODO|VJOURNAL)$/;

/** An event as it was found, with the calendar that it stands in. */
interface Found {
  properties: Property[];
  zones: ZoneReader;
  isCut: boolean;
}

/**
 * iCalendar. Events are given back at the end, since what stands last may change what stands first: a newer
 * version, a zone, a date of a series that was moved. A broken event costs itself.
 */
export function createIcalendarParser({ base: source }: ParserOptions = {}): Parser {
  const found: Found[] = [];
  const others: unknown[] = [];
  let zones = createZones();
  /** The components that are open, outermost first. */
  const open: string[] = [];
  let properties: Property[] | undefined;
  let start = '';
  let json = '';

  const finish = (isCut: boolean) => {
    if (properties) found.push({ properties, zones, isCut });
    properties = undefined;
  };

  const unfolder = createUnfolder((line) => {
    const property = readLine(line);
    if (!property) return;
    const { name } = property;
    const component = property.value.trim().toUpperCase();
    if (name === 'BEGIN') {
      if (component === 'VCALENDAR') zones = createZones();
      if (component === 'VCALENDAR' || component === 'VEVENT') {
        // Whoever forgot to end the one before.
        finish(false);
        open.length = component === 'VEVENT' ? open.lastIndexOf('VCALENDAR') + 1 : 0;
      }
      if (component === 'VEVENT') properties = [];
      else if (OTHERS.test(component)) others.push({ '@type': component });
      if (open.length < MAX_DEPTH) open.push(component);
      zones.begin(component);
    } else if (name === 'END') {
      const at = open.lastIndexOf(component);
      if (at >= 0) open.length = at;
      zones.end(component);
      if (component === 'VEVENT' || component === 'VCALENDAR') finish(false);
    } else if (open.at(-1) === 'VEVENT') {
      if (READ.has(name) && properties && properties.length < MAX_PROPERTIES) properties.push(property);
    } else if (!properties) zones.read(property);
  });

  return {
    push(text) {
      if (start.length < 80) start += text.slice(0, 80);
      if (/^\s*\[/.test(start)) json += text;
      else unfolder.push(text);
      return [];
    },
    async end() {
      if (json) unfolder.push(calendarOf(json, source));
      unfolder.end();
      const isCut = open.length > 0;
      finish(true);
      if (!found.length && !others.length && !/^\ufeff?\s*(BEGIN:V|\[)/i.test(start))
        throw new FeedError('format', `found "${start.slice(0, 40)}", expected BEGIN:VCALENDAR`, source);
      const records = await readAll(found);
      if (isCut && !found.at(-1)?.isCut) records.push(new Unreadable('the end of the file', 'END:VCALENDAR'));
      return [...records, ...others];
    },
  };
}

async function readAll(found: readonly Found[]): Promise<unknown[]> {
  const pace = createPace();
  const unreadable: unknown[] = [];
  const entries: Entry[] = [];
  const hidden = new Set<string | undefined>();
  let secret = 0;
  for (const { properties, zones, isCut } of found) {
    await pace();
    const entry = readEntry(properties, zones);
    if (isCut) {
      unreadable.push(new Unreadable(String(entry.raw.title ?? 'an event'), 'END:VEVENT'));
    } else if (entry.isPrivate) {
      if (entry.uid) hidden.add(entry.uid);
      secret++;
    } else entries.push(entry);
  }
  // Nobody's mistake: told once, however many there are.
  if (secret) unreadable.push(new Unreadable(`CLASS:PRIVATE, ${secret} times`, 'public events'));
  // What stands in for a part of a private series is private, too.
  return [...assemble(entries.filter(({ uid }) => !hidden.has(uid))), ...unreadable];
}
