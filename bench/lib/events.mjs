/** An invented feed of events around one month, the same one whatever the date is. */
import { inventor, words } from './invented.mjs';

/** The day that the pages begin with, and the month that they open. */
export const FROM = '2026-11-01';
/** Months that are looked at, from the first one on. */
export const MONTHS = ['2026-11', '2026-12', '2027-01'];

const STREETS = words('Lindenstraße Bahnhofstraße Mühlgasse Königstraße Kirchgasse Schloßallee Uferzeile');
const TOWNS = words('Flensburg Schleswig Husum Rendsburg Lübeck Eutin Plön');

const digits = (value, length = 2) => String(value).padStart(length, '0');
const lastSunday = (year, month) => 31 - new Date(Date.UTC(year, month, 31)).getUTCDay();

/** The clock's time in Germany with its offset, from a date whose UTC fields are that time. */
function localTime(time) {
  const year = time.getUTCFullYear();
  const summer =
    time >= Date.UTC(year, 2, lastSunday(year, 2)) && time < Date.UTC(year, 9, lastSunday(year, 9));
  return `${time.toISOString().slice(0, 19)}${summer ? '+02:00' : '+01:00'}`;
}

/**
 * A feed of `n` events in no order, as offices enter them: a quarter in the month that is shown, the others over
 * two years, none of them across the end of a month. One in twenty lasts several days, one in 25 is cancelled.
 */
export function makeEvents(n) {
  const { random, upTo, one, near, description, title, body, house, categories } = inventor(n + 1);
  const [year, month] = FROM.split('-').map(Number);
  const items = Array.from({ length: n }, (_, i) => {
    const id = digits(i, 6);
    const inMonth = random() < 0.25 ? month - 1 : month - 5 + upTo(23);
    const days = random() < 0.05 ? upTo(2, 1) : 0;
    const [day, hour, minute] = [upTo(26, 1), upTo(20, 8), 15 * upTo(3)];
    const start = new Date(Date.UTC(year, inMonth, day, hour, minute));
    const end = new Date(Date.UTC(year, inMonth, day + days, hour + upTo(3, 1), minute));
    return {
      id: `evt-${id}`,
      name: title(),
      description: description(),
      startDate: localTime(start),
      endDate: localTime(end),
      location: {
        name: house(),
        address: {
          streetAddress: `${one(STREETS)} ${upTo(180, 1)}`,
          postalCode: digits(upTo(25999, 24000), 5),
          addressLocality: one(TOWNS),
        },
        geo: { lat: near(54.78, 0.2), lon: near(9.43, 0.3) },
      },
      organizer: body(),
      categories: categories(),
      url: `https://kalender.example/termine/${id}`,
      eventStatus: random() < 0.04 ? 'EventCancelled' : 'EventScheduled',
    };
  });
  return { version: 1, generated: `${FROM}T00:00:00Z`, items };
}
