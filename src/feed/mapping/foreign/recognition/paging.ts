import type { ReadContext } from '../../read.js';

/** A feed that comes in pages says where the next one is, before its list or behind it. */
const NEXT = /"next"\s*:\s*"((?:[^"\\]|\\.){1,2000})"/g;
const RPDE =
  /"(state|kind|modified|afterTimestamp|afterId|afterChangeNumber)"|after(Timestamp|Id|ChangeNumber)=/;

/** What stands before the list, or behind it, is short. */
const LONGEST = 4000;

/**
 * The address of an RPDE feed's next page; undefined at the last one, which says its own. Only pages of the same
 * origin are followed: no other is contacted.
 */
export function nextPage({ first = '', last = first, base }: ReadContext): string | undefined {
  const around = first.slice(0, LONGEST) + last.slice(-LONGEST);
  if (!RPDE.test(around) || /"items"\s*:\s*\[\s*\]/.test(around)) return undefined;
  const found = [...around.matchAll(NEXT)].at(-1)?.[1];
  try {
    const next = found && new URL(JSON.parse(`"${found}"`), base);
    const here = new URL(base);
    return next && next.origin === here.origin && next.href !== here.href ? next.href : undefined;
  } catch {
    return undefined;
  }
}
