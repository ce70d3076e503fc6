import { nameWords, type PartlyNamed, SPLIT, withoutQuote } from './consent.js';
import { fold, spellings } from './fold.js';
import { abbreviated, firstNameOf } from './personal-name.js';

/*
 * Honours whose name is shown in part: initials, or a first name. Loads when a feed has one. What holds a withheld
 * part of the name in any way is withheld with it.
 */

export const partlyNamed: PartlyNamed = (record, shown, { photo, quote }) => {
  const { title: name, about, award, category, district, ceremony } = record;
  const first = firstNameOf(name, about?.givenName, about?.familyName);
  const title = shown === 'firstName' ? first : abbreviated(name);
  if (!title) return undefined;
  const said = new Set(shown === 'firstName' ? first.split(SPLIT).map(fold) : []);
  const safe = withholding(nameWords(record).filter((word) => !said.has(fold(word))));
  const { type, size, affiliation, image } = about ?? {};
  const picture = photo && image && safe(image.url) && safe(image.srcset ?? '-') ? image : undefined;
  return {
    title,
    about: {
      type,
      size,
      image: picture && { ...picture, alt: safe(picture.alt), creditText: safe(picture.creditText) },
      affiliation: safe(affiliation?.name) ? { name: affiliation?.name } : undefined,
    },
    award: award?.map((one) => ({
      ...one,
      name: safe(one.name),
      category: safe(one.category),
      year: safe(one.year),
      dateReceived: safe(one.dateReceived),
      awardedBy: safe(one.awardedBy),
      url: safe(one.url),
    })),
    category: category?.filter(safe),
    district: safe(district),
    ceremony: safe(ceremony),
    text: safe(withoutQuote(record, quote)),
    quote: quote ? safe(record.quote) : undefined,
    minor: record.minor,
    deceased: record.deceased,
    inLanguage: record.inLanguage,
    datePublished: record.datePublished,
  };
};

/** Words this short are looked for as words only. */
const SHORT = 3;

/** Gives a text back, unless one of the words stands in it. */
function withholding(words: readonly string[]): (text: string | undefined) => string | undefined {
  const ways = words.flatMap(spellings);
  return (text) => {
    if (!text) return undefined;
    const folded = spellings(decoded(text)).join('\n');
    const single = new Set(folded.split(SPLIT));
    const holds = (way: string) =>
      way.length > SHORT || /[^\p{Script=Latin}]/u.test(way) ? folded.includes(way) : single.has(way);
    return ways.some(holds) ? undefined : text;
  };
}

/** Addresses write letters in their own way. */
function decoded(text: string): string {
  try {
    return `${text} ${decodeURIComponent(text)}`;
  } catch {
    return text;
  }
}
