// What a person would write for this feed and no other: no library, no checks, no filters, no translations.
import { fold, haystack } from './fold.mjs';

const find = (selector) => document.querySelector(selector);
const { feed } = find('[data-feed]').dataset;
const items = (await (await fetch(feed)).json()).items.sort((a, b) =>
  a.dateModified > b.dateModified ? -1 : 1,
);
const date = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium' });

function show(found) {
  const cards = document.createDocumentFragment();
  for (const item of found.slice(0, 20)) {
    const card = find('#card').content.firstElementChild.cloneNode(true);
    const link = card.querySelector('a');
    link.textContent = item.name;
    link.href = item.url;
    const [organisation, modified, text] = card.querySelectorAll('p');
    organisation.textContent = item.organisation;
    modified.textContent = date.format(new Date(item.dateModified));
    text.textContent = item.description;
    cards.append(card);
  }
  find('#list').replaceChildren(cards);
  find('#count').textContent = `${found.length} Treffer`;
}

// The folded texts are made in idle time, or when the first letter is typed before that is done.
const texts = [];
const index = (stop) => {
  while (texts.length < items.length && !(texts.length % 50 === 0 && stop?.()))
    texts.push(haystack(items[texts.length]));
};
find('#q').addEventListener('input', ({ target }) => {
  index();
  const wanted = fold(target.value);
  show(wanted ? items.filter((_, i) => texts[i].includes(wanted)) : items);
});

show(items);
performance.mark('first-record');
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('painted')));
requestIdleCallback(function step(deadline) {
  index(() => deadline.timeRemaining() < 2);
  if (texts.length < items.length) requestIdleCallback(step);
  else performance.mark('ready');
});
