/** Looks at how a widget is laid out: what sticks out, what is cut off, what can be seen at all. */

/** What sticks out sideways, in words. Runs in the page. */
export function sticksOut(tag) {
  const { shadowRoot } = document.querySelector(tag);
  const { clientWidth, scrollWidth } = document.documentElement;
  const out = scrollWidth > clientWidth ? [`page ${scrollWidth} > ${clientWidth}`] : [];
  const name = (element) =>
    `${element.localName}.${element.className} ${element.textContent.trim().slice(0, 40)}`;
  for (const element of shadowRoot.querySelectorAll('.root *')) {
    if (!element.checkVisibility() || element.closest('.hidden')) continue;
    const { left, right } = element.getBoundingClientRect();
    if (left < -0.5 || right > clientWidth + 0.5) out.push(`${name(element)}: ${left} to ${right}`);
    const { overflowX } = getComputedStyle(element);
    const scrolls = overflowX === 'auto' || overflowX === 'scroll';
    if (scrolls && element.scrollWidth > element.clientWidth)
      out.push(`${name(element)} scrolls: ${element.scrollWidth} > ${element.clientWidth}`);
  }
  return out;
}

/** Text that does not fit into its box. Teasers are cut on purpose, by whole lines. Runs in the page. */
export function clipped(tag) {
  const out = [];
  for (const element of document.querySelector(tag).shadowRoot.querySelectorAll('.root *')) {
    if (!element.checkVisibility() || element.closest('.hidden, .teaser, svg, select')) continue;
    if (!element.textContent.trim()) continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    const cuts = (overflow) => overflow === 'hidden' || overflow === 'clip';
    // A button's text that leaves its border can be read, but looks and is broken.
    const box = element.localName === 'button' || element.matches('a.way, .choices label');
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    if (
      ((box || cuts(overflowX)) && scrollWidth > clientWidth + 1) ||
      ((box || cuts(overflowY)) && scrollHeight > clientHeight + 1)
    )
      out.push(`${element.localName}.${element.className} "${element.textContent.trim().slice(0, 40)}"`);
  }
  return out;
}

/** WCAG 1.4.12, as a visitor's own style sheet sets it; in the widget too, where extensions reach. */
export const SPACING = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-block-end: 2em !important }`;

/** A style sheet in the page and in a widget. */
export async function setStyle(page, tag, text) {
  await page.evaluate(
    ([tag, css]) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      for (const root of [document, document.querySelector(tag).shadowRoot])
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    },
    [tag, text],
  );
}

/** How many colours a screenshot has, anti-aliasing thrown together. */
export async function coloursOf(page, options) {
  const shot = (await page.screenshot(options)).toString('base64');
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const paint = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    paint.drawImage(bitmap, 0, 0);
    const { data } = paint.getImageData(0, 0, bitmap.width, bitmap.height);
    const found = new Set();
    for (let i = 0; i < data.length; i += 4)
      found.add(((data[i] >> 5) << 6) | ((data[i + 1] >> 5) << 3) | (data[i + 2] >> 5));
    return found.size;
  }, shot);
}

/** The visible controls of a widget and how wide their borders are. */
export const borderWidths = (page, tag) =>
  page
    .locator(tag)
    .evaluate(({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll('button:not(.plain), input:not([type=checkbox]), select')]
        .filter((control) => control.checkVisibility())
        .map((control) => Number.parseFloat(getComputedStyle(control).borderTopWidth)),
    );
