// The month, 3 events a day, with its own "+n".
import dayGrid from 'fullcalendar/daygrid';
import { showCalendar } from './fullcalendar.mjs';

showCalendar('dayGridMonth', { plugins: [dayGrid], dayMaxEvents: 3 });
