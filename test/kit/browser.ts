import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

const executablePath = '/usr/bin/chromium';

/** Chromium, as Debian installs it. Throws where it is missing: a test that passed without it would say nothing. */
export async function openBrowser(): Promise<Browser> {
  if (!existsSync(executablePath))
    throw new Error(`${executablePath} is missing; install it with: apt-get install -y chromium`);
  // Tests run as root in containers, where Chromium has no sandbox.
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/** What went wrong in a page, as its console tells it: blocked by a policy, not found, thrown. */
export function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  return faults;
}

/** The answer to a query that the page's own script sends. */
export function askInPage(page: Page, query: string): Promise<unknown> {
  return page.evaluate(async (text) => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query: text });
    return (await fetch('/graphql', { method: 'POST', headers, body })).json();
  }, query);
}
