// What a person would write for this feed and no other: no library, no checks, no holidays, no zones, no areas, no details.
import { fold, haystack } from './fold.mjs';
import { awayFrom, placeOf } from './places.mjs';

const find = (selector) => document.querySelector(selector);
const { items } = await (await fetch(find('[data-feed]').dataset.feed)).json();
const now = new Date();
const [day, time] = [now.getDay(), now.toTimeString().slice(0, 5)];

function opening({ openingHoursSpecification: [{ opens, closes }] }) {
  const open = day % 6 && time >= opens && time < closes;
  return open ? `geöffnet bis ${closes} Uhr` : `geschlossen, öffnet um ${opens} Uhr`;
}

function show(found, place) {
  const cards = document.createDocumentFragment();
  const shown = found.slice(0, 20);
  for (const item of shown) {
    const card = find('#card').content.firstElementChild.cloneNode(true);
    const [heading, topics, hours, where, call] = card.children;
    const { name, url, category, address, telephone } = item;
    heading.firstChild.textContent = name;
    heading.firstChild.href = url;
    topics.textContent = category.join(' · ');
    hours.textContent = opening(item);
    const km = place ? ` · ${awayFrom(place, item).toFixed(1)} km` : '';
    where.textContent = `${address.streetAddress}, ${address.postalCode} ${address.addressLocality}${km}`;
    call.textContent = telephone;
    call.href = `tel:${telephone}`;
    cards.append(card);
  }
  find('#list').replaceChildren(cards);
  find('#count').textContent = `${found.length} Treffer`;
  const dots = shown.map(({ geo }) => {
    const dot = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
    dot.setAttribute('r', 7);
    dot.setAttribute('cx', 180 + (geo.longitude - 9.43) * 1000);
    dot.setAttribute('cy', 160 - (geo.latitude - 54.78) * 1400);
    return dot;
  });
  find('#map').replaceChildren(...dots);
}

let texts;
find('#q').addEventListener('input', ({ target: { value } }) => {
  const place = placeOf(items, value);
  if (place)
    return show(
      [...items].sort((a, b) => awayFrom(place, a) - awayFrom(place, b)),
      place,
    );
  texts ??= items.map((item) => haystack(item) + item.address.postalCode);
  const wanted = fold(value);
  return show(wanted ? items.filter((_, i) => texts[i].includes(wanted)) : items);
});

show(items);
performance.mark('first-record');
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('painted')));
performance.mark('ready');
