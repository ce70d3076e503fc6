/** What is measured, how often, and what it should come to. */
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const CACHE = `${ROOT}.cache/bench`;

export const SIZES = [100, 1_000, 10_000, 100_000];
/** Typed letter by letter into the search field. It stands in "Garten", "Gärten" and "Gemeinschaftsgarten". */
export const WORD = 'garten';
/** A run that takes longer than this is recorded as not finished (milliseconds). */
export const TIMEOUT = 90_000;

export const PROFILES = {
  fast: { title: 'unthrottled' },
  slow: {
    title: 'CPU ×4, slow 4G (1.6 Mbit/s, 150 ms)',
    cpu: 4,
    latency: 150,
    down: 1.6e6 / 8,
    up: 0.75e6 / 8,
  },
};

/** Rounds that are run when none are asked for. The largest feed alone takes a minute over slow 4G: left out. */
export const ROUNDS = {
  fast: { 100: 9, 1000: 9, 10000: 7, 100000: 5 },
  slow: { 100: 7, 1000: 7, 10000: 5, 100000: 0 },
};

/**
 * What is compared. The first is what the others are divided by. `preload` puts a hint for the feed into
 * the page's head, as the documentation tells webmasters to.
 */
export const VARIANTS = {
  hand: { page: 'hand', title: 'hand-written' },
  list: { page: 'list', title: 'our list', preload: true },
  // Not part of a usual run: what the hint alone is worth, on either side.
  'hand-preload': { page: 'hand', title: 'hand-written, preload', preload: true },
  'list-plain': { page: 'list', title: 'our list, no preload' },
};

/** Goals as ratios to the hand-written page, printed beside the figures. Nothing fails by them. */
const RATIOS = {
  'painted/slow': { 100: 1.25, 1000: 0.85, 10000: 0.25 },
  'painted/fast': { 100: 1.4, 1000: 1.4, 10000: 1.1, 100000: 0.4 },
  'ready/slow': { 100: 1.05, 1000: 1.05, 10000: 1.05 },
  'ready/fast': { 100: 1.3, 1000: 1.3, 10000: 1.3, 100000: 1.3 },
  'keyResult/fast': { 10000: 1, 100000: 2 },
  'keyResult/slow': { 10000: 1 },
  'heap/fast': { 100: 1.5, 1000: 1.5, 10000: 1.5, 100000: 1.5 },
};

/** Goals as figures of our own. */
const LIMITS = {
  'keyWorst/slow': { 100: 50, 1000: 50, 10000: 50 },
  'longTask/fast': { 100000: 50 },
};

export const goalOf = (figure, profile, n) => ({
  ratio: RATIOS[`${figure}/${profile}`]?.[n],
  limit: LIMITS[`${figure}/${profile}`]?.[n],
});
