/** FullCalendar as its own documentation sets it up, in German. */
import { Calendar } from 'fullcalendar';
import german from 'fullcalendar/locales/de';
import theme from 'fullcalendar/themes/classic';
import 'fullcalendar/skeleton.css';
import 'fullcalendar/themes/classic/theme.css';
import 'fullcalendar/themes/classic/palette.css';
import { app, feedItems as events, FROM, markWhen } from './peer.mjs';

/** Shows one view of the feed. */
export function showCalendar(view, options) {
  const calendar = new Calendar(app, {
    locales: [german],
    locale: 'de',
    headerToolbar: { start: 'title', end: 'today prev,next' },
    initialView: view,
    initialDate: FROM,
    events: events.map(({ id, name, startDate, endDate, url }) => ({
      id,
      title: name,
      start: startDate,
      end: endDate,
      url,
    })),
    ...options,
    plugins: [...options.plugins, theme],
  });
  markWhen('a[href*=termine]');
  calendar.render();
}
