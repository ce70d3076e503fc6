/** What the figures should come to, printed beside them. Nothing fails by it. */

const calendar = {
  'painted/slow': { 100: 1.3, 1000: 1.1, 10000: 1 },
};

/** Ratios to the hand-written page. */
const RATIOS = {
  list: {
    'painted/slow': { 100: 1.25, 1000: 0.85, 10000: 0.25 },
    'painted/fast': { 100: 1.4, 1000: 1.4, 10000: 1.1, 100000: 0.4 },
    'ready/slow': { 100: 1.05, 1000: 1.05, 10000: 1.05 },
    'ready/fast': { 100: 1.3, 1000: 1.3, 10000: 1.3, 100000: 1.3 },
    'keyResult/fast': { 10000: 1, 100000: 2 },
    'keyResult/slow': { 10000: 1 },
    'heap/fast': { 100: 1.5, 1000: 1.5, 10000: 1.5, 100000: 1.5 },
  },
  agenda: calendar,
  month: calendar,
  finder: calendar,
  wall: { ...calendar, 'painted/fast': { 1000: 1.3, 10000: 1.3 } },
};

/** Figures of our own. */
const LIMITS = {
  list: {
    'keyWorst/slow': { 100: 50, 1000: 50, 10000: 50 },
    'longTask/fast': { 100000: 50 },
  },
  finder: {
    'keyWorst/slow': { 10000: 50 },
  },
  month: {
    'stepWorst/slow': { 10000: 50 },
  },
};

export const goalOf = (group, figure, profile, n) => ({
  ratio: RATIOS[group]?.[`${figure}/${profile}`]?.[n],
  limit: LIMITS[group]?.[`${figure}/${profile}`]?.[n],
});
