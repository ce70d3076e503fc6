const zones = new Map<string, boolean>();
const MAX_ZONES = 1000;

/** Whether the browser knows a time zone of this IANA name, `Europe/Berlin` for instance. */
export function isZoneName(timeZone: string): boolean {
  let known = zones.get(timeZone);
  if (known === undefined && zones.size < MAX_ZONES) {
    try {
      // Some engines also take an offset for a zone.
      known = /^[a-z]/i.test(timeZone) && !!new Intl.DateTimeFormat('en', { timeZone });
    } catch {
      known = false;
    }
    zones.set(timeZone, known);
  }
  return known === true;
}
