const LINK = /https?:\/\/[^\s<>"'\\]+[^\s<>"'\\.,;:!?)\]]/g;
/** What leads to a picture, or into a meeting, and not to a page about it. */
const OTHER =
  /\.(?:jpe?g|png|gif|webp|svg|avif|ics)(?:\?|$)|^https?:\/\/(?:[\w-]+\.)*(?:zoom\.us|meet\.google\.com|teams\.(?:microsoft|live)\.com|webex\.com|aka\.ms)\//i;
/** Patterns take their time on longer texts. */
const LONGEST = 20_000;

/** The address in a text that has just one, which then is where more is to be read. */
export function onlyLink(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const found = new Set(text.slice(0, LONGEST).match(LINK) ?? []);
  const [link] = found;
  return found.size === 1 && link && !OTHER.test(link) ? link : undefined;
}
