/** Wall times, which are the place's own already, in a language's words. */
const formats = new Map<string, Intl.DateTimeFormat>();
const MAX_FORMATS = 40;

/**
 * @param language as it goes to `Intl`
 * @param wall an ISO date, or a wall time such as `2026-03-31T18:00:00`
 */
export function formatWall(language: string, wall: string, options: Intl.DateTimeFormatOptions): string {
  const key = language + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    if (formats.size >= MAX_FORMATS) formats.clear();
    format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    formats.set(key, format);
  }
  return format.format(Date.parse(wall.length === 10 ? wall : `${wall}Z`));
}

/** Monday, March 31, 2026, in the language's own order. */
export const longDate = (language: string, day: string): string =>
  formatWall(language, day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

export const monthName = (language: string, day: string): string =>
  formatWall(language, day, { month: 'long', year: 'numeric' });

export const clock = (language: string, wall: string): string =>
  formatWall(language, wall, { hour: '2-digit', minute: '2-digit' });
