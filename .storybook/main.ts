import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';

/*
 * Vite reads the project's own vite.config.ts here too. That gives its plugins only to the modes named in
 * scripts/lib/entries.mjs, and Storybook's are "development" and "production".
 */
const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/*.stories.ts'],
  // Straight from the package, so that worker and library are always of one version.
  staticDirs: [{ from: '../node_modules/msw/lib/mockServiceWorker.js', to: '/mockServiceWorker.js' }],
  core: {
    // Nothing is sent anywhere, and the build works without a network.
    disableTelemetry: true,
    disableWhatsNewNotifications: true,
    disableProjectJson: true,
  },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      // Found too late, these would bring a second copy of Lit into the development server's pages.
      optimizeDeps: { include: ['lit', 'lit/directive-helpers.js'] },
    }),
};

export default config;
