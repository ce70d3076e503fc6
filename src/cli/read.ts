import type { FeedError, Rejection } from '../feed/errors.js';
import { FORMATS, type Format } from '../feed/formats/format.js';
import type { BaseRecord, Explanation, Foreign } from '../feed/kind.js';
import { load, type Warning } from '../feed/load.js';
import { inputOf } from './input.js';
import { fitOf, KIND_NAMES, KINDS, type KindName } from './kinds.js';
import { readXml } from './xml.js';

export interface ReadOptions {
  kind?: KindName;
  format?: string;
  /** JSON. */
  mapping?: string;
  preset?: string;
  languages: readonly string[];
  headers?: Record<string, string>;
  /** The address that a file will have. */
  base?: string;
  /** Told now and then of how many records were read. */
  progress?(count: number): void;
}

/** All that came of one feed. */
export interface Report {
  kind: KindName;
  isRecognised: boolean;
  records: BaseRecord[];
  rejected: Rejection[];
  warnings: Warning[];
  deleted: string[];
  otherKinds: Record<string, number>;
  /** Undefined for a feed in the vocabulary's own names. */
  explanation?: Explanation;
  headers?: Headers;
  /** Of a feed that comes in several, those that were read. */
  pages: number;
  /** The first bytes, for those who tell the format. */
  start: Uint8Array;
  error?: { failure: FeedError['failure']; reason: string };
}

/** So many records tell the kind. */
const SAMPLE = 200;
const PROGRESS = 5000;
const START = 4096;
/** Nobody waits here, and one machine asks instead of every visitor's: more than in a page. */
const MAX_PAGES = 5000;
const MAX_BYTES = 512 << 20;

/** The widgets read no XML; who has it can convert it here. */
const isXml = (answer: Response, address: string): boolean =>
  answer.ok &&
  (/[/+]xml\b/.test(answer.headers.get('content-type') ?? '') || /\.(xml|rss|atom)(\?|$)/i.test(address));

export const isFormat = (name: string): name is Format => FORMATS.some((format) => format === name);

/** Reads a feed, as the kind that it is said to be or that fits it best. Never throws. */
export async function readSource(source: string, options: ReadOptions): Promise<Report> {
  if (options.kind) return read(source, options.kind, options);
  let best: { report: Report; fit: number } | undefined;
  for (const kind of KIND_NAMES) {
    const report = await read(source, kind, { ...options, progress: undefined }, SAMPLE);
    const fit = fitOf(kind, report.records, report.records.length + report.rejected.length);
    if (!best || fit > best.fit) best = { report, fit };
    // What cannot be fetched is no better as another kind.
    if (report.error && /^(network|status|timeout|offline|empty-body)$/.test(report.error.failure)) break;
  }
  const kind = best?.report.kind ?? 'opportunity';
  return { ...(await read(source, kind, options)), isRecognised: true };
}

async function read(source: string, name: KindName, options: ReadOptions, most = Infinity): Promise<Report> {
  const maxPages = most < Infinity ? 1 : MAX_PAGES;
  const report: Report = {
    kind: name,
    isRecognised: false,
    records: [],
    rejected: [],
    warnings: [],
    deleted: [],
    otherKinds: {},
    pages: 0,
    start: new Uint8Array(0),
  };
  let foreign: Foreign | undefined;
  const own = KINDS[name];
  const kind = {
    ...own,
    foreign: async () => {
      foreign = await own.foreign();
      return foreign;
    },
  };
  const { url, fetch, answers } = inputOf(source, options.headers, options.base);
  const watched: typeof fetch = async (address, init) => {
    const answer = await fetch(address, init);
    if (answer.ok) report.pages++;
    if (report.headers || !answer.body) return answer;
    report.headers = answer.headers;
    if (isXml(answer, String(address))) {
      const text = await answer.text();
      report.start = new TextEncoder().encode(text.slice(0, START));
      const again = new Response(JSON.stringify(readXml(text)), { status: answer.status });
      answers.push(again);
      return again;
    }
    const [body, copy] = answer.body.tee();
    readStart(copy).then((start) => {
      report.start = start;
    });
    const { status, headers } = answer;
    const again = new Response(status === 204 ? null : body, { status, headers });
    answers.push(again);
    return again;
  };
  let told = 0;
  try {
    const format = options.format && isFormat(options.format) ? options.format : undefined;
    const { mapping = options.preset, languages } = options;
    const settings = { kind, format, mapping, languages, retries: 1, maxBytes: MAX_BYTES, maxPages };
    for await (const batch of load(url, { ...settings, fetch: watched })) {
      report.records.push(...batch.records);
      report.rejected.push(...batch.rejected);
      report.warnings.push(...batch.warnings);
      report.deleted.push(...batch.deleted);
      for (const other of batch.otherKinds) report.otherKinds[other] = (report.otherKinds[other] ?? 0) + 1;
      if (report.records.length - told >= PROGRESS) {
        told = report.records.length;
        options.progress?.(told);
      }
      if (report.records.length >= most) break;
    }
    if (!report.records.length && !report.deleted.length) report.error = nothingIn(report);
  } catch (cause) {
    const { failure = 'format', message } = cause as FeedError;
    report.error = { failure, reason: message };
  }
  // By id, the first of several; what was taken back is gone.
  const seen = new Set(report.deleted);
  report.records = report.records.filter(({ id }) => !seen.has(id) && seen.add(id));
  report.explanation = foreign?.explain?.();
  return report;
}

function nothingIn({ rejected, otherKinds }: Report): Report['error'] {
  if (rejected.length) return { failure: 'unusable', reason: `${rejected.length}` };
  const others = Object.keys(otherKinds);
  return others.length ? { failure: 'wrong-kind', reason: others.join(', ') } : undefined;
}

async function readStart(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = body.getReader();
  const pieces: number[] = [];
  try {
    while (pieces.length < START) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(...value.subarray(0, START - pieces.length));
    }
  } catch {
    // Told by whoever reads the body itself.
  }
  reader.cancel().catch(() => {});
  return Uint8Array.from(pieces);
}
