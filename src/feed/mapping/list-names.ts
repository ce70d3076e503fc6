/** Names under which publishers keep the list of records, and the envelopes around it. */
const LIST_NAMES = new Set(
  `items data results result records entries elements rows list values content contents response payload feed
  @graph dataFeedElement itemListElement features jobs offers opportunities angebote activities _embedded`.split(
    /\s+/,
  ),
);

/** Whether a list may be kept under this key: while streaming, the first such list is taken. */
export const mayBeListName = (key: string): boolean => LIST_NAMES.has(key);
