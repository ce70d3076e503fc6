/** What is not to be shown as it stands: markup, what cannot be seen, marks without end. */
const UNCLEAN = /<[a-z/!]|&[a-z#\d]+;|\p{Cf}|\p{M}{5}/iu;

export const isUnclean = (value: unknown): boolean => typeof value === 'string' && UNCLEAN.test(value);
