import { decoded } from './entities.js';

/* The addresses of links in a text, which is shown without its markup. */

const HREF = /(?:^|\s)href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/i;
/** Longer ones are of a program. */
const LONGEST = 1000;
/** What tells a publisher who came from where, and nobody anything else. */
const TRACKING =
  /^(utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_[ce]id|_hs(enc|mi)|mkt_tok)$/i;
/** Addresses that count a click before they lead to another: host and path, and where that one stands. */
const DETOURS: readonly [RegExp, string][] = [
  [/^(www\.)?google\.[a-z.]{2,6}\/url$/, 'q'],
  [/^(www\.)?google\.[a-z.]{2,6}\/url$/, 'url'],
  [/^lm?\.(facebook|instagram)\.com\/(l\.php)?$/, 'u'],
  [/^[a-z\d]+\.safelinks\.protection\.outlook\.com\//, 'url'],
];
/** The same, with a number where the other address would be: nobody can tell where they lead. */
const COUNTERS = /(^|\.)(list-manage\.com\/track\/|ct\.sendgrid\.net\/)|^(click|track(ing)?|trk)\.[\w.-]+\//;
const PICTURE = /\.(jpe?g|png|webp|gif|avif|svg)$/i;

/** The plain address that a link leads to, in full; undefined for one that nobody should follow, or that stays on its page. */
export function addressOf(attributes: string, base: string): string | undefined {
  const href = decoded(HREF.exec(attributes)?.slice(1).find(Boolean) ?? '').trim();
  if (!href || href[0] === '#' || href.length > LONGEST || !URL.canParse(href, base)) return undefined;
  return plainAddress(new URL(href, base));
}

const MAIL = /^[^\s@<>()]+@[^\s@<>()]+$/;
const PHONE = /^\+?[\d\s()/.-]{4,30}$/;

function plainAddress(url: URL): string | undefined {
  const { protocol } = url;
  if (protocol === 'mailto:' || protocol === 'tel:') {
    const whom = unescaped(url.pathname).trim();
    return (protocol === 'tel:' ? PHONE : MAIL).test(whom) ? protocol + whom : undefined;
  }
  const place = url.host + url.pathname;
  const detour = DETOURS.map(([pattern, name]) => pattern.test(place) && url.searchParams.get(name)).find(
    Boolean,
  );
  // Once only: what leads on from there is of no use to anybody.
  return detour
    ? URL.canParse(detour)
      ? withoutTracking(new URL(detour))
      : undefined
    : withoutTracking(url);
}

function withoutTracking(url: URL): string | undefined {
  if (!/^https?:$/.test(url.protocol) || COUNTERS.test(url.host + url.pathname)) return undefined;
  // `https://bank.example@elsewhere.example` leads elsewhere.
  if (url.username || url.password) return undefined;
  const names = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  for (const name of names) url.searchParams.delete(name);
  // Blanks and brackets would end it where it stands in a text.
  return url.href.replace(/[()\s]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
}

const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Without what people leave out when they write an address. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^(https?:\/\/|mailto:|tel:)?(www\.)?/, '')
    .replace(/\/$/, '');

const digits = (text: string): string => text.replace(/\D/g, '').replace(/^0+/, '');

/** Whether the words of a link are nothing but its address, or its beginning: `verein.example/anm…`. */
function isAddress(words: string, address: string): boolean {
  if (words.length > LONGEST || /\s/.test(words)) return false;
  if (/^https?:\/\//i.test(words) && URL.canParse(words) && plainAddress(new URL(words)) === address)
    return true;
  const own = bare(words);
  const cut = own.replace(/(…|\.{3})$/, '');
  return own === bare(address) || (cut !== own && cut.length > 3 && bare(address).startsWith(cut));
}

/** Whether the words of a link say its address among others, in a way in which it is known for one. */
function saysAddress(words: string, address: string): boolean {
  if (/^tel:/.test(address)) return digits(words).length > 4 && digits(address).endsWith(digits(words));
  const told = words.toLowerCase();
  return told.includes(bare(address)) && (/^mailto:/.test(address) || /https?:\/\/|www\./.test(told));
}

/**
 * The words of a link, and its address behind them where they do not say it.
 * @param words with what blanks and line breaks are around them
 * @param alt what stands for its picture
 */
export function withAddress(words: string, address: string, alt: string): string {
  const said = words.trim() || alt;
  const isWeb = /^http/.test(address);
  // A picture that leads to itself at its full size.
  if (!words.trim() && isWeb && PICTURE.test(new URL(address).pathname)) return words;
  const plain = isWeb ? address : address.replace(/^\w+:/, '');
  if (said && !isAddress(said, address) && saysAddress(said, address)) return words;
  const whole = said && !isAddress(said, address) ? `${said} (${plain})` : plain;
  const before = words.slice(0, words.length - words.trimStart().length);
  return before + whole + (words.trim() ? words.slice(words.trimEnd().length) : '');
}
