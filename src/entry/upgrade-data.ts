const MARK = 'data-engagiert';
/** Authors who may write no script may write `data-*`: it must not become a handler or a style. */
const SETTING = /^data-(?!on|style$)(.+)/;
const done = new WeakSet<Element>();

/**
 * Puts a widget into every `<div data-engagiert="opportunity-list" data-src="…">`: content systems that strip
 * unknown tags leave these alone. All other `data-*` become the widget's attributes; what stood in the
 * element becomes the widget's fallback content. Elements that come later are seen too.
 * @param onWidget told of each tag name that the page uses, before its element is made
 */
export function upgradeData(root: ParentNode & Node, onWidget: (tag: string) => void = () => {}): void {
  const upgrade = (within: ParentNode) => {
    for (const place of within.querySelectorAll<HTMLElement>(`[${MARK}]`)) upgradeOne(place, onWidget);
  };
  upgrade(root);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (!(node instanceof HTMLElement)) continue;
        if (node.hasAttribute(MARK)) upgradeOne(node, onWidget);
        upgrade(node);
      }
    }
  }).observe(root, { childList: true, subtree: true });
}

function upgradeOne(place: HTMLElement, onWidget: (tag: string) => void) {
  const name = place.getAttribute(MARK) ?? '';
  if (done.has(place)) return;
  done.add(place);
  if (!/^[a-z]+(-[a-z]+)*$/.test(name)) {
    console.warn(`${MARK}: found "${name}", expected a widget's name such as opportunity-list`);
    return;
  }
  // Settings of an element stand here behind "data-".
  const src = place.getAttribute('src');
  if (src) console.warn(`${MARK}: found src="${src}", expected data-src`);
  const tag = `engagiert-${name}`;
  // Another copy of the script may have been here already.
  if (place.querySelector(`:scope > ${tag}`)) return;
  onWidget(tag);
  const widget = document.createElement(tag);
  for (const { name: attribute, value } of [...place.attributes]) {
    const setting = SETTING.exec(attribute)?.[1];
    if (setting && attribute !== MARK) widget.setAttribute(setting, value);
  }
  widget.append(...place.childNodes);
  place.append(widget);
}
