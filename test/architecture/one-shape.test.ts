import { expect, test } from '@jest/globals';
import { readSources } from './source-files.js';

/** What is written once, in which files, and why in more than one. */
const shapes: Readonly<Record<string, { pattern: RegExp; files: readonly string[] }>> = {
  'STALE-001': {
    pattern: /DomainError\(\s*stale\b/,
    // A header is refused where nothing has versions.
    files: ['gateway/http/entity-tag.ts', 'shared/errors/refuse-stale.ts'],
  },
  'CONFLICT-001 for a taken value': {
    pattern: /code: 'taken'/,
    files: ['shared/records/refuse-taken.ts'],
  },
  'the end of a page': {
    pattern: /\b(pageOf|cutPage)(<[^>]+>)?\(/,
    // Orders that are no column and an id: by score, by name alone, by the number or the id of an event.
    files: [
      'shared/records/connection.ts',
      'shared/records/find-page.ts',
      'shared/records/pages-by.ts',
      'subgraphs/crm/customers/duplicates/duplicates.reader.ts',
      'subgraphs/crm/customers/search/search-customers.service.ts',
      'subgraphs/crm/customers/tags/tags.reader.ts',
      'subgraphs/notifications/customers/timeline-of-customer.loader.ts',
      'subgraphs/notifications/events/find-events.service.ts',
    ],
  },
};

test.each(Object.entries(shapes))('%s is made in one place', async (_what, { pattern, files }) => {
  const sources = (await Promise.all(['gateway', 'shared', 'subgraphs'].map(readSources))).flat();

  expect(sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual(files);
});
