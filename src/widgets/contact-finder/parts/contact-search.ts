import type { Kit } from '../../../base/lazy.js';
import { warn } from '../../../base/logger.js';
import { contactFilters as de, filters, nothing as nothingTexts } from '../../../i18n/de.js';
import { textsOf } from '../../../i18n/locale.js';
import type { ContactPoint } from '../../../model/contact-point.js';
import { type KnownPosition, postcodeIn } from '../../../search/known-places.js';
import type { LocatedPlace } from '../../../search/places.js';
import { findMe, findPlace, type Near } from '../../../ui/place-search.js';
import { renderWaysOut } from '../../../ui/ways-out.js';
import type { Answer, Search } from '../finder-controller.js';
import type { FinderParts } from '../finder-parts.js';
import { createIndex } from './contact-index.js';
import { orderFrom, servedName } from './near-order.js';

/*
 * Loads when somebody is about to search, or asks for what is near: understands postcodes and places, puts who is
 * responsible first, forgives typing mistakes, and says what is in the way when nothing is found.
 */

export interface ContactSearch {
  answer: Search;
  /** The place that a contact point says it is responsible for; undefined where it does not mean this one. */
  served(record: ContactPoint, place: LocatedPlace): string | undefined;
  locate(): Promise<void>;
  /** For announcements, after the number of contact points. */
  readonly told: string;
  distanceText(km: number): string;
  renderNotes(kit: Kit): unknown;
  renderNothing(kit: Kit): unknown;
}

/** Places that were looked up; typing makes many of them. */
const MOST = 50;

export function createSearch(parts: FinderParts): ContactSearch {
  const { host, finder, query } = parts;
  /** What came of each text: nothing yet while it is looked for. */
  const found = new Map<string, Near | undefined>();
  let here: Near | undefined;
  /** The text that stood there when the position was asked for. */
  let hereText = '';
  const index = createIndex();

  const placeName = ({ label, postalCode }: LocatedPlace) =>
    postalCode && postalCode !== label ? `${postalCode} ${label}` : label;
  const texts = () => textsOf('contactFilters', parts.locale, de);
  const absolute = (address?: string) => address && new URL(address, host.ownerDocument.baseURI).href;

  /** What is known of a place; looks for it when it is asked for the first time. */
  function lookUp(text: string): Near | undefined {
    if (found.has(text)) return found.get(text);
    if (found.size > MOST) found.clear();
    // What failed is tried again when somebody asks again.
    for (const [asked, near] of found) if (near?.trouble) found.delete(asked);
    found.set(text, undefined);
    void findPlace(text, {
      locale: parts.locale,
      radius: 0,
      known: () => positionsIn(finder.records, postcodeIn(text)),
      postcodes: absolute(host.postcodes),
      places: absolute(host.places?.replace(/\/*$/, '/')),
      report: (error) => warn(host, error.message),
    }).then((near) => {
      found.set(text, near ?? { text, radius: 0 });
      // What was looked for and what is drawn of it are tasks of their own.
      setTimeout(() => host.requestUpdate());
    });
    return undefined;
  }

  /** The place that the visitor's text names, or where they are. */
  function near(): Near | undefined {
    const { text } = query.value;
    const code = postcodeIn(text);
    if (code) return found.get(code);
    return found.get(text.trim()) ?? here;
  }

  const forget = () => {
    here = undefined;
    if (postcodeIn(query.value.text) || found.get(query.value.text.trim())?.place) query.change({ text: '' });
    host.requestUpdate();
    host.renderRoot.querySelector<HTMLElement>('[part~=search]')?.focus();
  };

  let last:
    | { found: readonly number[]; count: number; from?: LocatedPlace; all: readonly ContactPoint[] }
    | undefined;
  /** The same answer is asked for at every render; thousands are put into order once. */
  function inOrder(records: readonly ContactPoint[], found: readonly number[], from?: LocatedPlace) {
    if (last?.found !== found || last.count !== found.length || last.from !== from) {
      const ordered = from ? orderFrom(records, found, from, from !== here?.place) : found;
      const all = ordered.map((position) => records[position] as ContactPoint);
      last = { found, count: found.length, from, all };
    }
    return last.all;
  }

  /** One of several places of a name. */
  const choose = (place: LocatedPlace) => {
    found.set(query.value.text.trim(), { text: place.label, radius: 0, place });
    host.requestUpdate();
    host.renderRoot.querySelector<HTMLElement>('[part~=search]')?.focus();
  };

  /** Why a position or a postcode is not known. Not for a name: it may be a word that stands nowhere. */
  const trouble = () => {
    const { text } = query.value;
    if (here?.trouble && text === hereText) return here.trouble;
    return postcodeIn(text) ? near()?.trouble : undefined;
  };
  const nearestText = (place: LocatedPlace) =>
    place === here?.place ? texts().near(place.label) : texts().nearest(placeName(place));

  return {
    answer(records, text, refinement): Answer {
      const code = postcodeIn(text);
      const words = (code ? text.replace(code, ' ') : text).trim();
      const place = (code ? lookUp(code)?.place : undefined) ?? here?.place;
      const { positions, similarTo, missing } = index(records, words, refinement);
      // What stands nowhere may be a place; while letters or records are still to come, a name is none yet.
      const isPlace = missing && words.length > 2 && host.state.status !== 'loading';
      const named = isPlace ? lookUp(words)?.place : undefined;
      const from = named ?? place;
      const found = named ? index(records, '', refinement).positions : positions;
      return {
        found: inOrder(records, found, from),
        place: from,
        similarTo: named ? undefined : similarTo,
      };
    },
    served: servedName,
    async locate() {
      here = await findMe(texts().position, textsOf('filters', parts.locale, filters).here);
      hereText = query.value.text;
      const code = postcodeIn(hereText);
      const typed = found.get(hereText.trim())?.place
        ? ''
        : code
          ? hereText.replace(code, '').trim()
          : hereText;
      // It goes before the place that was typed earlier.
      if (here.place && typed !== hereText) query.change({ text: typed });
      host.requestUpdate();
    },
    get told() {
      const t = texts();
      const now = near();
      const problem = trouble();
      if (problem) return `. ${problem}`;
      if (now?.choices) return `. ${t.whichPlace}`;
      if (finder.answer.place) return `. ${nearestText(finder.answer.place)}`;
      return finder.answer.similarTo ? `. ${similarText()}` : '';
    },
    // Places are known to about a kilometre.
    distanceText: (km) =>
      km < 1 ? texts().underOne : textsOf('filters', parts.locale, filters).km(km, parts.locale.format),
    renderNotes({ html, nothing }) {
      const t = texts();
      const common = textsOf('filters', parts.locale, filters);
      const now = near();
      const problem = trouble();
      return [
        problem ? html`<p class="told">${problem}</p>` : nothing,
        now?.choices
          ? html`<div class="place" role="group" aria-label=${t.whichPlace}><span>${t.whichPlace}</span>
              ${now.choices.map((place) => html`<button type="button" @click=${() => choose(place)}>${place.label}</button>`)}</div>`
          : nothing,
        finder.answer.place
          ? html`<p class="from">${nearestText(finder.answer.place)} <button type="button" class="plain" @click=${forget}>${t.forget}</button></p>
              <p class="muted small">${common.placesSource}</p>`
          : nothing,
        finder.answer.similarTo ? html`<p>${similarText()}</p>` : nothing,
      ];
    },
    renderNothing(kit) {
      const { text } = query.value;
      const clear = () => query.change({ text: '' });
      const ways = (parts.refiner?.chips() ?? []).map(({ label, without, remove }) => ({
        label,
        total: parts.refiner?.countWithout(without) ?? 0,
        go: remove,
      }));
      if (text)
        ways.unshift({ label: text, total: finder.ask('', finder.refinement).found.length, go: clear });
      const { locale } = parts;
      const count = (total: number) => locale.messages.count(total, locale.format);
      const reset = parts.refiner?.reset ?? clear;
      return renderWaysOut(kit, { host, locale, text, ways, count, reset });
    },
  };

  function similarText() {
    return textsOf('nothing', parts.locale, nothingTexts).similar(
      query.value.text,
      finder.answer.similarTo ?? '',
    );
  }
}

/** What the feed itself knows about places; of a postcode only those that bear it: lists may be long. */
function* positionsIn(records: readonly ContactPoint[], code = ''): Iterable<KnownPosition> {
  for (const { geo, address, district } of records)
    if (geo && (!code || address?.postalCode?.includes(code)))
      yield { ...geo, postalCode: address?.postalCode, locality: address?.addressLocality, district };
}
