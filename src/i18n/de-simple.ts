/* Simple German: short words, short sentences. Where the plain text is simple already, it stays. */
export * from './de-simple/contact-finder.js';
export * from './de-simple/event-calendar.js';
export * from './de-simple/honour-wall.js';
export * from './de-simple/opportunity-list.js';
export * from './de-simple/shared.js';
