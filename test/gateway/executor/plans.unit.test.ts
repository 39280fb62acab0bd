import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import type { FetchNode, QueryPlan } from '@apollo/query-planner';
import { mergeAnswer } from '../../../gateway/supergraph/executor/merge-answer.js';
import { smallSupergraph } from './small-supergraph.js';

const fetchNode: FetchNode = {
  kind: 'Fetch',
  serviceName: 'crm',
  operation: '{best{id}}',
  operationName: undefined,
  operationKind: 'query' as FetchNode['operationKind'],
};

describe('A plan', () => {
  test('answers what it has when a subgraph is away, and keeps the reason to itself', async () => {
    const { run } = smallSupergraph(
      () => ({
        data: { customers: [{ __typename: 'Customer', id: '1', owner: { __typename: 'User', id: 'a' } }] },
      }),
      () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:4002')),
    );

    const { data, errors } = await run('{ customers { id owner { id team { label } } } }');

    expect(data).toEqual({ customers: [{ id: '1', owner: { id: 'a', team: null } }] });
    expect(JSON.parse(JSON.stringify(errors))).toEqual([
      {
        message: 'Subgraph "staff" is unavailable',
        path: ['customers'],
        extensions: { code: 'SYS-002', httpStatus: 503, retryable: true, serviceName: 'staff' },
      },
    ]);
  });

  test('asks subgraphs in parallel and outlives the failure of all', async () => {
    let arrived = 0;
    let release = () => {};
    const bothArrived = new Promise<void>((resolve) => (release = resolve));
    const meet = async () => {
      arrived += 1;
      if (arrived === 2) release();
      await bothArrived;
      throw new Error('down');
    };
    const { run } = smallSupergraph(meet, meet);

    const { data, errors } = await run('{ grid users { login } }');

    expect(data).toEqual({ grid: null, users: null });
    expect(errors?.map(({ message, path }) => [message, path])).toEqual([
      ['Subgraph "crm" is unavailable', ['grid']],
      ['Subgraph "staff" is unavailable', ['users']],
    ]);
  });

  test('tells of each root field that an absent subgraph was asked for, and of no other', async () => {
    const { compile } = smallSupergraph(() => Promise.reject(new Error('down')));
    const plan = compile(
      parse('query ($grid: Boolean!) { best { id } second: best { id } grid @include(if: $grid) }'),
    );
    const placesOf = async (grid: boolean) =>
      (await plan.execute({ grid }, {})).errors?.map(({ path }) => path);

    expect(await placesOf(false)).toEqual([['best'], ['second']]);
    expect(await placesOf(true)).toEqual([['best'], ['second'], ['grid']]);
  });

  test('hands out the operation prepared once, parsed', async () => {
    const { compile, crm } = smallSupergraph(() => ({ data: { best: { id: '1' } } }));
    const plan = compile(parse('query Best { best { id } }'));

    await plan.execute({}, {});
    await plan.execute({}, {});

    const [first, second] = crm.requests;
    expect(first?.document?.kind).toBe('Document');
    expect(first?.document?.loc).toBeUndefined();
    expect(second?.document).toBe(first?.document);
    expect(second?.query).toBe(first?.query);
    expect(first?.operationName).toBe('Best__crm__0');
  });

  test('sends a variable only when it has a value', async () => {
    const { compile, crm } = smallSupergraph(() => ({ data: { customer: null } }));
    const plan = compile(
      parse('query ($tags: [String!], $id: ID!) { customer(id: $id, tags: $tags) { id } }'),
    );

    await plan.execute({ id: '1' }, {});
    await plan.execute({ id: '1', tags: null }, {});

    expect(crm.requests.map(({ variables }) => ({ ...variables }))).toEqual([
      { id: '1' },
      { id: '1', tags: null },
    ]);
  });

  test('answers an error when nothing was planned for what was asked', async () => {
    const { compile } = smallSupergraph(() => ({ data: {} }));

    const answer = await compile(parse('{ best { id } }'), { kind: 'QueryPlan' }).execute({}, {});

    expect(JSON.parse(JSON.stringify(answer))).toEqual({
      errors: [
        {
          message: 'This operation cannot be planned over the subgraphs.',
          extensions: { code: 'SYS-001', httpStatus: 500 },
        },
      ],
    });
  });

  test.each<[string, QueryPlan, string]>([
    [
      '@defer',
      { kind: 'QueryPlan', node: { kind: 'Defer', primary: {}, deferred: [] } },
      'Query plans with a Defer node are not supported here.',
    ],
    [
      'a type-conditioned path',
      { kind: 'QueryPlan', node: { kind: 'Flatten', path: ['best', '@|[User]'], node: fetchNode } },
      'Query plan path "@|[User]" is not supported.',
    ],
    [
      'an unknown subgraph',
      { kind: 'QueryPlan', node: { ...fetchNode, serviceName: 'ghost' } },
      'Subgraph "ghost" is not connected.',
    ],
  ])('is refused for %s', (_name, plan, message) => {
    const { compile } = smallSupergraph(() => ({ data: {} }));

    expect(() => compile(parse('{ best { id } }'), plan)).toThrow(message);
  });
});

describe('Merging an answer', () => {
  test('gives each place objects of its own when they share the answer', () => {
    const answer = { team: { label: 'Sales', tags: [{ id: 1 }] } };
    const first: Record<string, unknown> = {};
    const second: Record<string, unknown> = {};

    mergeAnswer(first, answer, false);
    mergeAnswer(second, answer, true);
    mergeAnswer(second, { team: { size: 3, tags: [{ id: 2 }] } }, false);

    expect(first).toEqual({ team: { label: 'Sales', tags: [{ id: 1 }] } });
    expect(second).toEqual({ team: { label: 'Sales', size: 3, tags: [{ id: 2 }] } });
  });

  test('merges lists of lists by position and does not touch prototypes', () => {
    const target: Record<string, unknown> = { rows: [[{ a: 1 }], null] };

    mergeAnswer(target, JSON.parse('{"rows": [[{"b": 2}], null], "__proto__": {"polluted": true}}'), false);

    expect(target['rows']).toEqual([[{ a: 1, b: 2 }], null]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.hasOwn(target, '__proto__')).toBe(true);
  });
});
