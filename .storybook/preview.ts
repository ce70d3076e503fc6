import type { Preview } from '@storybook/web-components-vite';
import { initialize, mswLoader } from 'msw-storybook-addon';
import { withActions } from 'storybook/actions/decorator';
import { handlers, outage } from '../test/mocks/handlers.js';
import { TOWN } from '../test/mocks/offers.js';
import './page.css';

initialize(
  {
    quiet: true,
    // Relative to this page, so that the stories also work below a path.
    serviceWorker: { url: './mockServiceWorker.js' },
    onUnhandledRequest(request, print) {
      // The rest are the stories' own files.
      if (request.url.startsWith(TOWN)) print.error();
    },
  },
  handlers,
);

const preview: Preview = {
  // Waits for the worker: no story may ask the real network.
  loaders: [mswLoader],
  decorators: [
    withActions,
    (story, { globals }) => {
      const { documentElement: page } = document;
      page.lang = 'de';
      page.style.colorScheme = globals.scheme;
      return story();
    },
  ],
  beforeEach() {
    outage.answers = 0;
  },
  initialGlobals: { scheme: 'light' },
  globalTypes: {
    scheme: {
      description: 'Colour scheme of the page',
      toolbar: { title: 'Scheme', icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
    },
  },
  parameters: {
    actions: { handles: ['engagiert-load', 'engagiert-error', 'engagiert-query', 'engagiert-select'] },
    // The page and its scheme decide.
    backgrounds: { disable: true },
    controls: { expanded: true },
    options: {
      storySort: {
        order: ['Opportunity list', 'Event calendar', 'Provider', 'Themes', 'Event calendar themes'],
      },
    },
  },
};

export default preview;
