import { dialogStyles } from './dialog.js';

/** The look of a record's details. A text, since parts that load later bring it along. */
export const detailsStyles = `${dialogStyles}
.details dl { display: grid; gap: var(--_2) var(--_4); }
.details dl > div { display: grid; grid-template-columns: minmax(7em, 1fr) minmax(0, 3fr); gap: var(--_3); border-block-start: 1px solid var(--_hairline); padding-block-start: var(--_2); }
.details dt { font-weight: bold; hyphens: auto; }
.details dd { white-space: pre-line; }
.details dd > a, .details li > a:only-child { display: inline-block; min-block-size: 24px; }
.details a { color: inherit; text-underline-offset: 0.2em; }
.prose { display: grid; gap: var(--_3); max-inline-size: 70ch; white-space: pre-line; }
.details figure { margin: 0; }
.details img { max-inline-size: 100%; block-size: auto; max-block-size: 16em; object-fit: cover; border-radius: var(--_radius); display: block; }
.details ul, .details ol { margin: 0; padding: 0; list-style: none; display: grid; gap: var(--_1); }
.actions:not(:has(*)) { display: none; }
.details .actions { display: flex; flex-wrap: wrap; gap: var(--_2) var(--_4); }
.actions a:not(.way), .sheet-body > p:not(.actions) > a { display: inline-flex; align-items: center; min-block-size: 44px; }
.way { display: inline-flex; align-items: center; justify-content: center; min-block-size: 44px; padding: var(--_1) var(--_4); border-radius: var(--_radius); border: 1px solid var(--_control); text-decoration: none; overflow-wrap: anywhere; }
.sheet-foot .way { flex: 1 1 8em; background: var(--_accent); border-color: var(--_accent); color: var(--_accent-text); font-weight: bold; }
.way:hover { text-decoration: underline; }
.sheet-foot [role=status]:empty { display: none; }
@container engagiert (max-width: 30em) { .details dl > div { grid-template-columns: minmax(0, 1fr); gap: 0; } }
`;
