import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../../shared/config/project-root.js';
import { acme, acmeOwner, globex, globexOwner } from '../../cast/cast.js';
import { noteRoutes } from './notes/notes.routes.js';
import { person, startNotes } from './running-notes.js';

const example = join(projectRoot, 'test/shared/records/notes');
let running: Awaited<ReturnType<typeof startNotes>>;

beforeAll(async () => {
  running = await startNotes();
});
afterAll(() => running?.stop());

const writer = person(acme.id, acmeOwner.id, 'notes.view', 'notes.edit');
const reader = person(acme.id, acmeOwner.id, 'notes.view');
const stranger = person(globex.id, globexOwner.id, 'notes.view', 'notes.edit');

const ask: typeof running.ask = (...args) => running.ask(...args);

const fields = 'id title body dueAt version customer { id } createdBy { id }';
const create = `mutation ($input: CreateNoteInput!) { createNote(input: $input) { note { ${fields} } } }`;
const update = `mutation ($input: UpdateNoteInput!) { updateNote(input: $input) { note { ${fields} } } }`;
const remove = 'mutation ($input: DeleteNoteInput!) { deleteNote(input: $input) { deletedId } }';
const codes = ({ errors }: { errors?: { extensions: { code: string } }[] }) =>
  errors?.map(({ extensions }) => extensions.code);

async function newNote(input: object): Promise<any> {
  return (await ask(writer, create, { input })).data.createNote.note;
}

async function trail(id: string) {
  const text = `select e.event_type, e.payload, a.before_state, a.after_state from kernel.event_log e
    join kernel.audit_log a on a.request_id = e.request_id and a.record_id = e.record_id and a.action = e.event_type
    where e.record_id = $1 order by e.event_id`;
  return running.sql(text, [id]);
}

test('the page on records shows the files of the example, as they run here', async () => {
  const page = await readFile(join(projectRoot, 'shared/records/README.md'), 'utf8');
  const blocks = [...page.matchAll(/```ts\n\/\/ (\S+)\n(.*?)```/gs)];

  expect(blocks.map(([, name]) => name)).toEqual([
    'notes.migration.ts',
    'note.record.ts',
    'notes.resolver.ts',
    'notes.routes.ts',
  ]);
  for (const [, name, code] of blocks) {
    const file = await readFile(join(example, name!), 'utf8');
    expect({ name, code }).toEqual({ name, code: file.replaceAll("'../../../../", "'../../../") });
  }
});

test('a record is added with its event and audit row, changed, and deleted', async () => {
  const added = await newNote({
    title: 'Prefers mornings',
    body: 'Said so twice',
    dueAt: '2026-12-01T08:00:00.000Z',
  });
  const { id } = added;
  const changed = await ask(writer, update, {
    input: { id, version: 1, title: 'Prefers evenings', dueAt: null },
  });
  const same = await ask(writer, update, { input: { id, title: 'Prefers evenings' } });
  const removed = await ask(writer, remove, { input: { id } });

  expect(added).toEqual({
    id,
    title: 'Prefers mornings',
    body: 'Said so twice',
    dueAt: '2026-12-01T08:00:00.000Z',
    version: 1,
    customer: null,
    createdBy: { id: acmeOwner.id },
  });
  expect(changed.data.updateNote.note).toEqual({
    ...added,
    title: 'Prefers evenings',
    dueAt: null,
    version: 2,
  });
  expect(same.data.updateNote.note.version).toBe(2);
  expect(removed).toEqual({ data: { deleteNote: { deletedId: id } } });
  const first = {
    note_id: id,
    title: 'Prefers mornings',
    customer_id: null,
    due_at: '2026-12-01T08:00:00.000Z',
  };
  const second = { note_id: id, title: 'Prefers evenings', customer_id: null, due_at: null };
  const body = { body: 'Said so twice' };
  expect(await trail(id)).toEqual([
    { event_type: 'note.created', payload: first, before_state: null, after_state: { ...first, ...body } },
    {
      event_type: 'note.updated',
      payload: second,
      before_state: { ...first, ...body },
      after_state: { ...second, ...body },
    },
    {
      event_type: 'note.deleted',
      payload: { note_id: id },
      before_state: { ...second, ...body },
      after_state: null,
    },
  ]);
});

test('lists come in pages, filtered and sorted, and hang on what they are about', async () => {
  const customer = (
    await running.sql('select id from crm.customers where business_id = $1 limit 1', [acme.id])
  )[0].id;
  for (const title of ['Cedar', 'Alder', 'Birch']) await newNote({ title, customerId: customer });
  const list = `query ($after: String) { notes(first: 2, after: $after, filter: { customerId: { eq: "${customer}" } },
    orderBy: { field: TITLE, direction: ASC }) { nodes { title } pageInfo { hasNextPage endCursor } } }`;

  const { data: first } = await ask(reader, list);
  const { data: rest } = await ask(reader, list, { after: first.notes.pageInfo.endCursor });
  const { data: owned } = await ask(
    reader,
    `query ($of: [_Any!]!) { _entities(representations: $of) {
    ... on Customer { notes(first: 1) { nodes { title } pageInfo { hasNextPage } } } } }`,
    {
      of: [{ __typename: 'Customer', id: customer }],
    },
  );

  expect(first.notes.nodes).toEqual([{ title: 'Alder' }, { title: 'Birch' }]);
  expect(rest.notes).toMatchObject({ nodes: [{ title: 'Cedar' }], pageInfo: { hasNextPage: false } });
  expect(owned._entities).toEqual([
    { notes: { nodes: [{ title: 'Birch' }], pageInfo: { hasNextPage: true } } },
  ]);
});

test('faults are told by their codes, and leave nothing', async () => {
  const { id } = await newNote({ title: 'Kept' });
  const count = async () => (await running.sql('select count(*)::int as n from kernel.event_log'))[0].n;
  const before = await count();

  const answers = [
    await ask(writer, update, { input: { id, version: 9, title: 'x' } }),
    await ask(writer, update, { input: { id, title: null } }),
    await ask(writer, update, { input: { id: acme.id, title: 'x' } }),
    await ask(writer, create, { input: { title: '' } }),
    await ask(writer, '{ notes(after: "nonsense") { nodes { id } } }'),
  ];

  expect(answers.flatMap(codes)).toEqual(['STALE-001', 'VAL-001', 'NOT-FOUND-001', 'VAL-001', 'PAGE-001']);
  expect(await count()).toBe(before);
});

test('a reference to what the business does not have is not found, and leaves nothing', async () => {
  const { id } = await newNote({ title: 'Kept' });
  const [foreign] = await running.sql('select id from crm.customers where business_id = $1 limit 1', [
    globex.id,
  ]);
  const trailBefore = await running.sql('select count(*)::int as n from kernel.event_log');

  const added = await ask(writer, create, { input: { title: 'Lost', customerId: foreign.id } });
  const changed = await ask(writer, update, { input: { id, customerId: acme.id } });

  for (const [answer, named] of [
    [added, foreign.id],
    [changed, acme.id],
  ])
    expect(answer.errors).toMatchObject([
      { message: `There is no customer ${named} in this business.`, extensions: { code: 'NOT-FOUND-001' } },
    ]);
  expect(await running.sql("select id from crm.notes where title = 'Lost'")).toEqual([]);
  expect(await running.sql('select count(*)::int as n from kernel.event_log')).toEqual(trailBefore);
});

test('nobody, another business and who lacks the permission change nothing', async () => {
  const { id } = await newNote({ title: 'Guarded' });

  const answers = [
    await ask(null, update, { input: { id, title: 'x' } }),
    await ask(stranger, update, { input: { id, title: 'x' } }),
    await ask(reader, update, { input: { id, title: 'x' } }),
  ];

  expect(answers.flatMap(codes)).toEqual(['AUTH-004', 'NOT-FOUND-001', 'AUTH-004']);
  expect((await ask(reader, `{ note(id: "${id}") { title version } }`)).data.note).toEqual({
    title: 'Guarded',
    version: 1,
  });
});

test('the documents of its routes fit the graph', () => {
  for (const { document } of noteRoutes) expect(validate(running.schema, parse(document))).toEqual([]);
});
