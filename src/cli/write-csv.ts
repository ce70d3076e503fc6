import type { BaseRecord } from '../feed/kind.js';

/** Cells that a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** One cell of RFC 4180. */
export function cellOf(value: unknown): string {
  const text =
    value === undefined || value === null
      ? ''
      : typeof value === 'object'
        ? Array.isArray(value) && value.every((one) => typeof one !== 'object')
          ? value.join('; ')
          : JSON.stringify(value)
        : String(value);
  const safe =
    typeof value === 'string' && FORMULA.test(text) && !/^[+-]?[\d\s()/.-]+$/.test(text) ? `'${text}` : text;
  return /[",;\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Parts that have columns of their own, as they are called when the table is read again. */
function flat(record: BaseRecord): Record<string, unknown> {
  const { jobLocation, location, address, geo, hiringOrganization, organizer, applicationContact, ...rest } =
    record as BaseRecord & Record<string, unknown>;
  const [place] = [jobLocation ?? location ?? { address, geo }].flat() as Record<
    string,
    Record<string, unknown>
  >[];
  const contact = applicationContact as Record<string, unknown> | undefined;
  const body = (hiringOrganization ?? organizer) as Record<string, unknown> | undefined;
  return {
    ...rest,
    [hiringOrganization ? 'hiringOrganization' : 'organizer']: body?.name,
    [jobLocation ? 'jobLocation' : 'location']: place?.name,
    ...(place?.address as Record<string, unknown> | undefined),
    ...(place?.geo as Record<string, unknown> | undefined),
    contactName: contact?.name,
    email: contact?.email ?? rest.email,
    telephone: contact?.telephone ?? rest.telephone,
    image: (rest.image as Record<string, unknown> | undefined)?.url,
  };
}

/** Records as a table, a column for each field that one of them has. UTF-8 with a mark, so that spreadsheets know. */
export function writeCsv(records: readonly BaseRecord[]): string {
  const rows = records.map(flat);
  const columns = [
    ...new Set(rows.flatMap((row) => Object.keys(row).filter((key) => row[key] !== undefined))),
  ];
  const lines = [columns.map(cellOf), ...rows.map((row) => columns.map((column) => cellOf(row[column])))];
  return `\ufeff${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}
