/** Names under which a list is taken while the document is still arriving. */
const STREAMED =
  'items data results records entries list @graph dataFeedElement itemListElement features'.split(' ');

/** Whether a list under this key is the list of records, as far as can be told before the document is whole. */
export const mayBeListName = (key?: string): boolean => STREAMED.includes(key as string);
