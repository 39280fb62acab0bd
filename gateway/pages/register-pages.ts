import type { FastifyInstance } from 'fastify';
import { registerBrowserScripts } from './browser-scripts.js';
import { registerFavicon } from './favicon.js';
import { registerLandingPage, type LandingOptions } from './landing-page.js';
import { registerMailPages, type MailPageOptions } from './mail-pages.js';

/** What people see who open an address of the platform: where everything is, and the pages behind the links of mails. */
export function registerPages(
  app: FastifyInstance,
  options: Omit<LandingOptions, 'hasMailPages'> & MailPageOptions,
): void {
  registerFavicon(app);
  registerBrowserScripts(app);
  registerLandingPage(app, { ...options, hasMailPages: options.appUrl === options.publicUrl });
  registerMailPages(app, options);
}
