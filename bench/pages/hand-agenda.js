// What a person would write for this feed and no other: no library, no checks, no series, no zones, no details.
import { fold, haystack } from './fold.mjs';

const find = (selector) => document.querySelector(selector);
const { feed, from } = find('[data-feed]').dataset;
const events = (await (await fetch(feed)).json()).items
  .filter(({ endDate }) => endDate >= from)
  .sort((a, b) => (a.startDate < b.startDate ? -1 : 1));
const date = new Intl.DateTimeFormat('de-DE', { dateStyle: 'full' });

function show(found) {
  const days = document.createDocumentFragment();
  let day = '';
  let list;
  for (const { name, url, startDate, location, organizer, eventStatus } of found.slice(0, 20)) {
    if (startDate.slice(0, 10) !== day) {
      day = startDate.slice(0, 10);
      const heading = document.createElement('h2');
      heading.textContent = date.format(new Date(`${day}T12:00`));
      list = document.createElement('ol');
      days.append(heading, list);
    }
    const entry = find('#entry').content.firstElementChild.cloneNode(true);
    const [time, link, place] = entry.children;
    time.dateTime = startDate;
    time.textContent = startDate.slice(11, 16);
    link.textContent = eventStatus === 'EventCancelled' ? `Abgesagt: ${name}` : name;
    link.href = url;
    place.textContent = `${location.name}, ${location.address.addressLocality} · ${organizer}`;
    list.append(entry);
  }
  find('#days').replaceChildren(days);
  find('#count').textContent = `${found.length} Treffer`;
}

// The folded texts are made in idle time, or when the first letter is typed before that is done.
const texts = [];
const index = (stop) => {
  while (texts.length < events.length && !(texts.length % 50 === 0 && stop?.()))
    texts.push(haystack(events[texts.length]));
};
find('#q').addEventListener('input', ({ target }) => {
  index();
  const wanted = fold(target.value);
  show(wanted ? events.filter((_, i) => texts[i].includes(wanted)) : events);
});

show(events);
performance.mark('first-record');
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('painted')));
requestIdleCallback(function step(deadline) {
  index(() => deadline.timeRemaining() < 2);
  if (texts.length < events.length) requestIdleCallback(step);
  else performance.mark('ready');
});
