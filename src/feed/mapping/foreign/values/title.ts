import type { ReadContext } from '../../read.js';
import { toProse } from './prose.js';
import { toText } from './values.js';

const COMMENTS = /<!--[\s\S]*?(-->|$)/g;
/** What shows nothing, or turns round what comes after it. The joiners that letters need are not among them. */
const UNSEEN = /(?![\u200c\u200d])\p{Cf}/gu;
/** More marks on one letter than any script has: they would cover the lines above and below. */
const MARKS = /(\p{M}{4})\p{M}+/gu;
/** What most titles look like: nothing in it to be mended. */
const PLAIN = /^[!-%'-;=-~À-ÿ„“”‚‘’–…]+(?: [!-%'-;=-~À-ÿ„“”‚‘’–…]+)*$/;
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** A title in one line, without markup; undefined when nothing of it can be seen. */
export function toTitle(value: unknown, context: ReadContext): unknown {
  const text = toText(value, context);
  if (typeof text !== 'string' || PLAIN.test(text)) return text;
  // Where all is markup it is shown as it stands: somebody may have meant it.
  const words = toProse(text.replace(COMMENTS, ''), context) ?? (text.includes('<') ? text : '');
  const line = String(words).replace(UNSEEN, '').replace(MARKS, '$1').replace(/\s+/g, ' ').trim();
  return SEEN.test(line) ? line : undefined;
}
