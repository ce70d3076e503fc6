/*
 * Prints: a page of its own, beside everything else on the page, that only paper sees. No window, no frame:
 * both are blocked in places where these elements stand. Only for parts that load later.
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

/** One record on paper, or a heading between records. */
export interface Block {
  title: string;
  /** Level of its heading, 1 to 3; a record without one stands among others. */
  level?: 1 | 2 | 3;
  lines?: readonly (string | undefined)[];
}

export interface PrintJob {
  lang: string;
  blocks: readonly Block[];
  /** Where this can be found on the net. */
  address: string;
}

/** An element of a text, for paper. */
export function element(tag: string, text?: string, className = ''): HTMLElement {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

/** Prints. Resolves when the browser's dialog was closed. */
export function printBlocks({ lang, blocks, address }: PrintJob): Promise<void> {
  const paper = element('div');
  paper.lang = lang;
  const add = (parent: Element, tag: string, text: string | undefined) => {
    if (text) parent.append(element(tag, text));
  };
  for (const { title, level = 2, lines = [] } of blocks) {
    const block = element(level === 2 ? 'section' : 'div');
    add(block, `h${level}`, title);
    for (const line of lines) add(block, 'p', line);
    paper.append(block);
  }
  add(paper, 'footer', address);
  return printPaper(paper);
}

/** Prints a page made by hand, with styles of its own. Resolves when the browser's dialog was closed. */
export async function printPaper(paper: HTMLElement, styles = ''): Promise<void> {
  paper.classList.add('engagiert-print');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHEET + styles);
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
