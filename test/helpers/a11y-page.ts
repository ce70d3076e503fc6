/** The page that accessibility is looked at in, and the look at each state of a widget. */
import { AIM, axeFaults, ibmFaults, LEAST, NARROW, nameOf, targetsIn } from './a11y.js';
import { deepEqual } from './assert.js';
import { watchConsole } from './console.js';
import { type FeedServer, startFeedServer } from './feed-server.js';
import { releaseClock, stopClockAt } from './moment.js';
import { impatientPlace } from './quick-store.js';
import { put, unmountAll } from './widget.js';

/**
 * To be called once in a file: a German page with one heading before each of its tests, cleared away after it.
 * @param now the moment at which the clock stands; it goes on where there is none
 */
export function setUpPage(title: string, now?: string) {
  let server: FeedServer;
  let told: ReturnType<typeof watchConsole>;
  let page: HTMLElement;
  before(() => {
    document.title = title;
    document.documentElement.lang = 'de';
  });
  after(() => {
    document.documentElement.removeAttribute('lang');
  });
  beforeEach(() => {
    server = startFeedServer();
    told = watchConsole();
    if (now) stopClockAt(now);
    page = put(document.createElement('main'));
    page.innerHTML = `<h1>${title} in Musterstadt</h1>`;
  });
  afterEach(() => {
    unmountAll();
    server.restore();
    told.restore();
    releaseClock();
  });
  return {
    get server() {
      return server;
    },
    get page() {
      return page;
    },
    /** A place of little room in the page. */
    narrow(): HTMLElement {
      const box = document.createElement('div');
      box.style.width = `${NARROW}px`;
      page.append(box);
      return box;
    },
    /** A place in which a feed is not asked for again for long. */
    impatient(): HTMLElement {
      const place = impatientPlace();
      page.append(place);
      return place;
    },
  };
}

/** A widget in the page. */
interface Shown {
  renderRoot: ParentNode;
}

/**
 * One test per state: nothing that an engine finds, and nothing too small to be met.
 * @param lineHigh what is as high as a line of text, or has a test of its own
 */
export function checkStates(
  here: { readonly page: HTMLElement },
  states: Readonly<Record<string, () => Promise<Shown>>>,
  lineHigh?: string,
) {
  for (const [state, open] of Object.entries(states)) {
    it(`${state}: no fault, and nothing too small`, async () => {
      const { renderRoot } = await open();
      deepEqual(await axeFaults(here.page), []);
      deepEqual(await ibmFaults(here.page), []);
      const targets = targetsIn(renderRoot);
      const tooSmall = targets.filter(({ width, height }) => width < LEAST || height < LEAST);
      deepEqual(tooSmall.map(nameOf), []);
      const controls = targets.filter(({ element }) => !lineHigh || !element.matches(lineHigh));
      deepEqual(controls.filter(({ height }) => height < AIM - 0.5).map(nameOf), []);
    }).timeout(30_000);
  }
}
