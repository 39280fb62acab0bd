import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acmeStaff } from '../../cast/cast.js';
import { browserSettings, pageOrigin } from '../../kit/browser-settings.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import { awaitMail, tokenIn } from '../../kit/mail.js';
import { startHosted } from '../../kit/hosted-platform.js';
import type { Graph } from '../../kit/start-graph.js';

const chromium = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const html = 'text/html; charset=utf-8';
const json = 'application/json; charset=utf-8';

let graph: Graph;

beforeAll(async () => {
  graph = await leaseGraph();
});
afterAll(() => graph?.stop());

async function read(path: string, accept: string, method = 'GET', url = graph.url) {
  const answer = await fetch(url + path, { method, headers: { accept }, redirect: 'manual' });
  const { status, headers } = answer;
  return { status, headers, type: headers.get('content-type'), text: await answer.text() };
}

describe('the page of what is where', () => {
  test.each(['/', '/v1', '/api/v1', '/v1/'])(
    '%s is a page for browsers and JSON for programs',
    async (path) => {
      const [page, map] = [await read(path, chromium), await read(path, '*/*')];
      const body = JSON.parse(map.text) as Record<string, any>;

      expect([page.status, page.type, map.status, map.type]).toEqual([200, html, 200, json]);
      expect(page.headers.get('vary')).toContain('accept');
      expect(page.text).toContain('<code>staff@acme.example</code>');
      expect(path === '/' ? Object.keys(body) : [body.success, body.error]).toEqual(
        path === '/' ? ['name', 'description', 'links'] : [true, null],
      );
    },
  );

  test('each of its links leads somewhere', async () => {
    const { text } = await read('/', chromium);
    const paths = [...text.matchAll(/href="([^"]+)"/g)].map(([, path]) => path!);
    const answers = await Promise.all(paths.map((path) => read(path, chromium)));

    expect(paths).toEqual([
      ...[
        '/graphql',
        '/v1/docs',
        '/v1/docs/reference',
        '/v1/openapi.json',
        '/v1/asyncapi.json',
        '/docs/errors',
      ],
      ...['/llms.txt', '/forgot-password', '/dev/mailbox'],
    ]);
    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200));
  });

  test('without demo data and explorer nobody is told of either', async () => {
    const closed = await startHosted({ ...graph.environment, INTROSPECTION: 'off', DEMO_DATA: 'off' });
    const page = await read('/', chromium, 'GET', closed.url);
    const files = await read('/graphql/explorer/app.js', '*/*', 'GET', closed.url);
    await closed.close();

    expect(page.text).not.toMatch(/demo-password|explorer|acme\.example/);
    expect(files.status).toBe(404);
  });
});

describe('an address where nothing is', () => {
  test.each(['/unicorns', '/v1/unicorns', '/docs/errors/NONE', '/graphql/unicorns', '/%3Cscript%3E'])(
    '%s is a page for browsers',
    async (path) => {
      const { status, type, text, headers } = await read(path, chromium);

      expect([status, type, headers.get('cache-control')]).toEqual([404, html, 'no-store']);
      expect(text).toContain('<a href="/">What is where</a>');
      expect(text).toContain(headers.get('x-request-id'));
      expect(text).not.toContain('<script>');
    },
  );

  test.each([
    ['/unicorns', '*/*', 'GET', { errors: [{ extensions: { code: 'NOT-FOUND-001' } }] }],
    ['/unicorns', chromium, 'POST', { errors: [{ extensions: { code: 'NOT-FOUND-001' } }] }],
    [
      '/v1/unicorns',
      'application/json, text/html',
      'GET',
      { success: false, error: { code: 'NOT-FOUND-001' } },
    ],
    ['/v1/unicorns', 'application/problem+json', 'GET', { code: 'NOT-FOUND-001', status: 404 }],
  ])('%s, accepting %s by %4$s, is told in the form of its surface', async (path, accept, method, body) => {
    const answer = await read(path, accept, method);

    expect(answer.status).toBe(404);
    expect(JSON.parse(answer.text)).toMatchObject(body);
  });
});

test.each(['/graphql', '/graphql/explorer/app.js', '/graphql/explorer/app.css', '/pages/explorer.js'])(
  '%s of the explorer comes compressed, and to who has it already not at all',
  async (path) => {
    const ask = (headers: Record<string, string>) =>
      fetch(graph.url + path, { headers: { accept: chromium, 'accept-encoding': 'br', ...headers } });
    const answer = await ask({});
    const bytes = (await answer.arrayBuffer()).byteLength;
    const tag = answer.headers.get('etag')!;
    const again = await ask({ 'if-none-match': tag });

    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=300']);
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(bytes).toBeGreaterThan(500);
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, tag, '']);
  },
);

test('tabs have a picture', async () => {
  const { status, type } = await read('/favicon.ico', 'image/avif,image/webp,*/*;q=0.8');

  expect([status, type]).toEqual([200, 'image/svg+xml; charset=utf-8']);
});

describe('the pages behind mails', () => {
  const paths = ['/confirm-sign-up', '/accept-invitation', '/reset-password'];

  test.each(paths)('%s is kept by nobody, leaks nothing and runs our script alone', async (path) => {
    const { status, headers, text } = await read(`${path}?token=secret-of-the-mail`, chromium);

    expect([status, headers.get('cache-control'), headers.get('referrer-policy')]).toEqual([
      200,
      'no-store',
      'no-referrer',
    ]);
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; img-src 'self'; script-src 'self'; connect-src 'self'; /,
    );
    expect(text).not.toContain('secret-of-the-mail');
    expect(text).not.toMatch(/\son\w+=|<script>|https?:/);
  });

  test('the mailbox has their links as links', async () => {
    await graph.nobody.rest('POST', '/v1/auth/password-reset', { email: acmeStaff.email });
    const mail = await awaitMail(graph, acmeStaff.email);
    const { text } = await read(`/dev/mailbox?to=${acmeStaff.email}`, chromium);

    const link = `${graph.environment.PUBLIC_URL}/reset-password?token=${tokenIn(mail)}`;
    expect(text).toContain(`<a href="${link}" rel="noreferrer">${link}</a>`);
  });

  test('APP_URL takes their place, in mails and for links that were mailed before', async () => {
    const own = await leaseGraph(browserSettings);
    await own.nobody.rest('POST', '/v1/auth/password-reset', { email: acmeStaff.email });
    const mail = await awaitMail(own, acmeStaff.email);
    const before = await Promise.all(
      paths.map((path) => read(`${path}?token=abc`, chromium, 'GET', own.url)),
    );
    const forgotten = await read('/forgot-password', chromium, 'GET', own.url);
    await own.stop();

    expect(mail.text).toContain(`${pageOrigin}/reset-password?token=`);
    expect(before.map(({ status, headers }) => [status, headers.get('location')])).toEqual(
      paths.map((path) => [302, `${pageOrigin}${path}?token=abc`]),
    );
    expect(forgotten.status).toBe(404);
  });
});
