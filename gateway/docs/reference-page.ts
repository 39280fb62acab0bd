import { html, type Html } from '../pages/html.js';
import { introduction } from '../rest/openapi/build-openapi.js';

/** As much of an OpenAPI document as the page shows. */
export interface Reference {
  readonly info: { readonly title: string; readonly description: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly webhooks: Reference['paths'];
  readonly components: {
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly responses: Readonly<Record<string, { readonly 'x-error-codes': readonly string[] }>>;
  };
}

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly security?: readonly object[];
  readonly parameters: readonly (Parameter & { readonly $ref?: string })[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly $ref?: string; readonly content?: Content }>>;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description: string;
}

type Content = Readonly<Record<string, { readonly example?: unknown }>>;

/** The REST interface on one page: every operation with its parameters, an example of either way, and its codes. */
export function referencePage(reference: Reference): Html {
  const { info, tags, paths, webhooks } = reference;
  const operations = Object.entries({ ...paths, ...webhooks }).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const sections = tags.map(({ name, description }) => {
    const own = operations.filter(({ operation }) => operation.tags.includes(name));
    return html`<h2>${name}</h2>
      <p>${description}</p>
      ${own.map(({ path, method, operation }) => section(path, method, operation, reference))}`;
  });
  return html`<h1>${info.title}</h1>
    <p>${introduction.replaceAll('`', '')}</p>
    <p>
      <a href="/docs/rest.md">How it is used</a> · <a href="/v1/openapi.json">OpenAPI document</a> ·
      <a href="/docs/errors">Error codes</a>
    </p>
    ${sections}`;
}

function section(path: string, method: string, operation: Operation, reference: Reference): Html {
  const { operationId, summary, description, parameters } = operation;
  const rows = parameters
    .map((parameter) =>
      parameter.$ref ? reference.components.parameters[nameIn(parameter.$ref)]! : parameter,
    )
    .map(
      (parameter) =>
        html`<tr>
          <td><code>${parameter.name}</code></td>
          <td>${parameter.in}</td>
          <td>${parameter.description}</td>
        </tr>`,
    );
  return html`<details id="${operationId}">
    <summary><b>${method}</b> <code>${path}</code> ${summary}</summary>
    <p>${description}</p>
    <table>
      ${rows}
    </table>
    ${examplesOf(path, method, operation)}
    <p>${codesOf(operation, reference)}</p>
  </details>`;
}

/** A request and its answer; of a webhook, what is delivered. */
function examplesOf(path: string, method: string, operation: Operation): Html {
  const { requestBody, responses } = operation;
  if (!path.startsWith('/')) return html`<pre>${exampleOf(requestBody!.content)}</pre>`;
  return html`<pre>${curlOf(path, method, operation)}</pre>
    <pre>${exampleOf(Object.values(responses)[0]?.content)}</pre>`;
}

function curlOf(path: string, method: string, { requestBody, security }: Operation): string {
  const body = requestBody ? exampleOf(requestBody.content) : undefined;
  return [
    `curl -X ${method} "$API${path}"`,
    ...(security?.some((way) => Object.keys(way).length === 0) ? [] : ['-H "Authorization: Bearer $TOKEN"']),
    ...(body === undefined
      ? []
      : ["-H 'Content-Type: application/json'", `-d '${body.replaceAll("'", "'\\''")}'`]),
  ].join(' \\\n  ');
}

function exampleOf(content: Content | undefined): string {
  return JSON.stringify(content?.['application/json']?.example, null, 2) ?? '';
}

function codesOf({ responses }: Operation, { components }: Reference): Html[] {
  return Object.entries(responses).flatMap(([status, { $ref }]) =>
    (($ref && components.responses[nameIn($ref)]?.['x-error-codes']) || []).map(
      (code) => html`<a href="/docs/errors/${code}">${code}</a> (${status}) `,
    ),
  );
}

function nameIn(reference: string): string {
  return reference.split('/').at(-1)!;
}
