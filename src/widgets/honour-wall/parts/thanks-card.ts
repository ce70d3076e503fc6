import { poster as de } from '../../../i18n/de.js';
import { textsOf } from '../../../i18n/locale.js';
import type { ShownHonour } from '../../../search/consent.js';
import { excerpt } from '../../../ui/excerpt.js';
import { element, printPaper } from '../../../ui/print.js';
import { ownPicture } from '../pictures.js';
import type { WallParts } from '../wall-parts.js';
import { awardOf, yearOf } from '../words.js';

/* Prints one thank-you: a card with a name, to be handed over. */

const SHEET = `@media print {
  @page { size: A5 landscape; margin: 14mm; }
  .engagiert-print.thanks { display: flex !important; gap: 10mm; align-items: center; min-height: 110mm; }
  .thanks img { width: 66mm; height: 82.5mm; object-fit: cover; border-radius: 2mm; flex: none; }
  .engagiert-print.thanks h1 { font-size: 30pt; line-height: 1.1; margin: 2mm 0 4mm; overflow-wrap: anywhere; }
  .thanks .hail { font-size: 20pt; }
  .thanks .for { font-size: 15pt; }
  .thanks .why { font-size: 12.5pt; max-height: 44mm; overflow: hidden; }
}`;

/** Longer laudations do not fit a card. */
const MOST = 420;

/** Prints. Resolves when the browser's dialog was closed. */
export async function printCard({ locale, pictures }: WallParts, honour: ShownHonour): Promise<void> {
  const t = textsOf('poster', locale, de);
  const words = element('div');
  const { quote } = honour;
  const text = excerpt(honour.text ?? '');
  words.append(
    element('p', t.thanks, 'hail'),
    element('h1', honour.title),
    element('p', [awardOf(honour), yearOf(honour)].filter(Boolean).join(' · '), 'for'),
    element('p', quote ?? (text.length > MOST ? '' : text), 'why'),
  );
  const paper = element('div', undefined, 'thanks');
  paper.lang = locale.language;
  const image = ownPicture(honour, pictures);
  if (image) {
    const picture = document.createElement('img');
    picture.alt = '';
    picture.referrerPolicy = 'no-referrer';
    picture.src = image.url;
    // A picture that does not come is not waited for.
    await picture.decode().then(
      () => paper.append(picture),
      () => {},
    );
  }
  paper.append(words);
  return printPaper(paper, SHEET);
}
