import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { routes, subgraphs } from '../../../main.js';
import { hasBody } from '../../../gateway/rest/read-request.js';
import { describeMoneyMoves, movesMoney } from '../../../shared/records/moves-money.js';
import { declaredSchema } from '../../../shared/subgraph/build-schema.js';
import type { SubgraphDefinition } from '../../../shared/subgraph/subgraph-definition.js';
import { startTill, type TillRequest } from './start-till.js';
import { till } from './till.subgraph.js';

let started: Awaited<ReturnType<typeof startTill>>;
let key: string;
beforeAll(async () => {
  started = await startTill();
});
afterAll(() => started?.stop());
beforeEach(() => {
  key = crypto.randomUUID();
});

/** The mutations of a subgraph that say that they move money. */
const moneyMoves = (subgraph: SubgraphDefinition) =>
  Object.values(declaredSchema(subgraph).getMutationType()?.getFields() ?? {}).filter(({ astNode }) =>
    astNode?.directives?.some(({ name }) => `@${name.value}` === movesMoney),
  );

/** Those of the platform, which none of its routes may serve without a key. */
const ofThePlatform: readonly string[] = [
  ...['postLedgerEntry', 'reverseLedgerEntry', 'openBooks'],
  ...['matchBankTransaction', 'unmatchBankTransaction'],
  'voidInvoice',
  ...['applyCredit', 'releaseAllocation', 'recordPayment', 'refundPayment', 'recordChargeback'],
  ...['finalizeInvoice', 'finalizeInvoices', 'creditInvoice', 'writeOffInvoice'],
  'changePlan',
];

test('the mutations that move money are these', () => {
  expect(subgraphs.flatMap((subgraph) => moneyMoves(subgraph).map(({ name }) => name))).toEqual(
    ofThePlatform,
  );
  expect(moneyMoves(till).map(({ name }) => name)).toEqual(['payOut', 'payTwice', 'payTip']);
});

test('no route of theirs takes requests that could have no key', () => {
  const served = routes.filter(({ document }) => ofThePlatform.some((name) => document.includes(`${name}(`)));

  expect(served.filter((route) => !hasBody(route) || route.isOpen || route.upload)).toEqual([]);
});

test('the directive shows in the schema, its rule in the description of whatever has it', () => {
  const { payOut, payTip, countTill } = started.schema.getMutationType()!.getFields();
  const rule = 'Moves money: needs an idempotency key, IDEM-001 without one.';

  expect([payOut!.description, payTip!.description, countTill!.description]).toEqual([
    `Pays out. ${rule}`,
    `Pays a tip. ${rule}`,
    'Counts the till.',
  ]);
});

test('what is no mutation moves no money', () => {
  const schema = buildSchema(
    'directive @movesMoney on FIELD_DEFINITION type Query { till: Int @movesMoney }',
  );

  expect(() => describeMoneyMoves(schema)).toThrow('Query.till moves money, and is no mutation.');
});

test('the OpenAPI document demands the header and names the code', () => {
  const { parameters, responses } = started.document.paths['/v1/events/payouts'].post;

  expect(parameters).toContainEqual({ $ref: '#/components/parameters/NeededIdempotencyKey' });
  expect(JSON.stringify(responses['400'])).toContain('IDEM-001');
});

async function graphql(query: string, how?: TillRequest) {
  const { status, body, isReplayed } = await started.post('/graphql', { query }, how);
  const codes = body.errors?.map((error: any) => error.extensions.code);
  return { status, data: body.data, codes, isReplayed };
}

async function rest(sent: object, how?: TillRequest) {
  const { status, body, isReplayed } = await started.post('/v1/events/payouts', sent, how);
  return { status, code: body.error?.code, isReplayed };
}

const pay = 'mutation { payOut(input: { amountMinor: 250 }) { id amountMinor } }';
const tip = 'mutation { payTip(input: { amountMinor: 5 }) { amountMinor } }';
const moved = async (before: object[]) => (await started.payouts()).slice(before.length);

describe('a mutation that moves money', () => {
  test.each([
    pay,
    tip,
    `mutation { ...Pay } fragment Pay on Mutation { payOut(input: { amountMinor: 1 }) { id } }`,
  ])('is refused without a key before anything runs, known or not: %s', async (query) => {
    const before = await started.payouts();

    const answers = [await graphql(query), await graphql(query)];

    expect(answers).toEqual(
      Array(2).fill({ status: 400, data: undefined, codes: ['IDEM-001'], isReplayed: false }),
    );
    expect(await moved(before)).toEqual([]);
  });

  test('runs once with one, however often it is sent', async () => {
    const before = await started.payouts();

    const answers = await Promise.all(Array.from({ length: 50 }, () => graphql(pay, { key })));
    const again = await graphql(pay, { key });
    const without = await graphql(pay);

    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    expect(answers.filter(({ isReplayed }) => !isReplayed)).toHaveLength(1);
    expect(again).toEqual({ ...answers[0], isReplayed: true });
    expect(without.codes).toEqual(['IDEM-001']);
    expect(await moved(before)).toEqual([{ after_state: { amountMinor: 250 } }]);
  });

  test('beside another root field is refused, with a key and without', async () => {
    const both = 'mutation { countTill payOut(input: { amountMinor: 1 }) { id } }';
    const before = await started.payouts();

    const codes = [(await graphql(both)).codes, (await graphql(both, { key })).codes];

    expect([codes, await moved(before)]).toEqual([[['IDEM-001'], ['IDEM-004']], []]);
  });

  test.each([
    ['nobody', [401, 'AUTH-004']],
    ['stranger', [201, undefined]],
    ['unpermitted', [403, 'AUTH-004']],
    ['permitted', [201, undefined]],
  ])('over REST and GraphQL by %s', async (caller, [status, code]) => {
    const before = [await started.payouts(), await started.keys()] as const;

    const answer = await rest({ amount_minor: 9 }, { caller, key });
    const same = await graphql('mutation { payOut(input: { amountMinor: 9 }) { amountMinor } }', {
      caller,
      key,
    });

    expect(answer).toEqual({ status, code, isReplayed: false });
    expect(same.codes).toEqual(code && [code]);
    const count = status === 201 ? 2 : 0;
    expect([(await moved(before[0])).length, (await started.keys()).length - before[1].length]).toEqual([
      count,
      count,
    ]);
  });

  test('over REST is refused without a key, and made once with it', async () => {
    const before = await started.payouts();

    const without = await rest({ amount_minor: 7 });
    const answers = [await rest({ amount_minor: 7 }, { key }), await rest({ amount_minor: 7 }, { key })];

    expect(without).toEqual({ status: 400, code: 'IDEM-001', isReplayed: false });
    expect(answers.map(({ status, isReplayed }) => [status, isReplayed])).toEqual([
      [201, false],
      [201, true],
    ]);
    expect(await moved(before)).toEqual([{ after_state: { amountMinor: 7 } }]);
  });
});

test('what moves no money goes without a key', async () => {
  expect(await graphql('mutation { countTill }')).toEqual({
    status: 200,
    data: { countTill: 1_000 },
    codes: undefined,
    isReplayed: false,
  });
});
