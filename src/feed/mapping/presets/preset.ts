export interface Preset {
  /** How the `preset` attribute calls it. */
  name: string;
  /** Paths that its records have; `path~word` where the value has that word. Without any, it has to be named. */
  signs: readonly string[];
  /** Kind of records → mapping. */
  mappings: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
