/*
 * For the page around `embed.html`: makes each frame as high as what is in it. Only a frame's own window is listened
 * to, and only as long as the page in it is the one that the frame was given.
 */

/** Pixels; a frame that asks for more scrolls inside. */
const LOWEST = 80;
const HIGHEST = 30_000;

const heightIn = (data: unknown): number | undefined => {
  const { engagiert, height } = (data ?? {}) as { engagiert?: unknown; height?: unknown };
  return engagiert === 'height' && typeof height === 'number' && height > 0 ? height : undefined;
};

addEventListener('message', ({ data, origin, source }) => {
  const height = heightIn(data);
  if (height === undefined) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow !== source || new URL(frame.src, document.baseURI).origin !== origin) continue;
    frame.style.height = `${Math.min(Math.max(height, LOWEST), HIGHEST)}px`;
  }
});
