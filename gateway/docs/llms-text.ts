import type { ErrorDefinition } from '../../shared/errors/error-definition.js';
import { introduction } from '../rest/openapi/build-openapi.js';
import type { Reference } from './reference-page.js';

/** A map of the documentation for language models (llmstxt.org). */
export function llmsText(
  { info, tags, paths, webhooks }: Reference,
  errors: readonly ErrorDefinition[],
): string {
  const operations = Object.entries({ ...paths, ...webhooks }).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path,
      method: method.toUpperCase(),
      ...operation,
    })),
  );
  const groups = tags.map(({ name, description }) => {
    const own = operations.filter(({ tags: names }) => names.includes(name));
    const lines = own.map(({ path, method, summary }) => `- ${method} ${path}: ${summary}`);
    return `## ${name}\n\n${description}\n\n${lines.join('\n')}`;
  });
  return `# ${info.title}

> ${introduction}

Sign in with POST /v1/auth/login and send \`Authorization: Bearer <access_token>\`, or send an API key as \`X-API-Key\`.

- [How it is used](/docs/rest.md): signing in, pages, filters, changes, webhooks, live data, errors, versions, limits
- [OpenAPI 3.1](/v1/openapi.json)
- [Reference](/v1/docs/reference)
- [Error codes](/docs/errors.md): ${errors.length}

${groups.join('\n\n')}
`;
}
