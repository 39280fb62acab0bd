import { expect, test } from '@jest/globals';
import { NodeFinder } from '../../../gateway/supergraph/nodes/node-finder.js';
import type { SubgraphClient, SubgraphRequest } from '../../../gateway/supergraph/subgraph-client.js';
import type { RequestScope } from '../../../shared/requests/request-scope.js';

type Answer = Awaited<ReturnType<SubgraphClient<RequestScope>['execute']>>;

const context = {} as RequestScope;
const asked: string[][] = [];

/** A subgraph that has these records, by type and id; `errors` come with each answer. */
function owner(types: readonly string[], records: readonly string[], errors?: Answer['errors']) {
  const client = {
    name: types.join(),
    async execute({ variables }: SubgraphRequest<RequestScope>) {
      const representations = variables.representations as { __typename: string; id: string }[];
      asked.push(representations.map(({ __typename, id }) => `${__typename} ${id}`));
      const _entities = representations.map((each) =>
        records.includes(`${each.__typename} ${each.id}`) ? each : null,
      );
      return { data: { _entities }, errors };
    },
  };
  return { client, types, query: '' };
}

const away = (types: readonly string[]) => ({
  ...owner(types, []),
  client: { name: 'away', execute: () => Promise.reject(new Error('away')) },
});

const any = { named: [], isOpen: true };
const only = (...named: string[]) => ({ named, isOpen: false });

test('ids of one moment are asked for together, each subgraph for its types', async () => {
  const finder = new NodeFinder([owner(['A', 'B'], ['B 1']), owner(['C'], ['C 2'])], context);
  asked.length = 0;

  const found = await Promise.all([
    finder.find('1', any),
    finder.find('2', only('C')),
    finder.find('3', only('A')),
  ]);

  expect(found).toMatchObject([{ __typename: 'B', id: '1' }, { __typename: 'C', id: '2' }, null]);
  expect(asked).toEqual([
    ['A 1', 'B 1', 'A 3'],
    ['C 1', 'C 2'],
  ]);
});

test('the others are asked when those that are named have nothing, and any kind is wanted', async () => {
  const finder = new NodeFinder([owner(['A', 'B'], ['B 1']), owner(['C'], [])], context);
  asked.length = 0;

  const found = await finder.find('1', { named: ['A'], isOpen: true });

  expect(found).toMatchObject({ __typename: 'B' });
  expect(asked).toEqual([['A 1'], ['B 1'], ['C 1']]);
});

test.each([
  ['is away', away(['A'])],
  ['fails', owner(['A'], [], [{ message: 'x', extensions: { code: 'SYS-001', httpStatus: 500 } }])],
  ['answers an error without a status', owner(['A'], [], [{ message: 'x' }])],
])(
  'a record that another subgraph has is found while one %s, and what nobody has cannot be told',
  async (_what, broken) => {
    const finder = new NodeFinder([broken, owner(['C'], ['C 2'])], context);

    expect(await finder.find('2', any)).toMatchObject({ __typename: 'C' });
    expect(await finder.find('2', only('C'))).toMatchObject({ __typename: 'C' });
    await expect(finder.find('3', any)).rejects.toMatchObject({ definition: { code: 'SYS-002' } });
  },
);

test('a refusal is as if there were no such record', async () => {
  const refusal = { message: 'no', extensions: { code: 'AUTH-004', httpStatus: 403 } };
  const finder = new NodeFinder([owner(['A'], [], [refusal])], context);

  expect(await finder.find('1', any)).toBeNull();
});
