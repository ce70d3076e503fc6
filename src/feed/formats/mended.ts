// What is opened and never closed goes to the end: a pattern that failed there would look on from each next opening,
// and a text of nothing else would hang the page.
const STRING = '"[^"\\\\]*(?:\\\\.[^"\\\\]*)*(?:"|\\\\?$)';
/** Strings as they are, comments, and zeros that numbers do not begin with. */
const COMMENT = new RegExp(`${STRING}|(?<![\\w.]|[eE][+-])0+(?=\\d)|//[^\\n]*|/\\*.*?(?:\\*/|$)`, 'gs');
const MARK = new RegExp(`${STRING}|,(?=\\s*[}\\]])|[{}[\\]]`, 'gs');
/** What may stand behind a document: brackets that were closed once too often, the end of a script's line. */
const LEFT = /^[\s}\]);]*$/;

/**
 * JSON as people write it by hand: without its comments, the commas before closing brackets and what is closed
 * behind its end. Undefined where more than that is wrong, as far as it can be seen without parsing.
 */
export function mended(text: string): string | undefined {
  const bare = text.replace(COMMENT, (found) =>
    found.startsWith('"') ? found : found.startsWith('0') ? '' : ' ',
  );
  let depth = 0;
  let from = 0;
  let result = '';
  for (const { 0: mark, index } of bare.matchAll(MARK)) {
    if (mark === ',') {
      result += bare.slice(from, index);
      from = index + 1;
    } else if (mark === '{' || mark === '[') depth++;
    else if (mark === '}' || mark === ']') depth--;
    else continue;
    if (depth) continue;
    return LEFT.test(bare.slice(index + 1)) ? result + bare.slice(from, index + 1) : undefined;
  }
  return undefined;
}
