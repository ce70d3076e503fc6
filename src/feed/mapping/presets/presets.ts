import { EVENT_PRESETS } from './events.js';
import { GENERAL_PRESETS } from './general.js';
import type { Preset } from './preset.js';
import { SERVICE_PRESETS } from './services.js';
import { VOLUNTEERING_PRESETS } from './volunteering.js';

/**
 * Known publishers, as data: by which keys of a record they are told, and what recognition alone would not find or
 * would find wrong, in the language of mappings. What is not said here is recognised as usual. Each says what
 * documents the shape it is for.
 */
export const PRESETS: readonly Preset[] = [
  ...EVENT_PRESETS,
  ...GENERAL_PRESETS,
  ...VOLUNTEERING_PRESETS,
  ...SERVICE_PRESETS,
];

export const PRESET_NAMES: readonly string[] = [...new Set(PRESETS.map(({ name }) => name))];
