import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '../../shared/errors/domain-error.js';
import type { ErrorDefinition } from '../../shared/errors/error-definition.js';
import { badPage, invalidInput, notFound } from '../../shared/errors/errors.js';
import { faultCodes } from '../../shared/errors/fault-codes.js';
import { faultOf } from '../../shared/records/broken-rule.js';
import { fail } from '../answers/envelope.js';
import { perHeader, preferredType } from '../answers/accepted-types.js';
import { htmlType } from '../answers/page-preference.js';
import { PreparedContent } from '../http/prepared-content.js';
import { html, preparePage, type Html } from '../pages/html.js';

interface Forms {
  readonly page: PreparedContent;
  readonly markdown: PreparedContent;
}

/** Where `doc_url` of an error leads: a page for each code, as HTML or, with `.md` or by `Accept`, as Markdown. */
export function registerErrorPages(
  app: FastifyInstance,
  declared: readonly ErrorDefinition[],
  publicUrl: string,
): void {
  const errors = declared.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const list: Forms = {
    page: listAsPage(errors),
    markdown: prepareMarkdown(listAsMarkdown(errors), byAccept),
  };
  const byCode = new Map(
    errors.map((error): [string, Forms] => [
      error.code,
      {
        page: errorAsPage(error, publicUrl),
        markdown: prepareMarkdown(asMarkdown(error, publicUrl), byAccept),
      },
    ]),
  );

  app.get('/docs/errors', (request, reply) => formOf(list, request).send(request, reply));
  app.get('/docs/errors.md', (request, reply) => list.markdown.send(request, reply));
  app.get<{ Params: { page: string } }>('/docs/errors/:page', async (request, reply) => {
    const { page } = request.params;
    const forms = byCode.get(page.replace(/\.md$/, ''));
    if (!forms) throw new DomainError(notFound, 'There is no such error code; /docs/errors lists all.');
    return (page.endsWith('.md') ? forms.markdown : formOf(forms, request)).send(request, reply);
  });
}

const byAccept = ['accept'];
const markdownType = 'text/markdown; charset=utf-8';

const preference = perHeader((accept) => ({
  isMarkdown: preferredType(accept, [htmlType, markdownType]) === markdownType,
}));

function formOf({ page, markdown }: Forms, { headers }: FastifyRequest): PreparedContent {
  return preference(headers.accept).isMarkdown ? markdown : page;
}

export function prepareMarkdown(text: string, chosenBy?: readonly string[]): PreparedContent {
  return new PreparedContent(text, { type: markdownType, chosenBy });
}

/** What an answer of REST with the error looks like. */
function exampleOf(definition: ErrorDefinition, publicUrl: string): string {
  const { example } = definition;
  const faults = namesFaults(definition) ? [faultOf('email', { keyword: 'format', limit: 'email' })] : [];
  const requestId = 'req_01930000-0000-7000-8000-000000000001';
  const error = new DomainError(definition, faults[0]?.message ?? example, faults);
  return JSON.stringify(fail(error, { requestId, publicUrl }), null, 2);
}

/** Whether trying again helps, in a sentence. */
function retryOf({ isRetryable }: ErrorDefinition): string {
  return isRetryable
    ? 'The same request may succeed later; wait as long as `Retry-After` says, if it is there.'
    : 'The same request fails again until its cause is mended.';
}

/** Errors of inputs and lists tell in `errors` what is wrong with which field. */
function namesFaults({ code }: ErrorDefinition): boolean {
  return code === invalidInput.code || code === badPage.code;
}

const faultRows = Object.entries(faultCodes);

function asMarkdown(error: ErrorDefinition, publicUrl: string): string {
  const { code, title, httpStatus, cause, reasons, cures } = error;
  const faults = faultRows.map(([name, meaning]) => `- \`${name}\`: ${meaning}`).join('\n');
  const parts = [
    `# ${code}: ${title}`,
    `HTTP status ${httpStatus}. ${retryOf(error)}`,
    `## What it means\n\n${cause}`,
    `## What leads to it\n\n${asItems(reasons)}`,
    `## What to do\n\n${asItems(cures)}`,
    `## Example\n\n\`\`\`json\n${exampleOf(error, publicUrl)}\n\`\`\``,
    ...(namesFaults(error) ? [`## Codes in \`errors\`\n\n${faults}`] : []),
    'All codes: /docs/errors.md',
  ];
  return `${parts.join('\n\n')}\n`;
}

function asItems(sentences: readonly string[]): string {
  return sentences.map((sentence) => `- ${sentence}`).join('\n');
}

const faultTable = html`<h2>Codes in errors</h2>
  <table>
    ${faultRows.map(
      ([name, meaning]) =>
        html`<tr>
          <td><code>${name}</code></td>
          <td>${meaning}</td>
        </tr>`,
    )}
  </table>`;

function errorAsPage(error: ErrorDefinition, publicUrl: string): PreparedContent {
  const { code, title, httpStatus, cause, reasons, cures } = error;
  return preparePage(
    code,
    html`<h1>${code}: ${title}</h1>
      <p>HTTP status ${httpStatus}. ${withCode(retryOf(error))}</p>
      <h2>What it means</h2>
      <p>${withCode(cause)}</p>
      <h2>What leads to it</h2>
      ${itemsOf(reasons)}
      <h2>What to do</h2>
      ${itemsOf(cures)}
      <h2>Example</h2>
      <pre>${exampleOf(error, publicUrl)}</pre>
      ${namesFaults(error) ? faultTable : []}
      <p><a href="/docs/errors">All codes</a></p>`,
    { chosenBy: byAccept },
  );
}

function itemsOf(sentences: readonly string[]): Html {
  return html`<ul>
    ${sentences.map((sentence) => html`<li>${withCode(sentence)}</li>`)}
  </ul>`;
}

/** A sentence with what stands in backticks as code. */
function withCode(sentence: string): Html[] {
  return sentence.split('`').map((part, index) => (index % 2 ? html`<code>${part}</code>` : html`${part}`));
}

function listAsMarkdown(errors: readonly ErrorDefinition[]): string {
  const rows = errors.map(
    ({ code, title, httpStatus, cause }) =>
      `- [${code}](/docs/errors/${code}.md) ${title} (${httpStatus}): ${cause}`,
  );
  return `# Error codes\n\n${rows.join('\n')}\n`;
}

function listAsPage(errors: readonly ErrorDefinition[]): PreparedContent {
  const rows = errors.map(
    ({ code, title, httpStatus }) =>
      html`<tr>
        <td><a href="/docs/errors/${code}">${code}</a></td>
        <td>${httpStatus}</td>
        <td>${title}</td>
      </tr>`,
  );
  return preparePage(
    'Error codes',
    html`<h1>Error codes</h1>
      <table>
        <tr>
          <th>Code</th>
          <th>HTTP status</th>
          <th>What happened</th>
        </tr>
        ${rows}
      </table>`,
    { chosenBy: byAccept },
  );
}
