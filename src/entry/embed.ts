/*
 * The page `embed.html?widget=event-calendar&src=…`: a widget in a frame, for content systems that strip scripts. Every
 * further parameter is an attribute of the widget. The page around it is told how high the widget is.
 */

const WIDGETS = ['opportunity-list', 'event-calendar', 'contact-finder', 'honour-wall'];
/** Attributes that make the widget ask somebody. */
const ADDRESSES = ['src', 'postcodes', 'places', 'tiles'];

const params = new URLSearchParams(location.search);
const lang = params.get('lang') ?? 'de';
const place = document.querySelector('main') ?? document.body;

/** Origins, beside its own, that the site lets this page read: else anybody could show anything in its name. */
const allowed = (document.querySelector<HTMLMetaElement>('meta[name="engagiert-sources"]')?.content ?? '')
  .split(/\s+/)
  .filter(Boolean);

function refuse(field: string, value: string, expected: string): void {
  console.warn(`embed.html: ${field}: found "${value}", expected ${expected}`);
  const sentence = document.createElement('p');
  sentence.setAttribute('role', 'alert');
  sentence.textContent = lang.startsWith('de')
    ? 'Dieser Bereich ist noch nicht richtig eingerichtet.'
    : 'This part of the page is not set up correctly yet.';
  place.replaceChildren(sentence);
}

/** The first address that may not be asked. */
function strangerIn(value: string): string | undefined {
  return value.split(/\s+/).find((address) => {
    if (!address) return false;
    const url = URL.canParse(address, location.href) ? new URL(address, location.href) : undefined;
    return !url || (url.origin !== location.origin && !allowed.includes(url.origin));
  });
}

async function start(): Promise<void> {
  const name = params.get('widget') ?? '';
  if (!WIDGETS.includes(name)) return refuse('widget', name, `one of ${WIDGETS.join(', ')}`);
  await import(/* @vite-ignore */ new URL(/* @vite-ignore */ `./${name}.js`, import.meta.url).href);
  const tag = `engagiert-${name}`;
  const known = (customElements.get(tag) as { observedAttributes?: string[] })?.observedAttributes ?? [];
  const widget = document.createElement(tag);
  for (const [attribute, value] of params) {
    if (attribute === 'widget' || attribute === 'origin') continue;
    if (!known.includes(attribute)) {
      console.warn(`embed.html: found ${attribute}, expected ${known.join(', ')}`);
      continue;
    }
    const stranger = ADDRESSES.includes(attribute) ? strangerIn(value) : undefined;
    if (stranger !== undefined)
      return refuse(
        attribute,
        stranger,
        `an address at ${[location.origin, ...allowed].join(', ')}; others are named in the page's <meta name="engagiert-sources">`,
      );
    widget.setAttribute(attribute, value);
  }
  place.replaceChildren(widget);
}

/** Whom the height is told: never everybody. */
function parentOrigin(): string | undefined {
  const told = params.get('origin') ?? document.referrer;
  return parent !== window && /^https?:/.test(told) && URL.canParse(told) ? new URL(told).origin : undefined;
}

document.documentElement.lang = lang;
const sheet = new CSSStyleSheet();
sheet.replaceSync(
  ':root{color-scheme:light dark}body{font-family:system-ui,sans-serif;margin:0;padding:4px}',
);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

const origin = parentOrigin();
if (origin) {
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    parent.postMessage({ engagiert: 'height', height }, origin);
  }).observe(document.body);
}
start().catch((error: Error) => refuse('widget', params.get('widget') ?? '', `its file: ${error.message}`));
