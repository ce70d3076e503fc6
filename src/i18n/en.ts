export * from './en/contact-finder.js';
export * from './en/event-calendar.js';
export * from './en/honour-wall.js';
export * from './en/opportunity-list.js';
export * from './en/shared.js';
