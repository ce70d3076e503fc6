import { fold } from './fold.js';

/** The folded text of each record, made when it is first needed or ahead of that in small slices. */
export interface TextIndex<R> {
  /** The folded text of a record by its position. */
  text(position: number): string;
  /** Makes up to `count` further texts; false when there is none left to make. */
  prepare(count: number): boolean;
  readonly records: readonly R[];
}

/**
 * @param records may grow at its end, and nowhere else
 * @param textsOf what of a record is searched
 */
export function createTextIndex<R>(records: readonly R[], textsOf: (record: R) => string): TextIndex<R> {
  const texts: string[] = [];
  const fill = (until: number) => {
    for (let i = texts.length; i < until; i++) texts.push(fold(textsOf(records[i] as R)));
  };
  return {
    records,
    text(position) {
      if (position >= texts.length) fill(position + 1);
      return texts[position] ?? '';
    },
    prepare(count) {
      fill(Math.min(records.length, texts.length + count));
      return texts.length < records.length;
    },
  };
}
