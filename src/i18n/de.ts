/*
 * German: the catalogue that decides which texts there are. One file per widget, one group per part of it, so that
 * a part that loads later brings its own. Wording avoids both "du" and "Sie".
 */
export * from './de/contact-finder.js';
export * from './de/event-calendar.js';
export * from './de/honour-wall.js';
export * from './de/opportunity-list.js';
export * from './de/shared.js';
