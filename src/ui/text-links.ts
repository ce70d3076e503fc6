/* Addresses in the texts of a feed: as links where a text is read, left out where it is only begun. */

/** An address as it stands in a text. */
export interface TextLink {
  href: string;
  /** As it is shown: whole, or its host and how it goes on. */
  shown: string;
}

const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>"“”„»«]+/gi;
/** What ends a sentence rather than an address. */
const PUNCTUATION = /[.,;:!?'’‘*_…·|]$/;
const OPEN: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
/** Longer addresses are cut where they are shown (characters). */
const LONGEST = 60;
const BEGINNING = 40;

const count = (text: string, char: string): number => text.split(char).length - 1;

/** Without what stands behind an address: full stops, and brackets that were opened before it. */
function trimmed(address: string): string {
  for (let text = address; ; text = text.slice(0, -1)) {
    const last = text.at(-1) ?? '';
    const opening = OPEN[last];
    const isClosing = opening && count(text, last) > count(text, opening);
    if (!isClosing && !PUNCTUATION.test(text)) return text;
  }
}

/** Whom an address leads to is always seen whole. */
function shownAs(address: string): string {
  if (address.length <= LONGEST) return address;
  const plain = address.replace(/^https?:\/\//i, '');
  const host = plain.split(/[/?#]/, 1)[0] ?? '';
  return `${plain.slice(0, Math.max(host.length + 1, BEGINNING))}…`;
}

/** A link of text, or nothing where the text is none that leads to where it says. */
function linkOf(address: string): TextLink | undefined {
  const whole = /^www\./i.test(address) ? `https://${address}` : address;
  if (!URL.canParse(whole)) return undefined;
  const { href, protocol, hostname, username, password } = new URL(whole);
  const isWeb = /^https?:$/.test(protocol) && /[^.]\.[^.]/.test(hostname);
  return isWeb && !username && !password ? { href, shown: shownAs(address) } : undefined;
}

/** A text in pieces: words as they are, and its addresses of the web. Together they are the whole text. */
export function piecesOf(text: string): (string | TextLink)[] {
  const pieces: (string | TextLink)[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = trimmed(found);
    const link = /[@\w./-]/.test(text[index - 1] ?? '') ? undefined : linkOf(address);
    if (!link) continue;
    if (index > at) pieces.push(text.slice(at, index));
    pieces.push(link);
    at = index + address.length;
  }
  if (at < text.length) pieces.push(text.slice(at));
  return pieces;
}
