import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { acme, acmeOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { download, makeImport, runImport } from '../../../kit/imports.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';

let graph: Graph;
let owner: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  for (const [key, type] of Object.entries({ note: 'TEXT', budget: 'NUMBER' }))
    await owner.rest('POST', '/v1/crm/custom-fields', { key, label: `Label of ${key}`, type });
});
afterAll(() => graph?.stop());

const nasty = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(...`'"=+-@,;|\t\n\r a1ü＝－*:\u00a0`),
      fc.constantFrom('王', '😀', 'ж', 'b'),
    ),
    minLength: 1,
    maxLength: 20,
  })
  .map((text) => text.trim())
  .filter((text) => text !== '');

test('any customers that are exported and imported again are unchanged', async () => {
  const people = fc.sample(
    fc.record({
      name: nasty,
      external_reference: nasty,
      tags: fc.array(nasty, { maxLength: 5 }),
      note: nasty,
      budget: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(1e21, 1e-7, -5)),
    }),
    { numRuns: 60, seed: 11 },
  );
  const made = [];
  for (const [index, { note, budget, ...person }] of people.entries())
    made.push(
      await owner.rest('POST', '/v1/crm/customers', {
        ...person,
        external_reference: `${person.external_reference}${index}`,
        email: `r${index}@round.example`,
        custom: { note, budget },
      }),
    );
  const kept = made.filter(({ status }) => status === 201).length;
  const state = async () =>
    graph.sql(`select id, version, name, external_reference, tags, custom from crm.customers
      where business_id = '${acme.id}' order by id`);
  const before = await state();
  const counts = [];
  for (const format of ['CSV', 'JSON_LINES']) {
    const exported = await owner.rest('POST', '/v1/crm/exports', { format });
    const { export_id: id } = exported.body.data as { export_id: string };
    const file = await download(graph.url, owner, `/v1/crm/exports/${id}/content`);
    const again = await runImport(owner, await makeImport(graph.url, owner, file.text, { format }));
    counts.push([again.unchanged_count, again.failed_count]);
  }

  // Names that show nothing are refused; the others make the trial.
  expect(kept).toBeGreaterThan(40);
  expect(counts).toEqual([
    [before.length, 0],
    [before.length, 0],
  ]);
  expect(await state()).toEqual(before);
});
