/** A text as the hand-written pages compare it. Served to those pages, and used here to know the true number of hits. */
export const fold = (text) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

/** An honour's text. */
export const honourText = ({ about, award, text }) =>
  fold([about.name, about.affiliation.name, award.name, text].join('\n'));

/** An offer's or an event's text. */
export const haystack = ({ name, organisation, organizer, location, description }) =>
  fold([name, organisation ?? organizer, location?.name, description].join('\n'));
