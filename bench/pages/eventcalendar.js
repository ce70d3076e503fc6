// The month of EventCalendar (vkurko). The only limit of events a day that it has is the height of the cell.
import { createCalendar, DayGrid } from '@event-calendar/core';
import '@event-calendar/core/index.css';
import { app, feedItems as events, FROM, markWhen } from './peer.mjs';

markWhen('.ec-event');
createCalendar(app, [DayGrid], {
  view: 'dayGridMonth',
  date: FROM,
  locale: 'de-DE',
  firstDay: 1,
  height: '800px',
  dayMaxEvents: true,
  events: events.map(({ id, name, startDate, endDate }) => ({
    id,
    title: name,
    start: startDate,
    end: endDate,
  })),
});
