/** The feed layer for tests that run in Node: bundled by them, since it is written in TypeScript. */
export { load } from '../../src/feed/load.js';
export { contactPointKind } from '../../src/feed/mapping/contact-point.js';
export { eventKind } from '../../src/feed/mapping/event.js';
export { createMapping } from '../../src/feed/mapping/foreign/mapping/mapping.js';
export { honourKind } from '../../src/feed/mapping/honour.js';
export { opportunityKind } from '../../src/feed/mapping/opportunity.js';
export { PUBLISHERS } from '../fixtures/publishers/publishers.js';
