/** The formats a feed can be declared to have; `format` overrides what its bytes look like. */
export const FORMATS = ['json', 'json-ld', 'geojson', 'ndjson', 'rpde', 'csv', 'icalendar'] as const;
export type Format = (typeof FORMATS)[number];

/**
 * A piece of the document where a record was expected, that cannot be read as one. An `Error`, by which it is
 * known: each file that loads later has a copy of this class of its own, but of `Error` there is one.
 */
export class Unreadable extends Error {
  readonly text: string;
  readonly expected: string;

  constructor(text: string, expected: string) {
    super();
    this.text = text;
    this.expected = expected;
  }
}

export const isUnreadable = (value: unknown): value is Unreadable => value instanceof Error;

/**
 * A parser takes text as it arrives and gives back what records it could finish: raw values, not yet ours,
 * or `Unreadable`. It is synchronous, and never keeps a record it has given back.
 */
export interface Parser {
  push(text: string): unknown[];
  /** Told that no more will come. Throws `FeedError` when the document as a whole cannot be used. */
  end(): unknown[] | Promise<unknown[]>;
}

export interface ParserOptions {
  /** Where the list is, as keys from the document's root, when a mapping says so. */
  root?: readonly string[];
  /** The declared format. */
  format?: Format;
  /** The document's own address. */
  base?: string;
  /** The name of the kind of records that is wanted: some formats hold one kind only. */
  kind?: string;
  /** Set by the parser: a JSON document's text, up to the end of its first record. */
  head?: string;
  /** Set by the parser: its text behind the last one. Before and behind its list stands whether there is more. */
  rest?: string;
  /** Set by the parser: the text of a document that had to be looked at whole. */
  whole?: string;
}

/** A record's text may be this long (characters); beyond it is data of another sort, an embedded picture for instance. */
export const MAX_RECORD = 1 << 20;
/** How a calendar in JSON begins (RFC 7265). */
export const JCAL = /^[[\s]*"vcal/i;

/** How deep a record may nest. */
export const MAX_DEPTH = 64;
