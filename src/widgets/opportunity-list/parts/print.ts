import type { Locale } from '../../../i18n/locale.js';
import type { Opportunity } from '../../../model/opportunity.js';
import { timesOf, whereOf } from '../words.js';

/*
 * Loads when somebody prints: a page of its own, beside everything else on the page, that only paper sees.
 * No window, no frame: both are blocked in places where this element stands.
 */

const SHEET = `
@media screen { .engagiert-print { display: none !important; } }
@media print {
  body > :not(.engagiert-print) { display: none !important; }
  .engagiert-print { display: block !important; color: #000; background: #fff; font: 11pt/1.45 system-ui, sans-serif; }
  .engagiert-print h1 { font-size: 18pt; line-height: 1.2; margin: 0 0 6pt; }
  .engagiert-print h2 { font-size: 13pt; margin: 0 0 2pt; }
  .engagiert-print p { margin: 0 0 4pt; white-space: pre-line; }
  .engagiert-print section { break-inside: avoid; border-top: 0.5pt solid #999; padding: 6pt 0; }
  .engagiert-print footer { border-top: 0.5pt solid #999; padding-top: 6pt; font-size: 9pt; }
}`;

export interface PrintJob {
  records: readonly Opportunity[];
  locale: Locale;
  /** With everything there is to read, or one paragraph each. */
  whole: boolean;
  address: string;
}

/** Prints records. Resolves when the browser's dialog was closed. */
export async function print({ records, locale, whole, address }: PrintJob): Promise<void> {
  const paper = document.createElement('div');
  paper.className = 'engagiert-print';
  paper.lang = locale.language;
  const add = (parent: Element, tag: string, text: string | undefined) => {
    if (!text) return;
    const element = document.createElement(tag);
    element.textContent = text;
    parent.append(element);
  };
  if (!whole) add(paper, 'h1', locale.messages.count(records.length, locale.format));
  for (const record of records) {
    const {
      title,
      hiringOrganization,
      description,
      qualifications,
      applicationContact: contact,
      url,
    } = record;
    const section = document.createElement(whole ? 'div' : 'section');
    add(section, whole ? 'h1' : 'h2', title);
    add(
      section,
      'p',
      [hiringOrganization?.name, whereOf(record, locale), ...timesOf(record, locale)]
        .filter(Boolean)
        .join(' · '),
    );
    add(section, 'p', whole ? description : description?.slice(0, 300));
    if (whole) add(section, 'p', qualifications);
    add(
      section,
      'p',
      [contact?.name, contact?.telephone, contact?.email, contact?.url ?? url].filter(Boolean).join(' · '),
    );
    paper.append(section);
  }
  add(paper, 'footer', address);

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHEET);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.body.append(paper);
  const clear = () => {
    paper.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
  };
  // Some browsers return before the dialog is closed: the paper stays until they say so.
  const closed = new Promise<void>((resolve) =>
    addEventListener('afterprint', () => resolve(), { once: true }),
  );
  window.print();
  await closed;
  clear();
}
