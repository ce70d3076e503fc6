/** What sorts of fields accept and refuse, and how a record of one is made. */
import type { Reason } from '../../src/feed/errors.js';
import { validate } from '../../src/feed/validate.js';
import type { Shape } from '../../src/model/shape.js';
import { deepEqual, ok } from './assert.js';

/** A record of a shape with some fields, held against it. */
export function heldBy(shape: Shape) {
  return (fields: Record<string, unknown>) => {
    const reasons: Reason[] = [];
    const record = validate(shape, { id: '1', title: 'T', ...fields }, reasons);
    return { record, reasons };
  };
}

/** The path's value in a record: `age.min` → `{age: {min: value}}`; a number makes a list. */
export function nest(path: string, value: unknown): Record<string, unknown> {
  const [key = '', ...rest] = path.split('.');
  if (!rest.length) return { [key]: value };
  const inner = nest(rest.join('.'), value);
  return { [key]: rest[0] === '0' ? [inner['0']] : inner };
}

export const TEXT = (max: number) =>
  [
    ['T', 'ä'.repeat(max), '<b>'],
    ['', 'x'.repeat(max + 1), 5, true, null, {}, []],
    `text of 1 to ${max} characters`,
  ] as const;
export const LINK = [
  [
    'https://town.example/a?b=c#d',
    'http://town.example',
    'mailto:info@town.example',
    'tel:+49461123',
    'HTTPS://TOWN.EXAMPLE',
  ],
  ['/relative', 'www.town.example', 'javascript:alert(1)', 'data:text/html,x', 'ftp://town.example', ''],
  'an https, http, mailto or tel address',
] as const;
export const DATE = [
  [
    '2026-03-31',
    '2024-02-29',
    '2026-03-31T18:00',
    '2026-03-31T18:00:59',
    '2026-03-31T18:00:00.123Z',
    '2026-03-31T18:00+02:00',
    '2026-03-31T18:00:00-0530',
    '2000-02-29',
  ],
  [
    '31.03.2026',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '2026-03-31 18:00',
    'bald',
    '2026-03-31T25:00Z',
    '2026-03-31T18:61',
    '2026-03-31T18:00+99:99',
    '',
  ],
  'a date like 2026-03-31 or 2026-03-31T18:00',
] as const;
export const NUMBER = (min: number, max: number) =>
  [
    [min, max],
    [min - 1, max + 1, Number.NaN, Number.POSITIVE_INFINITY, '3', null],
    `a number from ${min} to ${max}`,
  ] as const;
export const FACT = [
  [true, false, 'auf Anfrage'],
  ['', 5, null, {}, 'x'.repeat(1001)],
  'true, false or a text',
] as const;
export const ONE_OF = (...words: string[]) =>
  [words, [...words.map((word) => word.toUpperCase()), 'x', '', 5], `one of ${words.join(', ')}`] as const;

export type Case = readonly [good: readonly unknown[], bad: readonly unknown[], expected: string];

/** A value as reasons quote it. */
export const quoted = (value: unknown) =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))).slice(0, 80);

/** One test per field: what is good stays as it is, what is bad is cut out and told. */
export function itHolds(held: ReturnType<typeof heldBy>, fields: Readonly<Record<string, Case>>) {
  for (const [path, [good, bad, expected]] of Object.entries(fields)) {
    it(`${path}: ${expected}`, () => {
      for (const value of good) {
        const { record, reasons } = held(nest(path, value));
        deepEqual(reasons, []);
        deepEqual(record, { id: '1', title: 'T', ...nest(path, value) });
      }
      for (const value of bad) {
        const { record, reasons } = held(nest(path, value));
        deepEqual(
          reasons,
          [{ path, value: quoted(value), expected: reasons[0]?.expected ?? expected }],
          quoted(value),
        );
        ok(
          expected.startsWith(reasons[0]?.expected ?? '?') ||
            /^an? (address|date)$/.test(reasons[0]?.expected ?? ''),
        );
        deepEqual(record, path === 'id' || path === 'title' ? undefined : { id: '1', title: 'T' });
      }
    });
  }
}
