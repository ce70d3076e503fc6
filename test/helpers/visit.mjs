/** What a visitor does with a widget: every part of it is used once. */
import assert from 'node:assert/strict';
import { countText, records, seen, until } from './chromium.mjs';

/** Types, and waits until the list has answered. */
export async function search(page, text) {
  const before = await countText(page);
  await page.locator('[part~=search]').first().fill(text);
  await until(async () => (await countText(page)) !== before, { within: 3000 });
}

export async function openDetails(page, index = 0) {
  await page.locator('[part~=title]').nth(index).click();
  await page.locator('dialog.details[open]').waitFor();
}

export async function closeDialog(page) {
  await page.keyboard.press('Escape');
  await until(async () => (await page.locator('dialog[open]').count()) === 0);
  assert.equal(await page.locator('dialog[open]').count(), 0, 'the dialog closes');
}

export async function chooseFirstValue(page, facet) {
  await page.locator(`[data-facet=${facet}] > button`).click();
  await page.locator(`[data-facet=${facet}] .values input`).first().check();
  await page.locator('.chips button').first().waitFor();
  await page.locator(`[data-facet=${facet}] > button`).click();
}

/** Three steps: the first topic, the first time, a postcode. */
export async function findMatch(page, postcode = '24937') {
  await page.getByRole('button', { name: 'Was passt zu mir?' }).click();
  const dialog = page.locator('dialog.match[open]');
  await dialog.waitFor();
  await dialog.locator('input[type=checkbox]').first().check();
  await dialog.locator('.sheet-foot .main').click();
  await dialog.locator('input[type=checkbox]').first().check();
  await dialog.locator('.sheet-foot .main').click();
  await dialog.locator('input:not([type=checkbox])').fill(postcode);
  await dialog.locator('.sheet-foot .main').click();
  await page.locator('.reasons').first().waitFor();
}

export async function findNear(page, postcode = '24937') {
  await page.locator('#near').fill(postcode);
  await page.locator('#near').press('Enter');
  await page.getByText('Ort vergessen').waitFor();
}

/** Everything there is on a wide page. The feed needs categories, places and more than one page. */
export async function useEverything(page) {
  await search(page, 'Angebot 1');
  await search(page, 'Angebott 11');
  await search(page, 'qqqqqq');
  await page.locator('.empty button').first().waitFor();
  await search(page, '');
  await chooseFirstValue(page, 'category');
  await page.locator('.chips button.plain').click();
  await page.locator('.field.sort select').selectOption('az');
  await findNear(page);
  await page.locator('.place select').selectOption('10');
  await page.getByText('Ort vergessen').click();
  await findMatch(page);
  await openDetails(page);
  await page.locator('dialog.details').getByRole('button', { name: 'Drucken' }).click();
  await until(async () => (await seen(page, 'print')).length === 1);
  await closeDialog(page);
  await page.getByRole('button', { name: 'Liste drucken' }).click();
  await until(async () => (await seen(page, 'print')).length === 2);
  assert.equal((await seen(page, 'print')).length, 2, 'both prints reach the browser');
  const more = page.locator('[part~=more]');
  if (await more.count()) {
    const before = (await records(page)).length;
    await more.click();
    await until(async () => (await records(page)).length > before);
  }
}

/** Everything there is in a calendar on a wide page. The feed needs categories and more than one month. */
export async function useCalendar(page) {
  await search(page, 'Termin 1');
  await search(page, 'Terrmin 11');
  await search(page, 'qqqqqq');
  await page.locator('.empty button').first().waitFor();
  await search(page, '');
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await chooseFirstValue(page, 'category');
  await page.locator('.period select').selectOption('month');
  await page.locator('.chips button.plain').click();
  await page.getByRole('button', { name: /^Filter/ }).click();
  await openDetails(page);
  await page.locator('.take').waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Kalenderdatei (.ics)', exact: true }).click(),
  ]);
  assert.match(file.suggestedFilename(), /\.ics$/);
  await closeDialog(page);
  await page.getByRole('button', { name: 'Liste drucken' }).click();
  await until(async () => (await seen(page, 'print')).length === 1);
  await page.getByRole('button', { name: 'Mehr anzeigen' }).click();
  await page.getByRole('button', { name: 'Monat', exact: true }).click();
  await page.locator('[role=grid]').waitFor();
  await page.getByRole('button', { name: 'Nächster Monat' }).click();
  await page.locator('td[tabindex="0"]').press('Enter');
}
