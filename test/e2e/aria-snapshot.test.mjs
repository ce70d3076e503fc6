/**
 * What a screen reader is given, state by state, compared with test/e2e/snapshots. After a wanted change:
 * `UPDATE=1 npm test -- aria-snapshot`, then read the difference before it is kept.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, it } from 'node:test';
import {
  CALENDAR,
  calendarPage,
  contactPage,
  FINDER,
  LIST,
  listPage,
  root,
  serveBuilt,
} from '../helpers/built-site.mjs';
import { launch, newPage, settled, until } from '../helpers/chromium.mjs';
import { contacts } from '../helpers/contacts.mjs';
import { events, NOW } from '../helpers/events.mjs';
import { feedOf, offers } from '../helpers/offers.mjs';
import { search } from '../helpers/visit.mjs';

const folder = path.join(root, 'test/e2e/snapshots');
const update = process.env.UPDATE === '1';
const NARROW = { width: 320, height: 700 };

/** Not all alike: a deadline, a beginning, another language, and one that says hardly anything. */
const special = {
  1: { validThrough: '2026-12-31', totalJobOpenings: 3 },
  2: { jobStartDate: '2026-11-02', remote: 'possible' },
  3: { title: 'Reading hour', description: 'Read aloud once a week.', inLanguage: 'en' },
  4: {
    description: undefined,
    category: undefined,
    commitment: undefined,
    jobLocation: undefined,
    hiringOrganization: undefined,
    district: undefined,
    datePosted: undefined,
  },
};

/** What is planned and what is not: states, a course, several days, no day at all. */
const unusual = {
  1: { eventStatus: 'EventCancelled', statusReason: 'Unwetter' },
  2: { startDate: '2026-10-17', endDate: '2026-10-19', url: undefined },
  3: {
    eventAttendanceMode: 'OnlineEventAttendanceMode',
    registration: { url: 'https://verein.example/a', deadline: '2026-10-18' },
    remainingAttendeeCapacity: 4,
    isAccessibleForFree: true,
    accessibility: ['wheelchair'],
    subEvent: [
      { title: 'Recht', startDate: '2026-10-20T18:00', endDate: '2026-10-20T20:00' },
      { title: 'Geld', startDate: '2026-10-27T18:00', eventStatus: 'EventPostponed' },
    ],
  },
  4: { title: 'Open day', inLanguage: 'en', remainingAttendeeCapacity: 0, previousStartDate: '2026-10-01' },
  5: { startDate: undefined, endDate: undefined, byArrangement: true },
};

/** Open and shut, moved, by phone alone, in one house with another, of another language, and hardly anything. */
const helping = {
  1: {
    notice: { text: 'Eingang im Hof.' },
    wheelchair: 'full',
    languages: ['de', 'uk'],
    transit: 'Bus 3',
    appointment: { url: 'https://verein.example/termin', required: true },
  },
  2: { status: 'moved', notice: { text: 'Jetzt am Ring 9.' } },
  3: {
    addressPrecision: 'hidden',
    openingHoursSpecification: [{ dayOfWeek: ['Thursday'], opens: '00:00', closes: '24:00', mode: 'phone' }],
  },
  4: { title: 'Welcome desk', inLanguage: 'en', geo: { latitude: 54.7747, longitude: 9.433 } },
  5: {
    telephone: undefined,
    category: undefined,
    contactPoint: undefined,
    openingHoursSpecification: undefined,
    geo: undefined,
    district: undefined,
  },
};

let site;
let browser;

before(async () => {
  const inner = '<p>Telefon im Rathaus: +49 461 000 054</p>';
  site = await serveBuilt({
    files: {
      'offers.json': feedOf(offers(12, (i) => special[i] ?? {})),
      'empty.json': '[]',
      'list.html': listPage({ src: 'offers.json', 'page-size': '6' }),
      'empty.html': listPage({ src: 'empty.json' }),
      'error.html': listPage({ src: 'missing.json' }, { inner }),
      'events.json': feedOf(events(8, (i) => unusual[i] ?? {})),
      'calendar.html': calendarPage({ src: 'events.json' }),
      'contacts.json': feedOf(contacts(6, (i) => helping[i] ?? {})),
      'finder.html': contactPage({ src: 'contacts.json', tiles: 'https://tiles.example/{z}/{x}/{y}' }),
      'directory.html': contactPage({ src: 'contacts.json', layout: 'directory', 'group-by': 'district' }),
      'month.html': calendarPage({ src: 'events.json', view: 'month' }),
    },
  });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

async function open(name, viewport) {
  const visit = await newPage(browser, viewport && { context: { viewport } });
  await visit.page.clock.setFixedTime(NOW);
  await visit.page.goto(`${site.origin}/${name}`);
  await settled(visit.page);
  return visit;
}

/** Compares until it fits: what typing leads to is said a moment after typing rests. */
async function assertSame(name, read) {
  const file = path.join(folder, `${name}.yml`);
  if (update) {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, await read());
  }
  assert.ok(existsSync(file), `${name}.yml is there; UPDATE=1 writes it`);
  const expected = readFileSync(file, 'utf8');
  await until(async () => (await read()) === expected, { within: 5000, every: 150 });
  assert.equal(await read(), expected, `${name}.yml; UPDATE=1 writes it anew`);
}

/** Each state: how to get there, and which part of the page is compared. */
const states = {
  'list-wide': { page: 'list.html' },
  'list-narrow': { page: 'list.html', viewport: NARROW, ready: '[aria-haspopup=dialog]' },
  'filter-sheet': {
    page: 'list.html',
    viewport: NARROW,
    part: 'dialog.sheet[open]',
    async act(page) {
      await page.getByRole('button', { name: 'Filter', exact: true }).click();
      await page.locator('.sheet [data-facet=category] > button').click();
      await page.locator('.sheet .values input').first().check();
      await page.locator('.chosen').first().waitFor();
      await page.locator('.sheet [role=status]:not(:empty)').waitFor({ state: 'attached' });
    },
  },
  'facet-panel': {
    page: 'list.html',
    part: '[role=search]',
    async act(page) {
      await page.locator('[data-facet=category] > button').click();
      await page.locator('.values input').nth(1).check();
      await page.locator('.chosen').first().waitFor();
    },
  },
  details: {
    page: 'list.html',
    part: 'dialog.details[open]',
    act: (page) => page.locator('[part~=title]').nth(1).click(),
  },
  'nothing-found': {
    page: 'list.html',
    async act(page) {
      await search(page, 'qqqqqq');
      await page.locator('.empty button').first().waitFor();
    },
  },
  empty: { page: 'empty.html' },
  error: { page: 'error.html' },
  'calendar-agenda': { page: 'calendar.html', tag: CALENDAR },
  'calendar-month': { page: 'month.html', tag: CALENDAR, ready: '[role=grid]' },
  'calendar-month-narrow': { page: 'month.html', tag: CALENDAR, viewport: NARROW, ready: '.dot >> nth=0' },
  'calendar-details': {
    page: 'calendar.html',
    part: 'dialog.details[open]',
    async act(page) {
      await page.locator('[part~=title]').filter({ hasText: 'Recht' }).click();
      await page.locator('.take').waitFor();
    },
  },
  'contact-list': { page: 'finder.html', tag: FINDER, ready: '.opening.open >> nth=0' },
  'contact-place': {
    page: 'finder.html',
    tag: FINDER,
    async act(page) {
      await page.locator('[part~=search]').fill('24937');
      await page.getByText('Ort vergessen').waitFor();
    },
  },
  'contact-details': {
    page: 'finder.html',
    part: 'dialog.details[open]',
    async act(page) {
      await page.locator('.opening.open').first().waitFor();
      await page.locator('[part~=title]').nth(1).click();
      await page.locator('dialog.details table').first().waitFor();
    },
  },
  'contact-directory': { page: 'directory.html', tag: FINDER, ready: '.group >> nth=0' },
  'calendar-filters': {
    page: 'calendar.html',
    part: '[role=search]',
    async act(page) {
      await page.getByRole('button', { name: 'Filter', exact: true }).click();
      await page.locator('.period select').selectOption('days');
      await page.locator('[data-facet=category] > button').click();
      await page.locator('.values input').first().check();
      await page.locator('.chosen').first().waitFor();
    },
  },
};

for (const [name, { page: file, tag = LIST, viewport, ready, part = tag, act }] of Object.entries(states)) {
  it(`"${name}" is read out as agreed`, async () => {
    const { page, close } = await open(file, viewport);
    await act?.(page);
    if (ready) await page.locator(ready).waitFor();
    const wanted = page.locator(part);
    await wanted.waitFor();
    await assertSame(name, async () => `${(await wanted.ariaSnapshot()).replaceAll(site.origin, '')}\n`);
    await close();
  });
}
