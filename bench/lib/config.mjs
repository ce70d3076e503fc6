/** What is measured, and how often. */
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const CACHE = `${ROOT}.cache/bench`;

export const SIZES = [100, 1_000, 10_000, 100_000];
/** Typed letter by letter into the search field. It stands in "Garten", "Gärten" and "Gemeinschaftsgarten". */
export const WORD = 'garten';
/** Typed into a finder, which sorts by distance from there. The feed itself knows where it is. */
export const POSTCODE = '24943';
/** A run that takes longer than this is recorded as not finished (milliseconds). */
export const TIMEOUT = 90_000;

export const PROFILES = {
  fast: { title: 'unthrottled' },
  slow: {
    title: 'CPU ×4, slow 4G (1.6 Mbit/s, 150 ms)',
    cpu: 4,
    latency: 150,
    down: 1.6e6 / 8,
    up: 0.75e6 / 8,
  },
};

/**
 * Rounds that are run when none are asked for. A size that is not named is never run. The largest list alone takes a
 * minute over slow 4G: left out.
 */
const OFFERS = {
  fast: { 100: 9, 1000: 9, 10000: 7, 100000: 5 },
  slow: { 100: 7, 1000: 7, 10000: 5, 100000: 0 },
};
const EVENTS = {
  fast: { 100: 9, 1000: 9, 10000: 7 },
  slow: { 100: 7, 1000: 7, 10000: 5 },
};

/** Pages that do the same work on the same feed. `base` is what the others are divided by; goals are for `ours`. */
export const GROUPS = {
  list: {
    title: 'List',
    things: 'offers',
    feed: 'opportunities',
    rounds: OFFERS,
    base: 'hand',
    ours: 'list',
  },
  agenda: {
    title: 'Agenda',
    things: 'events',
    feed: 'events',
    rounds: EVENTS,
    base: 'hand-agenda',
    ours: 'agenda',
  },
  month: {
    title: 'Month',
    things: 'events',
    feed: 'events',
    rounds: EVENTS,
    base: 'hand-month',
    ours: 'month',
  },
  finder: {
    title: 'Contact finder',
    things: 'contact points',
    feed: 'contacts',
    rounds: EVENTS,
    base: 'hand-finder',
    ours: 'finder',
    word: POSTCODE,
  },
  wall: {
    title: 'Honour wall',
    things: 'honours',
    feed: 'honours',
    rounds: EVENTS,
    base: 'hand-wall',
    ours: 'wall',
  },
};

const typed = 'input[type=search]';
const steps = (previous, next) => ({ previous, next });

const hand = { group: 'list', page: 'hand', title: 'hand-written', typed };
const list = { group: 'list', page: 'list', title: 'our list', script: 'opportunity-list', typed };
const handAgenda = { group: 'agenda', page: 'hand-agenda', title: 'hand-written', typed };
const agenda = { group: 'agenda', page: 'agenda', title: 'our agenda', script: 'event-calendar', typed };
const handMonth = {
  group: 'month',
  page: 'hand-month',
  title: 'hand-written',
  steps: steps('#previous', '#next'),
};
const month = {
  group: 'month',
  page: 'month',
  title: 'our month',
  script: 'event-calendar',
  steps: steps('.step:has(.back)', '.step:has(.forth)'),
};

const handFinder = { group: 'finder', page: 'hand-finder', title: 'hand-written', typed };
const handWall = { group: 'wall', page: 'hand-wall', title: 'hand-written', typed };
const wall = { group: 'wall', page: 'wall', title: 'our wall', script: 'honour-wall', typed };
const finder = { group: 'finder', page: 'finder', title: 'our finder', script: 'contact-finder', typed };

/**
 * What is compared. `page` names its files in bench/pages, `script` the file in dist/ that it needs. `preload` puts
 * a hint for the feed below the script, as the documentation tells webmasters to. Done when the page has come to
 * rest: a word into the field `typed`, a few months by the buttons `steps`. `extra`: only run when it is named.
 */
export const VARIANTS = {
  hand,
  list: { ...list, preload: true },
  'hand-agenda': handAgenda,
  agenda: { ...agenda, preload: true },
  'fullcalendar-list': {
    group: 'agenda',
    page: 'fullcalendar-list',
    peer: true,
    title: 'FullCalendar 7, list',
  },
  'hand-month': handMonth,
  month: { ...month, preload: true },
  fullcalendar: {
    group: 'month',
    page: 'fullcalendar',
    peer: true,
    title: 'FullCalendar 7',
    steps: steps('button[aria-label="Vorheriger Monat"]', 'button[aria-label="Nächster Monat"]'),
  },
  eventcalendar: {
    group: 'month',
    page: 'eventcalendar',
    peer: true,
    title: 'EventCalendar 5',
    steps: steps('.ec-prev', '.ec-next'),
  },
  'hand-finder': handFinder,
  finder: { ...finder, preload: true },
  leaflet: { group: 'finder', page: 'leaflet', peer: true, title: 'Leaflet page', typed },
  'hand-wall': handWall,
  wall: { ...wall, preload: true },
  // What the hint alone is worth, on either side.
  'hand-preload': { ...hand, title: 'hand-written, preload', preload: true, extra: true },
  'list-plain': { ...list, title: 'our list, no preload', extra: true },
  'hand-agenda-preload': { ...handAgenda, title: 'hand-written, preload', preload: true, extra: true },
  'agenda-plain': { ...agenda, title: 'our agenda, no preload', extra: true },
  'hand-month-preload': { ...handMonth, title: 'hand-written, preload', preload: true, extra: true },
  'month-plain': { ...month, title: 'our month, no preload', extra: true },
  'hand-finder-preload': { ...handFinder, title: 'hand-written, preload', preload: true, extra: true },
  'hand-wall-preload': { ...handWall, title: 'hand-written, preload', preload: true, extra: true },
  'wall-plain': { ...wall, title: 'our wall, no preload', extra: true },
  'finder-plain': { ...finder, title: 'our finder, no preload', extra: true },
};
