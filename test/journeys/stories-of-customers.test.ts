import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acmeStaff } from '../cast/cast.js';
import { accepted } from '../kit/accepted.js';
import { createdBy } from '../kit/busy-customer.js';
import { eventually } from '../kit/eventually.js';
import { countsOf, importFile } from '../kit/imports.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';
import { story } from '../kit/story.js';
import { tenantTables } from '../kit/tenant-tables.js';

let graph: Graph;

beforeAll(async () => {
  graph = await leaseGraph();
});
afterAll(() => graph?.stop());

test('an address book comes in, two entries look like one person, and are not after all', async () => {
  await using book = await story(graph);
  const ben = await book.enter(acmeStaff);
  const entries = [
    'Konrad Vogelsang,konrad@web.example',
    'Konrad Vogelsang,office@mill.example',
    'Ida Sommer,',
  ];
  const merge = `mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) { merge { id } } }`;
  const undo = `mutation ($input: UndoMergeInput!) { undoMerge(input: $input) { restored { id email } } }`;
  const holderOf = async (task: string) =>
    (await accepted(ben.rest('GET', `/v1/crm/tasks/${task}`))).customer?.customer_id;

  await book.day('Tuesday, 12 May', async () => {
    const ended = await importFile(graph.url, ben, ['name,email', ...entries].join('\n'));
    expect(countsOf(ended)).toMatchObject({ status: 'DONE', created: 3, failed: 0 });
  });
  const suspected = `{ customerDuplicates(first: 5) { nodes {
    reasons first { id email } second { id email } } } }`;
  const { customerDuplicates } = await accepted(ben.query(suspected));
  const [{ reasons, first, second }] = customerDuplicates.nodes;
  const [kept, merged] = first.email.startsWith('konrad') ? [first, second] : [second, first];
  expect([customerDuplicates.nodes.length, reasons, kept.email, merged.email]).toEqual([
    ...[1, ['SAME_NAME'], 'konrad@web.example', 'office@mill.example'],
  ]);
  const { task, mergeId } = await book.day('Wednesday, 13 May', async () => {
    const { task_id } = await createdBy(ben, '/v1/crm/tasks', { title: 'Greet', customer_id: merged.id });
    const made = await accepted(ben.query(merge, { input: { survivorId: kept.id, mergedId: merged.id } }));
    return { task: task_id, mergeId: made.mergeCustomers.merge.id };
  });
  expect(await holderOf(task)).toBe(kept.id);
  await book.day('Thursday, 14 May', async () => {
    const { undoMerge } = await accepted(ben.query(undo, { input: { id: mergeId } }));
    expect(undoMerge.restored).toEqual(merged);
  });
  expect(await holderOf(task)).toBe(merged.id);

  await book.end({
    'Tuesday, 12 May': {
      events: [
        'customer_import.started',
        'customer.created',
        'customer.created',
        'customer.created',
        'customer_import.finished',
      ],
      audit: [
        'Ben Krause: customer_import.created',
        'Ben Krause: customer_import.started',
        'Ben Krause: customer.created',
        'Ben Krause: customer.created',
        'Ben Krause: customer.created',
        'Ben Krause: customer_import.finished',
      ],
    },
    'Wednesday, 13 May': {
      events: ['task.created', 'customer.updated', 'customer.merged'],
      audit: ['Ben Krause: task.created', 'Ben Krause: customer.updated', 'Ben Krause: customer.merged'],
    },
    'Thursday, 14 May': {
      events: ['customer.updated', 'customer.created', 'customer.merge_undone'],
      audit: [
        'Ben Krause: customer.updated',
        'Ben Krause: customer.created',
        'Ben Krause: customer.merge_undone',
      ],
    },
  });
});

test('a customer wants to be forgotten', async () => {
  await using last = await story(graph);
  const anna = last.owner;
  const ben = await last.enter(acmeStaff);
  const traces = ['Greta Ostermann', 'greta.ostermann@web.example', '+4930555044'];
  const [name, email, phone] = traces;

  const { customer, deal } = await last.day('Monday, 18 May', async () => {
    const { customer_id } = await createdBy(ben, '/v1/crm/customers', { name, email, phone });
    const notes = `${name} asks for the bill to ${email}.`;
    await createdBy(ben, '/v1/crm/interactions', { customer_id, type: 'email', channel: 'email', notes });
    const { deal_id } = await createdBy(ben, '/v1/crm/deals', { title: `Bread for ${name}`, customer_id });
    await createdBy(ben, '/v1/crm/tasks', { title: `Call ${phone}`, customer_id });
    return { customer: customer_id, deal: deal_id };
  });
  await last.day('Thursday, 21 May', async () => {
    const refused = await ben.rest('POST', `/v1/crm/customers/${customer}/erase`);
    expect(refused.body.error?.code).toBe('AUTH-004');
    const erasure = await accepted(anna.rest('POST', `/v1/crm/customers/${customer}/erase`));
    await eventually(async () => {
      const proof = await accepted(anna.rest('GET', `/v1/crm/erasures/${erasure.customer_erasure_id}`));
      expect(proof).toMatchObject({ status: 'PROVED', searched_values: 3, remains: [] });
    });
  });

  const tables = await tenantTables(graph);
  const search = tables.map(
    (table) => `select '${table}' as name from ${table} t where t::text ilike any($1)`,
  );
  const patterns = traces.map((text) => `%${text}%`);
  expect(await graph.sql(search.join(' union all '), [patterns])).toEqual([]);
  expect((await ben.rest('GET', `/v1/crm/customers/${customer}`)).status).toBe(404);
  expect(await accepted(ben.rest('GET', `/v1/crm/deals/${deal}`))).toMatchObject({
    title: '[erased]',
    customer: null,
    owner: { user_id: acmeStaff.id },
  });
  await last.end({
    'Monday, 18 May': {
      events: ['customer.created', 'interaction.logged', 'deal.created', 'task.created'],
      audit: [
        'Ben Krause: customer.created',
        'Ben Krause: interaction.logged',
        'Ben Krause: deal.created',
        'Ben Krause: task.created',
      ],
    },
    'Thursday, 21 May': { events: ['customer.erased'], audit: ['Anna Becker: customer.erased'] },
  });
});
