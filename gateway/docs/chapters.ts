import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../shared/config/project-root.js';
import { mostFaults } from '../../shared/errors/domain-error.js';
import type { ErrorDefinition } from '../../shared/errors/error-definition.js';
import { bodyLimitBytes } from '../../shared/http/create-http-server.js';
import { mostSought } from '../../shared/records/filters/sought.js';
import { largestPage } from '../../shared/records/list-query.js';
import { docUrlOf } from '../answers/envelope.js';
import { longestHead } from '../rest/openapi/fixed-components.js';

/** The files in `chapters`, in the order of reading. */
export const chapterNames = [
  ...['signing-in', 'pages', 'filters', 'changes', 'webhooks', 'live-data'],
  ...['errors', 'versions', 'limits', 'tools'],
] as const;

/** What examples in the files call; readers get the address of their own platform. */
export const writtenUrl = 'http://localhost:4000';

interface ChapterFacts {
  readonly publicUrl: string;
  readonly errors: readonly ErrorDefinition[];
}

/** How the interface is used, in Markdown: a chapter for each topic, with the limits and codes that hold. */
export function chaptersOf({ publicUrl, errors }: ChapterFacts): string {
  const facts: Readonly<Record<string, string>> = {
    errors: errorTable(errors, publicUrl),
    largestPage: String(largestPage),
    mostSought: String(mostSought),
    bodyLimit: `${bodyLimitBytes / 1024 / 1024} MiB`,
    mostFaults: String(mostFaults),
    longestHead: `${longestHead / 1024} KiB`,
  };
  return chapterNames
    .map((name) => readFileSync(join(projectRoot, 'gateway/docs/chapters', `${name}.md`), 'utf8'))
    .join('\n')
    .replace(/\{\{(\w+)\}\}/g, (_all, fact: string) => facts[fact]!)
    .replaceAll(writtenUrl, publicUrl);
}

function errorTable(errors: readonly ErrorDefinition[], publicUrl: string): string {
  const rows = errors
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, httpStatus, cause, cures: [cure] }) => {
      const link = `[${code}](${docUrlOf(code, publicUrl)})`;
      return `| ${link} | ${httpStatus} | ${cause} | ${cure} |`;
    });
  return ['| code | status | means | what to do first |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
