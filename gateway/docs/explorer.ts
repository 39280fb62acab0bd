import type { FastifyInstance } from 'fastify';
import { pageHeaders } from '../../shared/http/security-headers.js';
import { demoPassword, tenants } from '../../shared/config/cast.js';
import { htmlType } from '../answers/page-preference.js';
import { PreparedContent } from '../http/prepared-content.js';
import { scriptPath } from '../pages/browser-scripts.js';
import { html } from '../pages/html.js';
import { explorerScript, explorerStyle } from './explorer-files.js';

/** What it shows at first. */
export const firstQuery = `# Sign in above, then run this.
query {
  me {
    name
    business {
      name
    }
  }
  customers(first: 5) {
    nodes {
      name
      createdBy {
        name
      }
    }
  }
}
`;

const folder = '/graphql/explorer';

/** The line to sign in by; and on a narrow screen the result below the query, where it can be seen. */
const ownStyle = `
html, body { height: 100%; margin: 0; }
body { display: flex; flex-direction: column; }
#session { display: flex; flex-wrap: wrap; gap: .3rem .8rem; align-items: center; padding: .3rem .8rem; font: 14px/1.4 system-ui, sans-serif;
  background: #1d2330; color: #f2f4f8; }
#session [hidden] { display: none; }
#session fieldset { display: contents; } #session fieldset[hidden] { display: none; }
#session input, #session button { font: inherit; padding: .15rem .4rem; border: 1px solid #8a93a6; border-radius: .2rem; }
#session input { width: 11rem; background: #fff; color: #16161a; } #session button { background: #8ab4f8; color: #16161a; cursor: pointer; }
#session a { color: #8ab4f8; margin-left: auto; }
#root { flex: 1; min-height: 0; }
#root .graphiql-container { height: 100%; }
@media (max-width: 48rem) {
  #root .graphiql-sidebar { width: 2.5rem; }
  #root .graphiql-sessions { margin: 0; min-height: 0; }
  #root .graphiql-logo { display: none; }
  #root #graphiql-session { flex-direction: column; min-height: 0; padding: 0; }
  #root .graphiql-editors, #root .graphiql-response { flex: 1 1 50% !important; min-height: 0; width: auto; }
  #root .graphiql-response { padding: 0; }
  #root .graphiql-horizontal-drag-bar { display: none; }
}
`;

/** GraphiQL's files, of which an editor asks for three when it needs them. */
const files: Readonly<Record<string, () => Promise<PreparedContent>>> = {
  'app.js': explorerScript('graphiql.js'),
  'editor-worker.js': explorerScript('editor-worker.js'),
  'json-worker.js': explorerScript('json-worker.js'),
  'graphql-worker.js': explorerScript('graphql-worker.js'),
  'app.css': explorerStyle('graphiql.css', ownStyle),
};

/** The files of the explorer; its page is what browsers find at /graphql. */
export function registerExplorerFiles(app: FastifyInstance): void {
  for (const [name, file] of Object.entries(files))
    app.get(`${folder}/${name}`, async (request, reply) => (await file()).send(request, reply));
}

const headers = pageHeaders([
  "default-src 'none'",
  "script-src 'self'",
  // The editor makes styles as it goes.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  'font-src data:',
  "worker-src 'self'",
  "connect-src 'self'",
]);

/** The explorer: GraphiQL, with a line to sign in by. `hasDemoData` fills in a demo account. */
export function explorerPage(hasDemoData: boolean): PreparedContent {
  const [email, password] = hasDemoData ? [tenants[0]!.members[0].email, demoPassword] : ['', ''];
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>GraphQL · BraiFlow</title>
        <link rel="stylesheet" href="${folder}/app.css" />
      </head>
      <body>
        <noscript>This page needs scripts.</noscript>
        <form id="session">
          <span id="who" role="status"></span>
          <fieldset id="by-password" hidden disabled>
            <input
              name="email"
              type="email"
              aria-label="E-mail"
              autocomplete="username"
              value="${email}"
              required
            />
            <input
              name="password"
              type="password"
              aria-label="Password"
              autocomplete="current-password"
              value="${password}"
              required
            />
            <button>Sign in</button>
          </fieldset>
          <fieldset id="by-code" hidden disabled>
            <input name="code" aria-label="Code" autocomplete="one-time-code" required />
            <button>Go on</button>
            <button type="button" id="start-again">Start again</button>
          </fieldset>
          <button type="button" id="sign-out" hidden>Sign out</button>
          <a href="/">What is where</a>
        </form>
        <div id="root" data-query="${firstQuery}"></div>
        <script type="module" src="${scriptPath('explorer')}"></script>
        <script defer src="${folder}/app.js"></script>
      </body>
    </html>`;
  return new PreparedContent(page.text, { type: htmlType, headers, chosenBy: ['accept'] });
}
