/** What the pages with another library have in common. */
const { feed, from } = document.querySelector('[data-feed]').dataset;

/** The day that the month is opened at. */
export const FROM = from;
export const app = document.querySelector('#app');
export const feedItems = (await (await fetch(feed)).json()).items;

/** Sets the marks as soon as `selector` is in the page; to be called before the calendar is made. */
export function markWhen(selector) {
  new MutationObserver((_, observer) => {
    if (!app.querySelector(selector)) return;
    observer.disconnect();
    performance.mark('first-record');
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('painted')));
    performance.mark('ready');
  }).observe(app, { childList: true, subtree: true });
}
