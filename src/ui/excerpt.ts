/** The beginning of a text, without the addresses that stand behind its words in brackets. @param length in characters */
export const excerpt = (text: string, length?: number): string =>
  text.replace(/ \(http\S*\)/g, '').slice(0, length);
