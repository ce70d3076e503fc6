/** Why a feed, as a whole, could not be shown. Each has its sentence for the visitor in `i18n`. */
export type FeedFailure =
  | 'offline' // the browser says it has no connection
  | 'network' // no answer: wrong host, blocked by CORS, refused connection, redirect loop
  | 'timeout' // the server was silent for too long
  | 'status' // an HTTP error
  | 'too-large' // more bytes or records than the bound
  | 'format' // not a format this element reads, an HTML page for instance
  | 'incomplete' // the document ends in the middle
  | 'empty-body' // no bytes at all
  | 'no-list' // readable, but no list of records inside
  | 'wrong-kind' // records of another kind, events given to the opportunity list for instance
  | 'unusable' // every record was rejected
  | 'configuration'; // an attribute or a mapping cannot be used

/** A failure with its reason in English for the webmaster, naming what was found and what was expected. */
export class FeedError extends Error {
  readonly failure: FeedFailure;
  readonly source: string;
  /** HTTP status, where there was one. */
  readonly status?: number;

  constructor(failure: FeedFailure, reason: string, source = '', status?: number) {
    super(reason);
    this.failure = failure;
    this.source = source;
    this.status = status;
  }

  /** Plain data, for events. */
  toJSON() {
    return { failure: this.failure, reason: this.message, source: this.source, status: this.status };
  }
}

/** Something that was left out of a record, or a record that was left out of a feed. */
export interface Reason {
  /** Where: a field's path, such as `jobLocation.0.geo.latitude`. */
  path: string;
  /** What was found there, shortened. */
  value: string;
  /** What was expected, in words. */
  expected: string;
}

/** One record that could not be used. */
export interface Rejection {
  source: string;
  /** Position in its source, from 0. */
  index: number;
  /** Its id or title, as far as it could be read. */
  record: string;
  reasons: Reason[];
}

const MAX_QUOTE = 80;

/** A value as it is quoted in a reason: short, on one line, whatever it was. */
export function quote(value: unknown): string {
  const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return shown.replace(/\s+/g, ' ').slice(0, MAX_QUOTE);
}

const found = (path: string, value: string, expected: string): string =>
  `${path || 'record'}: found ${value}, expected ${expected}`;

/** `title: found 42, expected text` */
export const sentence = ({ path, value, expected }: Reason): string => found(path, value, expected);

/** An attribute, or a part of one, that cannot be used. */
export const misconfigured = (path: string, value: unknown, expected: string): FeedError =>
  new FeedError('configuration', found(path, quote(value), expected));
