/** Words that say that something was given, and not to whom. */

const TIER =
  /^(gold|silver|silber|bronze|platin(um)?|diamond|diamant|argent|oro|plata|goud|zilver|brons|guld|main|major|minor|presenting|headline|media|community|premium|basic|standard)([ _-](level|tier|sponsor(s|en)?|partners?|donors?|members?|medal(l)?ists?|supporters?|spender|medal))?$/i;
/** Whole words, and what German ones end in: there are people who are called Ehrenberg and Preis. */
const CERTAIN =
  /(?<=\p{L}{3})(preis|medaille|auszeichnung|ehrung|ehrennadel|award|prize|medal)(?!\p{L})|(?<!\p{L})(awards?|prizes?|medals?|prix|premio|médaille|ehrenpreis|ehrennadel|auszeichnung|of the (year|month)|des (jahres|monats))(?!\p{L})/iu;
const TO_WHOM = /(?<!\p{L})(für|for|to|pour|para|voor|til|an)(?!\p{L})/iu;

/**
 * Whether a word over several honours may be told of each of them: it may as well be somebody's name, who has not
 * agreed.
 */
export const isSort = (text: string): boolean =>
  TIER.test(text) || /^\d/.test(text) || (CERTAIN.test(text) && !TO_WHOM.test(text));
