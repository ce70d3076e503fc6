export const ENTRIES: Record<string, string>;
export const PARTS: Record<string, string>;
export const CAPS: Record<string, number>;
