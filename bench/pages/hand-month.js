// What a person would write for this feed and no other: no library, no checks, no series, no zones, no keyboard.
const find = (selector) => document.querySelector(selector);
const { feed, from } = find('[data-feed]').dataset;
const events = (await (await fetch(feed)).json()).items;
const title = new Intl.DateTimeFormat('de-DE', { month: 'long', year: 'numeric' });
const weekday = new Intl.DateTimeFormat('de-DE', { weekday: 'short' });

/** The month's events, by the day of the month: what lasts longer stands on each of its days. */
function daysOf(month, length) {
  const days = Array.from({ length: length + 1 }, () => []);
  for (const event of events) {
    const { startDate, endDate } = event;
    if (startDate.slice(0, 7) > month || endDate.slice(0, 7) < month) continue;
    const first = startDate.slice(0, 7) < month ? 1 : Number(startDate.slice(8, 10));
    const last = endDate.slice(0, 7) > month ? length : Number(endDate.slice(8, 10));
    for (let day = first; day <= last; day++) days[day].push(event);
  }
  for (const day of days) day.sort((a, b) => (a.startDate < b.startDate ? -1 : 1));
  return days;
}

function cell(day, on) {
  const cell = document.createElement('td');
  cell.append(day);
  for (const { name, url, startDate, eventStatus } of on.slice(0, 3)) {
    const link = document.createElement('a');
    link.href = url;
    link.textContent = `${startDate.slice(11, 16)} ${eventStatus === 'EventCancelled' ? 'Abgesagt: ' : ''}${name}`;
    cell.append(link);
  }
  if (on.length > 3) cell.append(`+${on.length - 3}`);
  return cell;
}

function show(year, month) {
  const length = new Date(year, month, 0).getDate();
  const days = daysOf(`${year}-${String(month).padStart(2, '0')}`, length);
  const rows = document.createDocumentFragment();
  // Monday is the first day of the week.
  for (let monday = 1 - ((new Date(year, month - 1, 1).getDay() + 6) % 7); monday <= length; monday += 7) {
    const row = document.createElement('tr');
    for (let day = monday; day < monday + 7; day++)
      row.append(day < 1 || day > length ? document.createElement('td') : cell(day, days[day]));
    rows.append(row);
  }
  find('caption').textContent = title.format(new Date(year, month - 1));
  find('tbody').replaceChildren(rows);
}

for (let i = 1; i <= 7; i++) {
  const head = document.createElement('th');
  head.textContent = weekday.format(new Date(2024, 0, i));
  find('thead tr').append(head);
}
let [year, month] = from.split('-').map(Number);
const go = (by) => {
  const first = new Date(year, month - 1 + by);
  [year, month] = [first.getFullYear(), first.getMonth() + 1];
  show(year, month);
};
find('#previous').addEventListener('click', () => go(-1));
find('#next').addEventListener('click', () => go(1));

show(year, month);
performance.mark('first-record');
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('painted')));
performance.mark('ready');
