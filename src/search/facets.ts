/** One way to narrow a list: the values that each record has of it. */
export interface Facet<R> {
  readonly name: string;
  values(record: R): readonly string[];
}

/** Chosen values per facet; several of one facet widen it, several facets narrow the list. */
export type Selection = Readonly<Record<string, readonly string[]>>;

export const isSelected = (selection: Selection, facet: string, value: string): boolean =>
  selection[facet]?.includes(value) ?? false;

/** The selection with a value added, or taken away when it was there. */
export function toggle(selection: Selection, facet: string, value: string): Selection {
  const chosen = selection[facet] ?? [];
  const next = chosen.includes(value) ? chosen.filter((entry) => entry !== value) : [...chosen, value];
  const { [facet]: _, ...others } = selection;
  return next.length ? { ...others, [facet]: next } : others;
}

/** The test that a selection puts to each record; undefined when it lets all pass. */
export function selectionTest<R>(
  facets: readonly Facet<R>[],
  selection: Selection,
): ((record: R) => boolean) | undefined {
  const asked = facets
    .map((facet) => ({ facet, wanted: new Set(selection[facet.name]) }))
    .filter(({ wanted }) => wanted.size > 0);
  if (!asked.length) return undefined;
  return (record) =>
    asked.every(({ facet, wanted }) => facet.values(record).some((value) => wanted.has(value)));
}

/** How often each value occurs, the most frequent first. */
export function countValues<R>(facet: Facet<R>, records: Iterable<R>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) {
    for (const value of facet.values(record)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return new Map([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}

/** A selection without one facet, for counts that leave out their own group. */
export function without(selection: Selection, facet: string): Selection {
  const { [facet]: _, ...others } = selection;
  return others;
}

/**
 * Reads a webmaster's preset such as `board:time; district:Mürwik,Altstadt`, or the same as JSON.
 * Throws `Error` with what was expected.
 */
export function parseSelection(text: string): Selection {
  const trimmed = text.trim();
  if (!trimmed) return {};
  const entries = trimmed.startsWith('{')
    ? fromJson(trimmed)
    : trimmed
        .split(';')
        .filter((part) => part.trim())
        .map(fromPart);
  return Object.fromEntries(entries);
}

function fromPart(part: string): [string, string[]] {
  const colon = part.indexOf(':');
  const values = part
    .slice(colon + 1)
    .split(',')
    .map((value) => value.trim())
    .filter(Boolean);
  if (colon < 1 || !values.length) throw new Error(`found "${part.trim()}", expected filter:value,value`);
  return [part.slice(0, colon).trim(), values];
}

function fromJson(text: string): [string, string[]][] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`found ${text.slice(0, 40)}, expected JSON such as {"board": ["time"]}`);
  }
  return Object.entries(value as Record<string, unknown>).map(([name, values]) => [
    name,
    [values].flat().map(String),
  ]);
}
