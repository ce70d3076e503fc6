// The month as a list. It has no pages and no search: each event of the month is a row.
import list from 'fullcalendar/list';
import { showCalendar } from './fullcalendar.mjs';

showCalendar('listMonth', { plugins: [list] });
