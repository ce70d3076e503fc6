import { define } from '../../base/define.js';
import { EventCalendarElement } from './event-calendar-element.js';

define('engagiert-event-calendar', EventCalendarElement);
