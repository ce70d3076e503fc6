import type { TextIndex } from './text-index.js';
import type { Matcher } from './text-match.js';

export interface Question<R> {
  matcher?: Matcher;
  /** Everything but the text; undefined lets all pass. */
  test?: (record: R) => boolean;
  /** Changes whenever `test` would answer otherwise. */
  testKey: string;
}

/**
 * Answers questions about a list that may be growing: what was answered already is not asked again when
 * records are added or when a letter is typed behind the same words.
 */
export function createSelector<R>(index: TextIndex<R>): (question: Question<R>) => readonly number[] {
  let last: (Question<R> & { positions: number[]; seen: number }) | undefined;

  const keep = ({ matcher, test }: Question<R>, position: number) =>
    (!matcher || matcher.test(index.text(position))) && (!test || test(index.records[position] as R));

  return (question) => {
    const { length } = index.records;
    const sameTest = last !== undefined && last.testKey === question.testKey && last.seen <= length;
    const sameWords = sameTest && last?.matcher?.words.join(' ') === question.matcher?.words.join(' ');
    let positions: number[] = [];
    let from = 0;
    if (last && sameWords) {
      positions = last.positions;
      from = last.seen;
    } else if (
      last &&
      sameTest &&
      question.matcher &&
      (!last.matcher || question.matcher.narrows(last.matcher))
    ) {
      const { matcher } = question;
      positions = last.positions.filter((position) => matcher.test(index.text(position)));
      from = last.seen;
    }
    for (let i = from; i < length; i++) if (keep(question, i)) positions.push(i);
    last = { ...question, positions, seen: length };

    return positions;
  };
}
