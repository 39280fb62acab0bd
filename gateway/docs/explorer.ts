import { hash } from 'node:crypto';
import { pageHeaders } from '../../shared/http/security-headers.js';
import { PreparedContent } from '../http/prepared-content.js';

/** What it shows at first. */
export const firstQuery = `# Sign in with the login mutation, then send the token as
# { "Authorization": "Bearer <accessToken>" } in the headers below.
mutation {
  login(input: { email: "staff@acme.example", password: "demo-password-2026" }) {
    accessToken
  }
}
`;

let page: Promise<PreparedContent> | undefined;

/** The explorer (GraphiQL, 9 MB) as one page without outside resources; made at its first use. */
export function explorerPage(): Promise<PreparedContent> {
  page ??= renderPage();
  return page;
}

async function renderPage(): Promise<PreparedContent> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const text = renderGraphiQL({ title: 'BraiFlow', endpoint: '/graphql', defaultQuery: firstQuery });
  return new PreparedContent(text, {
    type: 'text/html; charset=utf-8',
    headers: pageHeaders(policyOf(text)),
    chosenBy: ['accept'],
  });
}

/** It runs the scripts that stand in it and no others; its editor makes styles as it goes, and workers out of blobs. */
function policyOf(text: string): string[] {
  const scripts = [...text.matchAll(/<script>([^]*?)<\/script>/g)].map(
    ([, script]) => `'sha256-${hash('sha256', script!, 'base64')}'`,
  );
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    "style-src 'unsafe-inline'",
    "img-src 'self' data: blob:",
    'font-src data:',
    'worker-src blob:',
    "connect-src 'self'",
  ];
}
