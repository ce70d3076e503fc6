import { html, nothing, svg } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import type { ContactPoint } from '../../model/contact-point.js';
import { layOut, type Pin } from './pins.js';

export interface OverviewState {
  locale: Locale<'contacts'>;
  records: readonly ContactPoint[];
  /** Where the visitor looks from. */
  place?: { latitude: number; longitude: number; label: string };
  narrow: boolean;
  /** Id of the record that is pointed at. */
  pointed: string;
  hrefOf(record: ContactPoint): string;
  onOpen(event: MouseEvent, record: ContactPoint): void;
  onPoint(id: string): void;
  /** A pin of several: goes to the first of them in the list. */
  onTogether(id: string): void;
}

const KEYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The pin that an arrow leads to: the nearest within the quarter of the plane that it points at. */
function next(pins: readonly Pin[], from: Pin, key: string): Pin | undefined {
  if (key === 'Home') return pins[0];
  if (key === 'End') return pins.at(-1);
  const [right, down] = KEYS[key] ?? [0, 0];
  let best: Pin | undefined;
  let shortest = Number.POSITIVE_INFINITY;
  for (const pin of pins) {
    const ahead = (pin.x - from.x) * right + (pin.y - from.y) * down;
    const aside = Math.abs((pin.x - from.x) * down) + Math.abs((pin.y - from.y) * right);
    const way = ahead + 2 * aside;
    if (ahead <= 0 || aside > 2 * ahead || way >= shortest) continue;
    best = pin;
    shortest = way;
  }
  return best;
}

/** Where the shown contact points lie towards each other: a picture without any request, in step with the list. */
export function overview(state: OverviewState) {
  const { locale, records, narrow, pointed } = state;
  const { messages, format } = locale;
  const picture = layOut(records, state.place, narrow);
  if (!picture) return nothing;
  const { width, height, pins, labels, scale, here } = picture;
  const isAt = (pin: Pin) => pin.records.some(({ id }) => id === pointed);
  const stop = pins.find(isAt) ?? pins[0];
  const pinOf = (pin: Pin) => {
    const [record] = pin.records;
    const many = pin.records.length > 1;
    const names = pin.records.map(({ title }) => title).join(', ');
    const onKey = (event: KeyboardEvent) => {
      if (!(event.key in KEYS) && event.key !== 'Home' && event.key !== 'End') return;
      event.preventDefault();
      const target = next(pins, pin, event.key);
      const link = (event.currentTarget as Element).parentElement?.querySelectorAll('a')[
        target ? pins.indexOf(target) : -1
      ];
      link?.focus();
    };
    const onClick = (event: MouseEvent) => {
      if (!many) return state.onOpen(event, record);
      event.preventDefault();
      state.onTogether(record.id);
    };
    return svg`<a class=${isAt(pin) ? 'pin at' : 'pin'} href=${state.hrefOf(record)} tabindex=${pin === stop ? '0' : '-1'} aria-label=${many ? messages.together(pin.records.length, names, format) : names} @click=${onClick} @keydown=${onKey} @focus=${() => state.onPoint(record.id)} @pointerenter=${() => state.onPoint(record.id)}>
      <circle class="touch" cx=${pin.x} cy=${pin.y} r="17" /><circle cx=${pin.x} cy=${pin.y} r=${many ? 11 : 7} />${many ? svg`<text x=${pin.x} y=${pin.y} dy=".36em">${format.number(pin.records.length)}</text>` : nothing}
    </a>`;
  };
  return html`<svg class="overview" part="overview" viewBox="0 0 ${width} ${height}" role="group" aria-label=${messages.overview(messages.count(records.length, format))}>
    <g class="labels" aria-hidden="true">
      ${labels.map(({ x, y, text }) => svg`<text x=${x} y=${y}>${text}</text>`)}
      <path d="M12 ${height - 16}v6h${scale.length}v-6" /><text class="scale" x=${18 + scale.length} y=${height - 9}>${format.number(scale.km)} km</text>
      ${here ? svg`<path class="here" d="M${here.x} ${here.y - 9}l9 9l-9 9l-9 -9z" />` : nothing}
    </g>
    ${pins.map(pinOf)}
  </svg>`;
}
