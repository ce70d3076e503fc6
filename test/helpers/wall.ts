/** Puts an honour wall on the page and looks at it as a visitor does. */
import '../../src/widgets/honour-wall/honour-wall.js';
import type { HonourWallElement } from '../../src/widgets/honour-wall/honour-wall-element.js';
import { HONOURS, NOW } from '../fixtures/honours.js';
import { releaseClock, stopClockAt } from './calendar.js';
import { watchConsole } from './console.js';
import { type FeedServer, startFeedServer } from './feed-server.js';
import { until } from './until.js';
import { type Attributes, all, drawn, mountAs, openDialog, settled, unmountAll, words } from './widget.js';

export type Wall = HonourWallElement;

/** A wall in the page, not waited for. */
export const mountWall = (attributes?: Attributes, inner?: string, place?: ParentNode): Wall =>
  mountAs('engagiert-honour-wall', attributes, inner, place);

/** A wall in the page that has read its feed, or failed to, and stands still. */
export async function showWall(attributes?: Attributes, inner?: string, place?: ParentNode): Promise<Wall> {
  const wall = mountWall(attributes, inner, place);
  await settled(wall);
  const layout = attributes?.layout;
  if (layout === 'spotlight' || layout === 'timeline')
    await until(() => all(wall, '.stage, .year').length, `the ${layout} is there`);
  return wall;
}

/** To be called once in a file: sets up before each of its tests, and clears away after it. */
export function setUpWall() {
  let server: FeedServer;
  let told: ReturnType<typeof watchConsole>;
  const address = location.href;
  beforeEach(() => {
    server = startFeedServer();
    told = watchConsole();
    stopClockAt(NOW);
  });
  afterEach(() => {
    unmountAll();
    server.restore();
    told.restore();
    releaseClock();
    history.replaceState(null, '', address);
  });
  return {
    get server() {
      return server;
    },
    get told() {
      return told;
    },
    wall: (attributes: Record<string, string> = {}, body: readonly unknown[] = HONOURS) =>
      showWall({ src: server.at({ body }), ...attributes }),
  };
}

/** Opens an honour by its name. */
export async function openHonour(wall: Wall, name: string): Promise<HTMLDialogElement> {
  const link = all(wall, '[part~=title]').find((each) => words(each) === name);
  if (!link) throw new Error(`No ${name}; there are: ${all(wall, '[part~=title]').map(words).join(' | ')}`);
  link.click();
  const dialog = await openDialog(wall, 'details');
  await drawn(wall);
  return dialog;
}

/** What is said of an honour, its parts as they stand one below the other. */
export const entryOf = (wall: Wall, name: string): string[] => {
  const entry = all(wall, '[part=record]').find(
    (each) => words(each.querySelector('[part~=title]')) === name,
  );
  return [...(entry?.querySelectorAll('.occasion, .title, .award, .muted') ?? [])].map(words);
};

export const othersOf = (wall: Wall): string => all(wall, '[part~=others]').map(words).join();

/** Opens the filters, wherever they are. */
export async function openFilters(wall: Wall): Promise<void> {
  all(wall, '.bar button')
    .find((button) => words(button).startsWith('Filter'))
    ?.click();
  await until(() => all(wall, '.facet').length, 'the filters are there');
  await drawn(wall);
}

/** Keeps what is sent to the printer, as text, in place of the browser's dialog. */
export function watchPrinter(): { papers: HTMLElement[]; restore(): void } {
  const papers: HTMLElement[] = [];
  const { print } = window;
  window.print = () => {
    const paper = document.querySelector<HTMLElement>('.engagiert-print');
    if (paper) papers.push(paper.cloneNode(true) as HTMLElement);
    queueMicrotask(() => dispatchEvent(new Event('afterprint')));
  };
  return {
    papers,
    restore() {
      window.print = print;
    },
  };
}

/** Everything that stands in the document, shadow trees and attributes included. */
export function serialised(root: Document | ShadowRoot = document): string {
  const nodes = root instanceof Document ? [root.documentElement] : [...root.children];
  const own = nodes.map((node) => node.outerHTML).join('\n');
  const inner = [...root.querySelectorAll('*')].flatMap((element) =>
    element.shadowRoot ? [serialised(element.shadowRoot)] : [],
  );
  return [own, ...inner].join('\n');
}
