import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acmeStaff } from '../../cast/cast.js';
import { codeOf, getGraphql, hashOf, persisted, postGraphql } from '../../kit/ask-graphql.js';
import { startGraph, type Graph } from '../../kit/start-graph.js';
import { openSocket, subscribe } from '../../kit/streams.js';

const me = 'query Me { me { email } }';
const page = 'query Page($first: Int!) { customers(first: $first) { nodes { id } } }';
const login =
  'mutation Login($email: String!, $password: String!) { login(input: { email: $email, password: $password }) { accessToken } }';
const changes = 'subscription Changes { customerChanged { type } }';
const untrusted = '{ me { name } }';

let folder: string;
let file: string;
let graph: Graph;
let only: Graph;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'braiflow-trusted-'));
  file = join(folder, 'manifest.json');
  const operations = [me, page, login, changes].map((body) => ({ id: hashOf(body), body }));
  const format = 'apollo-persisted-query-manifest';
  await writeFile(file, JSON.stringify({ format, version: 1, operations }));
  [graph, only] = await Promise.all([
    startGraph({ TRUSTED_DOCUMENTS_FILE: file }),
    startGraph({ TRUSTED_DOCUMENTS_FILE: file, TRUSTED_DOCUMENTS_ONLY: 'on', COST_PER_OPERATION: '50' }),
  ]);
});
afterAll(async () => {
  await Promise.all([graph?.stop(), only?.stop()]);
  await rm(folder, { recursive: true, force: true });
});

const tokenOf = async (on: Graph) => (await on.signIn(acmeStaff)).token!;
const staffAnswer = { me: { email: acmeStaff.email } };

describe('a trusted document', () => {
  test.each([
    ['its hash', { extensions: persisted(me) }],
    ['its id', { documentId: hashOf(me) }],
    ['its id, as some clients call it', { id: hashOf(me) }],
    ['its hash as an id', { documentId: `sha256:${hashOf(me)}` }],
    ['its hash and text', { query: me, extensions: persisted(me) }],
    ['its text alone', { query: me }],
  ])('is named by %s', async (_how, body) => {
    const answers = await Promise.all(
      [graph, only].map(async (on) => postGraphql(on.url, body, await tokenOf(on))),
    );

    expect(answers.map(({ status, data }) => [status, data])).toEqual(Array(2).fill([200, staffAnswer]));
  });

  test('is run for nobody too, who gets what nobody gets', async () => {
    const { email } = acmeStaff;
    const variables = { email, password: 'wrong' };

    expect(codeOf(await postGraphql(only.url, { documentId: hashOf(me) }))).toBe('AUTH-004');
    expect(codeOf(await postGraphql(only.url, { documentId: hashOf(login), variables }))).toBe('AUTH-001');
  });

  test('costs by its variables', async () => {
    const token = await tokenOf(only);

    const answers = await Promise.all(
      [5, 60].map((first) =>
        postGraphql(only.url, { documentId: hashOf(page), variables: { first } }, token),
      ),
    );

    expect(answers.map(({ extensions }) => extensions.cost.requested)).toEqual([6, 61]);
    expect(answers[0]!.data.customers.nodes).toHaveLength(5);
    expect(codeOf(answers[1]!)).toBe('COST-001');
  });

  test('comes by GET with a header that browsers ask about, and not without', async () => {
    const token = await tokenOf(only);
    const named = { extensions: persisted(me) };

    const answer = await getGraphql(only.url, named, token);
    const forged = await getGraphql(only.url, named, undefined, {});
    const change = await getGraphql(only.url, { documentId: hashOf(login) }, token);

    expect([answer.status, answer.data]).toEqual([200, staffAnswer]);
    expect([forged.status, codeOf(forged)]).toEqual([400, 'VAL-002']);
    expect(change.status).toBe(405);
  });

  test('streams over sockets and event streams', async () => {
    const token = await tokenOf(only);
    const socket = openSocket(only.url, { params: { authorization: `Bearer ${token}` } });
    const stream = (body: object) =>
      fetch(`${only.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'text/event-stream',
          authorization: `Bearer ${token}`,
        },
        body: JSON.stringify(body),
      });
    const query = (request: object) =>
      new Promise((resolve, reject) => {
        socket.subscribe(request as never, { next: resolve, error: reject, complete: () => undefined });
      });

    const opened = await stream({ extensions: persisted(changes) });
    const refused = await stream({ query: 'subscription { customerChanged { cursor } }' });
    const answer = await query({ query: '', extensions: persisted(me) });
    const other = subscribe(socket, untrusted);

    expect([opened.status, opened.headers.get('content-type')]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
    ]);
    expect([refused.status, codeOf((await refused.json()) as any)]).toEqual([403, 'DOC-001']);
    expect(answer).toMatchObject({ data: staffAnswer });
    expect(await other.ended).toMatchObject([{ extensions: { code: 'DOC-001' } }]);
    await opened.body!.cancel();
    await socket.dispose();
  });
});

describe('where trusted documents alone are run', () => {
  test.each([
    ['another text', { query: untrusted }],
    ['another text with its hash', { query: untrusted, extensions: persisted(untrusted) }],
    ['the hash of another', { extensions: persisted(untrusted) }],
    ['an unknown id', { documentId: 'a1' }],
    ['introspection', { query: '{ __schema { types { name } } }' }],
    ['a trusted document with a space more', { query: `${me} ` }],
  ])('%s is refused', async (_what, body) => {
    const answer = await postGraphql(only.url, body, await tokenOf(only));

    expect([answer.status, codeOf(answer), answer.data]).toEqual([403, 'DOC-001', undefined]);
    expect(answer.errors![0].extensions).toMatchObject({ httpStatus: 403, retryable: false });
    expect(answer.errors![0].extensions.requestId).toMatch(/^req_/);
  });

  test('REST goes on', async () => {
    const client = await only.signIn(acmeStaff);

    expect((await client.rest('GET', '/v1/crm/customers?limit=1')).status).toBe(200);
  });
});
