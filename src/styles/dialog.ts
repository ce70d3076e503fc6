/** The look of dialogs and sheets. A text, not a style sheet: parts that load later bring it along. */
export const dialogStyles = `
dl, dd, fieldset { margin: 0; padding: 0; border: 0; min-inline-size: 0; }
.main { background: var(--_accent); border-color: var(--_accent); color: var(--_accent-text); }
button.main:hover { background: color-mix(in oklab, var(--_accent) 88%, currentColor); }
@media (forced-colors: active) { .main, [aria-expanded='true'] { border: 2px solid Highlight; } }
dialog {
  color: var(--_text);
  background: var(--_surface);
  border: 1px solid var(--_hairline);
  border-radius: calc(var(--_radius) * 1.5);
  padding: 0;
  inline-size: min(44em, 100vw - 2 * var(--_4));
  max-block-size: min(90vh, 90dvh);
  overscroll-behavior: contain;
  /* Focused parts must not hide under the sticky head and foot. */
  scroll-padding-block: 6em 9em;
}
dialog::backdrop { background: rgb(0 0 0 / 50%); }
.sheet-head, .sheet-foot {
  position: sticky;
  display: flex;
  flex-wrap: wrap;
  gap: var(--_2) var(--_3);
  align-items: center;
  padding: var(--_3) var(--_4);
  background: var(--_surface);
  z-index: 1;
}
.sheet-head { inset-block-start: 0; justify-content: space-between; border-block-end: 1px solid var(--_hairline); flex-wrap: nowrap; align-items: start; }
.sheet-foot { inset-block-end: 0; border-block-start: 1px solid var(--_hairline); }
.sheet-foot .main { flex: 1 1 12em; }
.sheet-body { padding: var(--_4); display: grid; gap: var(--_4); align-content: start; overflow-wrap: anywhere; }
.sheet-title { font-size: 1.25em; font-weight: bold; line-height: 1.25; padding-block: var(--_2); min-inline-size: 0; overflow-wrap: anywhere; }
.sheet-head button { flex: none; }
/* The ring lies on the sheet, so it must not take a button's text colour, which is made for the accent. */
.sheet-foot :focus-visible { outline-color: var(--engagiert-focus, var(--_text)); }
@media (max-width: 36em) {
  dialog { inline-size: 100vw; max-inline-size: 100vw; block-size: 100vh; block-size: 100dvh; max-block-size: none; border: 0; border-radius: 0; margin: 0; }
  dialog[open] { display: flex; flex-direction: column; }
  .sheet-body { flex: 1; }
}
`;
