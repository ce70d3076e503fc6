import { encode } from 'uqr';
import { poster as de } from '../../../i18n/de.js';
import { textsOf } from '../../../i18n/locale.js';
import type { ShownHonour } from '../../../search/consent.js';
import { element, printPaper } from '../../../ui/print.js';
import type { WallParts } from '../wall-parts.js';
import { awardOf, yearOf } from '../words.js';

/* Prints the wall as a poster: names to be read from two metres, and the way to this page as a code. */

/** Letters as high as the eye needs at two metres, and twice the paper holds them in two columns. */
const SHEET = (paper: 'A4' | 'A3') => `@media print {
  @page { size: ${paper} portrait; margin: ${paper === 'A3' ? 20 : 14}mm; }
  .engagiert-print.poster h1 { font-size: ${paper === 'A3' ? 64 : 44}pt; line-height: 1.05; margin: 0 0 12mm; text-align: center; }
  .poster ul { list-style: none; margin: 0; padding: 0; columns: ${paper === 'A3' ? 2 : 1}; column-gap: 14mm; text-align: center; }
  .poster li { break-inside: avoid; margin: 0 0 8mm; }
  .poster .name { font-size: 30pt; line-height: 1.15; font-weight: 600; margin: 0; overflow-wrap: anywhere; }
  .poster .for { font-size: 16pt; margin: 1mm 0 0; }
  .poster .others { font-size: 24pt; text-align: center; margin: 10mm 0; }
  .engagiert-print.poster footer { display: flex; gap: 8mm; align-items: center; break-inside: avoid; font-size: 14pt; padding-top: 6mm; overflow-wrap: anywhere; }
  .poster svg { width: 34mm; height: 34mm; flex: none; }
}`;

const SVG = 'http://www.w3.org/2000/svg';

/** An address as a QR code; nothing for one that is too long for it. */
function codeOf(address: string): SVGElement | undefined {
  let code: { size: number; data: boolean[][] };
  try {
    code = encode(address, { ecc: 'M', border: 4 });
  } catch {
    return undefined;
  }
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${code.size} ${code.size}`);
  svg.setAttribute('shape-rendering', 'crispEdges');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute(
    'd',
    code.data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : []))).join(''),
  );
  svg.append(path);
  return svg;
}

/** This page, without what is open on it. */
function pageAddress(): string {
  const address = new URL(location.href);
  for (const name of [...address.searchParams.keys()])
    if (name.endsWith('honour')) address.searchParams.delete(name);
  address.hash = '';
  return address.href;
}

/** What the page calls its wall. */
const headline = (host: HTMLElement, otherwise: string): string =>
  host.querySelector(':scope > [slot=header]')?.textContent?.trim().split('\n')[0] ||
  host.ariaLabel ||
  otherwise;

/** Prints everybody who is named in the visitor's answer. Resolves when the browser's dialog was closed. */
export function printPoster({ host, wall, locale }: WallParts, paper: 'A4' | 'A3'): Promise<void> {
  const { messages, format } = locale;
  const t = textsOf('poster', locale, de);
  const sheet = element('div', undefined, 'poster');
  sheet.lang = locale.language;
  const list = element('ul');
  list.append(...wall.all().map(entryOf));
  const foot = element('footer');
  const address = pageAddress();
  const code = codeOf(address);
  if (code) foot.append(code);
  foot.append(element('p', address.replace(/^https?:\/\//, '')));
  sheet.append(element('h1', headline(host, t.title)), list);
  if (wall.anonymous) sheet.append(element('p', messages.others(wall.anonymous, format), 'others'));
  sheet.append(foot);
  return printPaper(sheet, SHEET(paper));
}

function entryOf(honour: ShownHonour): HTMLElement {
  const item = element('li');
  const words = [awardOf(honour), yearOf(honour)].filter(Boolean).join(' · ');
  item.append(element('p', honour.title, 'name'), element('p', words, 'for'));
  return item;
}
