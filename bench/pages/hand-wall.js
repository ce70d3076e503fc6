// What a person would write for this feed and no other: no library, no checks, no consent, no scripts but Latin, no details.
import { fold, honourText } from './fold.mjs';

const find = (selector) => document.querySelector(selector);
const honours = (await (await fetch(find('[data-feed]').dataset.feed)).json()).items.sort(
  (a, b) => b.award.year - a.award.year,
);

function show(found) {
  const cards = document.createDocumentFragment();
  for (const { about, award, url } of found.slice(0, 20)) {
    const card = find('#card').content.firstElementChild.cloneNode(true);
    const [frame, heading, what, club] = card.children;
    const [first, last] = about.name.split(' ');
    frame.textContent = first[0] + last[0];
    heading.firstChild.textContent = about.name;
    heading.firstChild.href = url;
    what.textContent = `${award.name} · ${award.year}`;
    club.textContent = about.affiliation.name;
    cards.append(card);
  }
  find('#list').replaceChildren(cards);
  find('#count').textContent = `${found.length} Treffer`;
}

// The folded texts are made in idle time, or when the first letter is typed before that is done.
const texts = [];
const index = (stop) => {
  while (texts.length < honours.length && !(texts.length % 50 === 0 && stop?.()))
    texts.push(honourText(honours[texts.length]));
};
find('#q').addEventListener('input', ({ target }) => {
  index();
  const wanted = fold(target.value);
  show(wanted ? honours.filter((_, i) => texts[i].includes(wanted)) : honours);
});

show(honours);
performance.mark('first-record');
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('painted')));
requestIdleCallback(function step(deadline) {
  index(() => deadline.timeRemaining() < 2);
  if (texts.length < honours.length) requestIdleCallback(step);
  else performance.mark('ready');
});
