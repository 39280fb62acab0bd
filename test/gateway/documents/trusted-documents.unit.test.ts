import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DocumentMetrics } from '../../../gateway/documents/document-metrics.js';
import { demandSound } from '../../../gateway/documents/load-documents.js';
import { readManifest } from '../../../gateway/documents/read-manifest.js';
import { RegisteredDocuments } from '../../../gateway/documents/registered-documents.js';
import { RequestedDocuments } from '../../../gateway/documents/requested-documents.js';
import { hashOf, trustedDocument } from '../../../gateway/documents/trusted-document.js';
import { TrustedDocuments } from '../../../gateway/documents/trusted-documents.js';

let folder: string;
let files = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'braiflow-documents-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function manifest(content: unknown): Promise<string> {
  const path = join(folder, `${(files += 1)}.json`);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const me = 'query Me { me }';

test.each([
  [
    'of Apollo’s tools',
    {
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: [{ id: 'a1', name: 'Me', type: 'query', body: me }],
    },
  ],
  ['of documents by id', { a1: me }],
])('a manifest %s is read', async (_kind, content) => {
  expect(await readManifest(await manifest(content))).toEqual([{ id: 'a1', text: me, hash: hashOf(me) }]);
});

test.each([
  ['{', 'cannot be read: Expected property name'],
  [{ format: 'apollo-persisted-query-manifest', version: 2, operations: [] }, '→ at version'],
  [{ format: 'relay', version: 1, operations: [] }, '→ at format'],
  [{ a1: 7 }, '→ at a1'],
  [
    {
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: [
        { id: 'a1', body: me },
        { id: 'a1', body: '{ you }' },
      ],
    },
    'it names twice a1.',
  ],
])('the manifest %j is refused, and the fault named', async (content, fault) => {
  const path = await manifest(content);

  await expect(readManifest(path)).rejects.toThrow(fault);
  await expect(readManifest(path)).rejects.toThrow(path);
});

const before = buildSchema('type Query { me: String you: String }');
const after = buildSchema('type Query { me: String }');
const rules = { limits: [], hasIntrospection: false };

test('all documents that do not fit the graph are named at once', () => {
  const trusted = new TrustedDocuments(
    [
      trustedDocument('a1', me),
      trustedDocument('a2', '{ shoeSize }'),
      trustedDocument('a3', '{ me'),
      trustedDocument('a4', '{ __schema { types { name } } }'),
    ],
    rules,
  );

  expect(() => demandSound(trusted.check(before))).toThrow(
    'Trusted documents do not fit the graph:\n' +
      '  - a2: Cannot query field "shoeSize" on type "Query".\n' +
      '  - a3: Syntax Error: Expected Name, found <EOF>.\n' +
      '  - a4: GraphQL introspection has been disabled, but the requested query contained the field "__schema".',
  );
});

test('a document that fits a later graph no more is refused by DOC-002, the others go on', () => {
  const registered = new RegisteredDocuments();
  const trusted = new TrustedDocuments([trustedDocument('a1', me), trustedDocument('a2', '{ you }')], rules);
  const metrics = new DocumentMetrics(registered);
  const documents = new RequestedDocuments({ trusted, registered, metrics, isTrustedOnly: false });
  expect(trusted.check(before)).toEqual([]);
  expect(documents.find({ documentId: 'a2' }, { principal: null })).toMatchObject({ text: '{ you }' });

  expect(trusted.check(after)).toEqual(['a2: Cannot query field "you" on type "Query".']);

  expect(() => documents.find({ documentId: 'a2' }, { principal: null })).toThrow(
    'The document a2 fits the graph no more: Cannot query field "you" on type "Query".',
  );
  expect(documents.find({ documentId: `sha256:${hashOf(me)}` }, { principal: null })).toMatchObject({
    text: me,
  });
});
