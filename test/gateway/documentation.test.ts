import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { hash } from 'node:crypto';
import { catalogue } from '../../main.js';
import { readProjectFile } from '../architecture/source-files.js';
import { startHosted } from '../kit/hosted-platform.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';

let graph: Graph;

beforeAll(async () => {
  graph = await leaseGraph();
});
afterAll(() => graph?.stop());

async function read(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(graph.url + path, { headers });
  const { status } = response;
  return {
    status,
    headers: response.headers,
    type: response.headers.get('content-type'),
    text: await response.text(),
  };
}

test('the OpenAPI document is served to anybody, once', async () => {
  const { status, type, text, headers } = await read('/v1/openapi.json');
  const again = await read('/api/v1/openapi.json', { 'if-none-match': headers.get('etag')! });

  expect([status, type]).toEqual([200, 'application/json; charset=utf-8']);
  expect(JSON.parse(text)).toMatchObject({ openapi: '3.1.0' });
  expect(text.replaceAll(JSON.parse(text).servers[0].url, 'https://api.braiflow.example')).toBe(
    await readProjectFile('dist/openapi.json'),
  );
  expect([again.status, again.text]).toEqual([304, '']);
});

test('the explorer reads the same operations, without bounds that everything has', async () => {
  const [whole, readable] = [await read('/v1/openapi.json'), await read('/v1/docs/openapi.json')];
  const [published, shown] = [JSON.parse(whole.text), JSON.parse(readable.text)];
  const operations = ({ paths, webhooks }: any) =>
    Object.entries<object>({ ...paths, ...webhooks }).map(([path, methods]) => [path, Object.keys(methods)]);
  const nameOf = ({ components }: any) => components.schemas.CreateCustomerInput.properties.name;

  expect([readable.status, readable.type]).toEqual([200, 'application/json; charset=utf-8']);
  expect(operations(shown)).toEqual(operations(published));
  expect(nameOf(shown)).toEqual(nameOf(published));
  expect(nameOf(shown)).toMatchObject({ minLength: 1, maxLength: 200 });
  expect(whole.text).toContain('"maxLength":1048576');
  expect(readable.text).not.toMatch(/"maxLength":(1048576|16384)/);
});

test('the licence of the document is a page', async () => {
  const { info, servers } = JSON.parse((await read('/v1/openapi.json')).text);
  const { status, text } = await read(info.license.url.replace(servers[0].url, ''));

  expect([status, text]).toEqual([200, await readProjectFile('LICENSE')]);
});

test('the login of the document is an account of the demonstration, where there are any', async () => {
  const { paths } = JSON.parse((await read('/v1/openapi.json')).text);
  const { example } = paths['/v1/auth/login'].post.requestBody.content['application/json'];
  const response = await fetch(`${graph.url}/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(example),
  });

  expect(response.status).toBe(200);
});

test('the explorer is a page with scripts of this origin alone, and asks this origin alone', async () => {
  const { status, text, headers } = await read('/v1/docs');
  const sources = [...text.matchAll(/<script src="([^"]*)"><\/script>/g)].map(([, source]) => source!);
  const scripts = await Promise.all(sources.map((source) => read(source)));

  expect([status, sources]).toEqual([200, ['/v1/docs/scalar.js', '/v1/docs/start.js']]);
  expect(text.match(/<script/g)).toHaveLength(2);
  expect(text).not.toMatch(/https?:\/\//);
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  expect(scripts.map((script) => [script.status, script.type])).toEqual(
    Array(2).fill([200, 'text/javascript; charset=utf-8']),
  );
  expect(scripts[0]!.text.includes('createApiReference')).toBe(true);
  expect(scripts[1]!.text).toMatch(/"telemetry":false.*"withDefaultFonts":false/);
});

test('the explorer’s script comes compressed, and once', async () => {
  const compressed = await read('/v1/docs/scalar.js', { 'accept-encoding': 'br' });
  const again = await read('/v1/docs/scalar.js', { 'if-none-match': compressed.headers.get('etag')! });

  expect(compressed.headers.get('content-encoding')).toBe('br');
  expect([again.status, again.text.length]).toEqual([304, 0]);
});

test('without the explorer its address has the reference, and there is no script', async () => {
  const closed = await startHosted({ ...graph.environment, INTROSPECTION: 'off' });
  const [page, script] = await Promise.all(
    ['/v1/docs', '/v1/docs/scalar.js'].map((path) => fetch(closed.url + path)),
  );
  const [text] = await Promise.all([page!.text(), script!.text()]);
  await closed.close();

  expect([page!.status, script!.status]).toEqual([200, 404]);
  expect(text).toContain('<code>/v1/crm/customers/{id}</code>');
});

test('the reference shows every operation, runs no script and loads nothing', async () => {
  const { status, text, headers } = await read('/v1/docs/reference');

  expect(status).toBe(200);
  expect(text).toContain('<code>/v1/crm/customers/{id}</code>');
  expect(text).not.toMatch(/<script|<link|<img|\son\w+=|url\(/);
  const [, style = ''] = /<style>([^]*)<\/style>/.exec(text)!;
  expect(headers.get('content-security-policy')).toContain(
    `default-src 'none'; style-src 'sha256-${hash('sha256', style, 'base64')}';`,
  );
});

test.each(catalogue.errors.map((error) => [error.code, error] as const))(
  '%s has a page where its doc_url leads: what it means, leads to it and cures it, and an answer',
  async (code, { title, cause, reasons, cures, example, httpStatus }) => {
    const [page, markdown, byAccept] = [
      await read(`/docs/errors/${code}`),
      await read(`/docs/errors/${code}.md`),
      await read(`/docs/errors/${code}`, { accept: 'text/markdown' }),
    ];

    expect([page.status, page.type]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.text).toContain(`<h1>${code}: ${title}</h1>`);
    expect([markdown.status, markdown.type]).toEqual([200, 'text/markdown; charset=utf-8']);
    const answer = JSON.parse(/```json\n([^]*?)\n```/.exec(markdown.text)![1]!);
    for (const sentence of [cause, ...reasons, ...cures]) expect(markdown.text).toContain(sentence);
    expect(answer).toEqual({
      ...{ success: false, data: null },
      error: expect.objectContaining({ code, title, status: httpStatus }),
    });
    if (answer.error.errors.length === 0) expect(answer.error.message).toBe(example);
    expect(page.text.match(/<h2>/g)!.length).toBeGreaterThanOrEqual(4);
    expect(page.text.replace(/<pre>[^]*?<\/pre>/g, '')).not.toContain('`');
    expect(byAccept.text).toBe(markdown.text);
  },
);

test('an unknown code is not found, and not repeated', async () => {
  const { status, text } = await read('/docs/errors/%3Cscript%3E');

  expect(status).toBe(404);
  expect(text).not.toContain('<script');
});

test('the codes are listed, and the map for language models names every group', async () => {
  const [list, markdown, map] = [
    await read('/docs/errors'),
    await read('/docs/errors.md'),
    await read('/llms.txt'),
  ];

  expect(list.text.match(/href="\/docs\/errors\/[A-Z]/g)).toHaveLength(catalogue.errors.length);
  expect(markdown.text).toContain('- [VAL-001](/docs/errors/VAL-001.md) Invalid input (422)');
  expect(map.text).toContain('## Customers');
  expect(map.text).toContain('- GET /v1/crm/customers: List customers');
});
