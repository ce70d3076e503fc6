import type { Format } from '../../i18n/format.js';
import type { Locale } from '../../i18n/locale.js';
import { isIsoDate } from '../../model/schema.js';
import type { ShownHonour } from '../../search/consent.js';
import { fold } from '../../search/fold.js';

type L = Locale<'wall'>;

const YEAR = /^[1-9]\d{3}$/;
const isDay = (text: string | undefined): text is string =>
  text !== undefined && isIsoDate(text) && /^[1-9]/.test(text);

/** The year of an honour, or the words that stand for it. */
export function yearOf({ award }: ShownHonour): string | undefined {
  const year = award?.find((one) => one.year)?.year;
  return (
    year ??
    award
      ?.map(({ dateReceived }) => dateReceived)
      .find(isDay)
      ?.slice(0, 4)
  );
}

/** A year that clocks know; undefined for words. */
export const yearNumber = (honour: ShownHonour): number | undefined => {
  const year = yearOf(honour) ?? '';
  return YEAR.test(year) ? Number(year) : undefined;
};

/** What was given, in words. */
export const awardOf = ({ award }: ShownHonour): string =>
  [...new Set(award?.map(({ name }) => name).filter(Boolean))].join(', ');

/** Who gave it, where and to how many: the quiet line of an entry. */
export function factsOf(honour: ShownHonour, { messages, format }: L): string[] {
  const { about, award, district } = honour;
  const { size, affiliation } = about ?? {};
  const known = [
    affiliation?.name,
    size && size > 1 ? messages.size(size, format) : undefined,
    award?.find(({ awardedBy }) => awardedBy)?.awardedBy,
    district,
  ].filter((word): word is string => Boolean(word) && word !== honour.title);
  return [...new Set(known)];
}

/** A day in words; what is none stays as it was written. */
export const dayOf = (text: string, { date }: Format): string => (isDay(text) ? date(text) : text);

/** The day as machines read it; undefined for words. */
export const machineDay = (text: string | undefined) => (isDay(text) ? text.slice(0, 10) : undefined);

/** What asks for respect, or for joy: in memoriam, "honoured today 5 years ago". Empty on other days. */
export function occasionOf({ award, deceased }: ShownHonour, today: string, { messages, format }: L): string {
  if (deceased) return messages.memoriam;
  const day = award
    ?.map(({ dateReceived }) => dateReceived?.slice(0, 10))
    .find((text) => isDay(text) && text.slice(5) === today.slice(5) && text.slice(0, 4) < today.slice(0, 4));
  return day ? messages.anniversary(Number(today.slice(0, 4)) - Number(day.slice(0, 4)), format) : '';
}

/** By what an honour stands in a list of names: people by their last names. */
export const nameKey = ({ title, about }: ShownHonour): string => {
  const { type = 'Person', familyName } = about ?? {};
  const last = type === 'Person' && !title.includes(',') ? title.split(/\s+/).at(-1) : '';
  return fold(`${familyName ?? last} ${title}`).trim();
};

/** Everything of an honour that a search looks at. Of an anonymous one that is nothing. */
export function searchedText(honour: ShownHonour): string {
  if (honour.shown === 'anonymous') return '';
  const { title, about, text, quote, award, category, district } = honour;
  const awards =
    award?.flatMap(({ name, awardedBy, category, year }) => [name, awardedBy, category, year]) ?? [];
  return [title, about?.affiliation?.name, text, quote, district, ...awards, ...(category ?? [])]
    .filter(Boolean)
    .join('\n');
}
