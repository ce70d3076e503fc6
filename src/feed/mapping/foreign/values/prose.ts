import type { ReadContext } from '../../read.js';
import { decoded } from './entities.js';
import { addressOf, withAddress } from './text-links.js';
import { toText } from './values.js';

// No pattern may look past the next bracket: texts of a million open ones have been seen to hang a page.
const TAGS = /<(\/?)([a-z]\w*)\b([^<>]*)>/gi;
const HIDDEN = /<(script|style)\b[^<>]*>[\s\S]*?(<\/\1\s*>|$)/gi;
const BREAK = /^(\/?br|\/li|\/div|\/tr)$/;
const PARAGRAPH = /^\/(p|h\d|[ou]l|blockquote)$/;
/** Where markup breaks the lines, those of its source mean nothing. */
const BROKEN = /<(br|p|li|div|h\d)\b/i;
/** A text is cut to this before it is read: what is longer is refused in the end. */
const LONGEST_PROSE = 60_000;
/** What most fields of longer texts may hold (characters). */
const LONGEST_FIELD = 20_000;

/** A longer text: markup becomes paragraphs, so that a reader sees words. It is only ever shown as text. */
export const toProse = (value: unknown, context: ReadContext): unknown => proseOf(value, context, false);

/**
 * As `toProse`, with the addresses of its links behind their words: `Anmeldung (https://stadt.example/a)`.
 * @param longest how much the field may hold: where the addresses would break it, the words stand alone
 */
export function toLinkedProse(value: unknown, context: ReadContext, longest = LONGEST_FIELD): unknown {
  const linked = proseOf(value, context, true);
  return typeof linked === 'string' && linked.length > longest ? toProse(value, context) : linked;
}

function proseOf(value: unknown, context: ReadContext, isLinked: boolean): unknown {
  const text = toText(value, context);
  if (typeof text !== 'string' || !/[<&]/.test(text)) return text;
  const whole = text.slice(0, LONGEST_PROSE).replace(HIDDEN, '');
  const marked = BROKEN.test(whole) ? whole.replace(/\s+/g, ' ') : whole;
  return (
    wordsOf(marked, isLinked ? context.base : undefined)
      .replace(/[ \t]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n+(?=• )/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim() || undefined
  );
}

/** The words between tags. @param base of the addresses that are kept; undefined where none is */
function wordsOf(marked: string, base: string | undefined): string {
  let words = '';
  let at = 0;
  let link: { address: string; from: number; alt: string } | undefined;
  const take = (until: number) => {
    words += decoded(marked.slice(at, until));
  };
  const close = () => {
    if (link) words = words.slice(0, link.from) + withAddress(words.slice(link.from), link.address, link.alt);
    link = undefined;
  };
  for (const { 0: tag, 1: slash = '', 2: rawName = '', 3: attributes = '', index } of marked.matchAll(TAGS)) {
    const name = slash + rawName.toLowerCase();
    take(index);
    at = index + tag.length;
    if (BREAK.test(name)) words += '\n';
    else if (PARAGRAPH.test(name)) words += '\n\n';
    if (base === undefined) continue;
    if (name === 'li') words += '\n• ';
    if (name === 'a' || name === '/a') close();
    if (name === 'a') {
      const address = addressOf(attributes, base);
      if (address) link = { address, from: words.length, alt: '' };
    } else if (name === 'img' && link) link.alt ||= altOf(attributes);
  }
  take(marked.length);
  close();
  return words;
}

const altOf = (attributes: string): string =>
  decoded(/\salt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes)?.slice(1).find(Boolean) ?? '').trim();
