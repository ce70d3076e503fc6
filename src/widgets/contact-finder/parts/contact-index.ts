import { createPace } from '../../../feed/pace.js';
import type { ContactPoint } from '../../../model/contact-point.js';
import { createSelector } from '../../../search/selecting.js';
import { createTextIndex } from '../../../search/text-index.js';
import { createMatcher } from '../../../search/text-match.js';
import { type SimilarAnswer, searchForgiving } from '../../../search/typo.js';
import type { Refinement } from '../../../ui/refiner.js';

/** Positions of records that have all words. */
export interface Found {
  positions: readonly number[];
  /** None has them: these have what is spelt alike. */
  missing: boolean;
  similarTo?: string;
}

/** Everything of a contact point that a search looks at. */
export function searchedText(record: ContactPoint): string {
  const { title, alternateName, keywords, category, audience, district, address, areaServed } = record;
  const parts = [
    title,
    record.description,
    district,
    address?.addressLocality,
    address?.postalCode,
    record.parentOrganization?.name,
    ...[alternateName, keywords, category, audience, areaServed].flat(),
  ];
  for (const { contactType, name } of record.contactPoint ?? []) parts.push(contactType, name);
  return parts.filter(Boolean).join('\n');
}

/** Finds words in a list that may be growing; its texts are folded ahead of the first letter, in slices. */
export function createIndex() {
  let known: readonly ContactPoint[] = [];
  let index = createTextIndex(known, searchedText);
  let select = createSelector(index);
  let similar: { key: string; answer: SimilarAnswer } | undefined;
  const prepare = async (mine: typeof index, pace = createPace()) => {
    while (mine === index && mine.prepare(50)) await pace();
  };

  return (
    records: readonly ContactPoint[],
    text: string,
    refinement: Refinement<ContactPoint> | undefined,
  ): Found => {
    if (records !== known) {
      known = records;
      index = createTextIndex(known, searchedText);
      select = createSelector(index);
      similar = undefined;
      void prepare(index);
    }
    const question = {
      matcher: createMatcher(text),
      test: refinement?.test,
      testKey: refinement?.key ?? '',
    };
    const positions = select(question);
    if (positions.length || !question.matcher) return { positions, missing: false };
    // The same question is asked at every render.
    const key = [text, question.testKey, records.length].join('\n');
    if (similar?.key !== key) similar = { key, answer: searchForgiving(index, question) };
    return { ...similar.answer, missing: true };
  };
}
