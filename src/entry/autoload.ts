import { upgradeData } from './upgrade-data.js';

/* Loads the file of each widget that a page uses, now or later. */

const FILES = ['provider', 'opportunity-list', 'event-calendar', 'contact-finder', 'honour-wall'];
const asked = new Set<string>();

function need(tag: string) {
  const name = tag.replace(/^engagiert-/, '');
  // Another script may have brought it.
  if (asked.has(name) || customElements.get(tag)) return;
  asked.add(name);
  if (!FILES.includes(name)) {
    console.warn(`<${tag}>: there is no such widget; there are ${FILES.join(', ')}`);
    return;
  }
  import(/* @vite-ignore */ new URL(/* @vite-ignore */ `./${name}.js`, import.meta.url).href).catch(
    (error: Error) => {
      asked.delete(name);
      console.warn(`<${tag}>: ${error.message}`);
    },
  );
}

function scan(root: ParentNode) {
  for (const element of root.querySelectorAll(':not(:defined)'))
    if (element.localName.startsWith('engagiert-')) need(element.localName);
}

scan(document);
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      if (node.localName.startsWith('engagiert-')) need(node.localName);
      scan(node);
    }
  }
}).observe(document, { childList: true, subtree: true });
upgradeData(document, need);
