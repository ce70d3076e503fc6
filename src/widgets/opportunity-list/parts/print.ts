import type { Locale } from '../../../i18n/locale.js';
import type { Opportunity } from '../../../model/opportunity.js';
import { excerpt } from '../../../ui/excerpt.js';
import { type Block, printBlocks } from '../../../ui/print.js';
import { timesOf, whereOf } from '../words.js';

/* Loads when somebody prints. */

export interface PrintJob {
  records: readonly Opportunity[];
  locale: Locale;
  /** With everything there is to read, or one paragraph each. */
  whole: boolean;
  address: string;
}

const joined = (words: readonly (string | undefined)[]) => words.filter(Boolean).join(' · ');

/** Prints offers. Resolves when the browser's dialog was closed. */
export function print({ records, locale, whole, address }: PrintJob): Promise<void> {
  const blocks = records.map((record): Block => {
    const { title, hiringOrganization, description, qualifications, applicationContact: c, url } = record;
    return {
      title,
      level: whole ? 1 : 2,
      lines: [
        joined([hiringOrganization?.name, whereOf(record, locale), ...timesOf(record, locale)]),
        whole ? description : excerpt(description ?? '', 300),
        whole ? qualifications : undefined,
        joined([c?.name, c?.telephone, c?.email, c?.url ?? url]),
      ],
    };
  });
  const head: Block[] = whole
    ? []
    : [{ title: locale.messages.count(records.length, locale.format), level: 1 }];
  return printBlocks({ lang: locale.language, blocks: [...head, ...blocks], address });
}
