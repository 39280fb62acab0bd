import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acmeOwner, globexOwner } from '../../../cast/cast.js';
import { createdBy } from '../../../kit/busy-customer.js';
import type { Client } from '../../../kit/client.js';
import { eventually } from '../../../kit/eventually.js';
import { download, makeImport, runImport } from '../../../kit/imports.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { publishedAll } from '../../../kit/tenant-tables.js';

let graph: Graph;
let owner: Client;
let stranger: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  [owner, stranger] = await Promise.all([graph.signIn(acmeOwner), graph.signIn(globexOwner)]);
});
afterAll(() => graph?.stop());

const person = { name: 'Jürgen Papierlos', email: 'juergen@paperless.example', phone: '+49305551234' };
const others = 'name,email\nSomebody Else,else@paperless.example\n';

const stateOf = async (client: Client, id: string) =>
  (await client.rest('GET', `/v1/crm/imports/${id}`)).body.data as Record<string, unknown>;
const hasFile = async (id: string) =>
  (await graph.sql('select from crm.import_chunks where import_id = $1', [id])).length > 0;

/** Fills up a part of the file, so that what follows begins in it and ends in the next. */
const filler = (bytes: number) => `name,email\n${'x'.repeat(99)}\n`.padEnd(bytes, 'y,y@y.example\n');

test('an erased person is in no file, no refused row and no filter any more; others’ files stay', async () => {
  const { customer_id: id } = await createdBy(owner, '/v1/crm/customers', person);
  const waiting = {
    byEmail: await makeImport(graph.url, owner, `email\nJUERGEN@paperless.example\n`),
    byPhone: await makeImport(graph.url, owner, 'name,phone\nSomebody,030 / 555-12 34\n'),
    byName: await makeImport(
      graph.url,
      owner,
      new Uint8Array(Buffer.from(`name,email\n${person.name},new@x.example\n`, 'latin1')),
    ),
    acrossParts: await makeImport(
      graph.url,
      owner,
      `${filler(512 * 1024 - 10)}\n${person.name},z@z.example\n`,
    ),
    checked: await makeImport(graph.url, owner, `name,email\n${person.name},${person.email}\n`),
  };
  await runImport(owner, waiting.checked, { is_dry_run: true });
  const [spared, foreign] = [
    await makeImport(graph.url, owner, others),
    await makeImport(graph.url, stranger, `name,email\n${person.name},${person.email}\n`),
  ];
  const refused = await makeImport(
    graph.url,
    owner,
    `name,email\n${person.name},not ${person.email}\nBad,bad\n`,
  );
  await runImport(owner, refused);
  const [exported, other] = [
    await createdBy(owner, '/v1/crm/exports', { filter: { email: { eq: person.email } } }),
    await createdBy(owner, '/v1/crm/exports', { filter: { tag: { eq: 'vip' } } }),
  ];

  const erased = await owner.rest('POST', `/v1/crm/customers/${id}/erase`);
  const proof = await eventually(async () => {
    const path = `/v1/crm/erasures/${(erased.body.data as any).customer_erasure_id}`;
    const { body } = await owner.rest('GET', path);
    expect((body.data as any).status).not.toBe('RUNNING');
    return body.data as any;
  });
  await publishedAll(graph);

  expect(proof).toMatchObject({ status: 'PROVED', remains: [] });
  for (const each of Object.values(waiting)) {
    expect(await stateOf(owner, each)).toMatchObject({
      status: 'CANCELLED',
      failure:
        'A person in the file was erased, so the file was removed. Make another import, of a file without them.',
    });
    expect(await hasFile(each)).toBe(false);
  }
  expect([(await stateOf(owner, spared)).status, await hasFile(spared)]).toEqual(['UPLOADING', true]);
  expect([(await stateOf(stranger, foreign)).status, await hasFile(foreign)]).toEqual(['UPLOADING', true]);
  const lines = await graph.sql('select original from crm.import_errors where import_id = $1', [refused]);
  expect(lines).toEqual([{ original: 'Bad,bad' }]);
  const downloads = await Promise.all(
    [exported, other].map(({ export_id }) =>
      download(graph.url, owner, `/v1/crm/exports/${export_id}/content`),
    ),
  );
  expect(downloads.map(({ status }) => status)).toEqual([404, 200]);
  const trail = await graph.sql(
    `select after_state -> 'filter' as filter from kernel.audit_log where action = 'customer_export.created'
     and record_id = any($1) order by audit_id`,
    [[exported.export_id, other.export_id]],
  );
  expect(trail).toEqual([{ filter: {} }, { filter: { tag: { eq: 'vip' } } }]);
  const integrity = await owner.query('{ auditIntegrity { isIntact firstFault { reason } } }');
  expect(integrity.data.auditIntegrity).toEqual({ isIntact: true, firstFault: null });
});

test('a copy for a person has their refused rows, and those of nobody else with the name', async () => {
  const twin = { name: 'Anna Schmidt', email: 'anna@refused.example' };
  const { customer_id: id } = await createdBy(owner, '/v1/crm/customers', twin);
  const file = ['name,email', `${twin.name},not ${twin.email}`, `${twin.name},another one`].join('\n');
  await runImport(owner, await makeImport(graph.url, owner, file));

  const { body } = await owner.rest('GET', `/v1/crm/customers/${id}/personal-data`);

  const { records } = (body.data as any).parts.find(({ label }: any) => label === 'refused rows of imports');
  expect(records.map(({ line, original }: any) => [line, original])).toEqual([
    [2, `${twin.name},not ${twin.email}`],
  ]);
});
