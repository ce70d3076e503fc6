import type { ContactPoint } from '../../../model/contact-point.js';
import { printBlocks } from '../../../ui/print.js';
import type { FinderParts } from '../finder-parts.js';
import { noticeOf, whereOf } from '../words.js';
import { hoursLines } from './week.js';

/* Loads when somebody prints the contact points: a list of cards for the notice board. */

/** Prints everything that answers the visitor's question. Resolves when the browser's dialog was closed. */
export function print({ finder, openings, locale }: FinderParts): Promise<void> {
  const { messages, format } = locale;

  const block = (record: ContactPoint) => {
    const { hours, text = record.openingHours?.join('\n') } = openings?.of(record) ?? {};
    const { status, telephone, url, transit } = record;
    return {
      title: record.title,
      lines: [
        record.category?.join(' · '),
        status && status !== 'open' ? messages.status[status] : undefined,
        noticeOf(record, Date.now()),
        whereOf(record),
        hours && openings ? hoursLines(hours, openings.clock, locale).join('\n') : text,
        [telephone, url].filter(Boolean).join(' · '),
        transit,
      ],
    };
  };
  const all = finder.all();
  return printBlocks({
    lang: locale.language,
    blocks: [{ title: messages.count(all.length, format), level: 1 }, ...all.map(block)],
    address: location.href,
  });
}
