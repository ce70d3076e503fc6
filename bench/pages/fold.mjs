/** A text as the hand-written page compares it. Served to that page, and used here to know the true number of hits. */
export const fold = (text) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

export const haystack = ({ name, organisation, description }) =>
  fold(`${name}\n${organisation}\n${description}`);
