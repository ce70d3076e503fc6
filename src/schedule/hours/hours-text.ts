export { readHoursText } from './text.js';
