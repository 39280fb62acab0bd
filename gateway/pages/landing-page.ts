import type { FastifyInstance } from 'fastify';
import { demoPassword, platform, tenants } from '../../shared/config/cast.js';
import { succeed } from '../answers/envelope.js';
import { jsonType, prefersPage } from '../answers/page-preference.js';
import { PreparedContent } from '../http/prepared-content.js';
import { html, preparePage, type Html } from './html.js';

export interface LandingOptions {
  readonly publicUrl: string;
  readonly hasIntrospection: boolean;
  readonly hasDemoData: boolean;
  /** Whether mails are kept for reading at /dev/mailbox. */
  readonly hasMailbox: boolean;
  /** Whether the pages behind mails are ours. */
  readonly hasMailPages: boolean;
}

interface Place {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

const about = 'A multi-tenant business platform as one federated GraphQL API; the same operations over REST.';
const byAccept = ['accept'];

/** `/` and `/v1`: what this is and where everything is, as a page for browsers and as JSON for programs. */
export function registerLandingPage(app: FastifyInstance, options: LandingOptions): void {
  const places = placesOf(options);
  const page = preparePage('What is where', landingPage(places, options), { chosenBy: byAccept });
  const links = Object.fromEntries(places.map(({ name, path }) => [name, options.publicUrl + path]));
  const map = { name: 'BraiFlow', description: about, links };
  const asJson = (value: object) =>
    new PreparedContent(JSON.stringify(value), { type: jsonType, chosenBy: byAccept });

  const forPath = (path: string, json: PreparedContent) =>
    app.get(path, (request, reply) => (prefersPage(request) ? page : json).send(request, reply));
  forPath('/', asJson(map));
  const envelope = asJson(succeed(map));
  for (const prefix of ['/v1', '/api/v1']) forPath(prefix, envelope);
}

function placesOf({ hasIntrospection, hasMailbox, hasMailPages }: LandingOptions): Place[] {
  const explorer = hasIntrospection ? ' In a browser, an explorer with a form to sign in.' : '';
  return [
    { name: 'graphql', path: '/graphql', text: `The graph.${explorer}` },
    { name: 'rest_docs', path: '/v1/docs', text: 'The REST interface, operation by operation.' },
    { name: 'rest_reference', path: '/v1/docs/reference', text: 'The same on one page, without scripts.' },
    { name: 'openapi', path: '/v1/openapi.json', text: 'OpenAPI 3.1, for generators.' },
    { name: 'asyncapi', path: '/v1/asyncapi.json', text: 'Events and webhooks, as AsyncAPI.' },
    { name: 'errors', path: '/docs/errors', text: 'Each error code, with its cause.' },
    { name: 'llms', path: '/llms.txt', text: 'A map of the documentation for language models.' },
    ...(hasMailPages
      ? [{ name: 'forgot_password', path: '/forgot-password', text: 'Asks for a new password by mail.' }]
      : []),
    ...(hasMailbox
      ? [{ name: 'mailbox', path: '/dev/mailbox', text: 'Mails that the platform would have sent.' }]
      : []),
  ];
}

function landingPage(places: readonly Place[], { hasDemoData }: LandingOptions): Html {
  const rows = places.map(
    ({ path, text }) =>
      html`<dt><a href="${path}">${path}</a></dt>
        <dd>${text}</dd>`,
  );
  return html`<h1>BraiFlow</h1>
    <p>${about}</p>
    <dl>${rows}</dl>
    ${hasDemoData ? demoAccounts() : ''}`;
}

function demoAccounts(): Html {
  const rows = [...tenants, platform].flatMap(({ name, members }) =>
    members.map(
      ({ email, role }) =>
        html`<tr>
          <td><code>${email}</code></td>
          <td>${role}</td>
          <td>${name}</td>
        </tr>`,
    ),
  );
  return html`<h2>Who to sign in as</h2>
    <p>
      This is no production: these accounts are loaded into an empty database, each with the password
      <code>${demoPassword}</code>.
    </p>
    <table>
      <tr>
        <th>E-mail</th>
        <th>Role</th>
        <th>Business</th>
      </tr>
      ${rows}
    </table>`;
}
