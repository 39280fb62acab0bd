import { describe, expect, test } from '@jest/globals';
import { smallSupergraph } from './small-supergraph.js';

const user = (id: string) => ({ __typename: 'User', id });
const customer = (id: string, owner: object | null) => ({
  __typename: 'Customer',
  id,
  name: `Customer ${id}`,
  owner,
});
const representationsOf = (requests: readonly { variables: Record<string, unknown> }[]) =>
  requests.map(({ variables }) => JSON.parse(JSON.stringify(variables['representations'])));

describe('An entity fetch', () => {
  test('asks once for each entity and brings the answer to every place', async () => {
    const { run, staff } = smallSupergraph(
      () => ({
        data: {
          customers: [
            customer('1', user('a')),
            null,
            customer('2', user('b')),
            customer('3', user('a')),
            customer('4', null),
          ],
        },
      }),
      () => ({
        data: {
          _entities: [
            { login: 'ann', team: { label: 'Sales' } },
            { login: 'bob', team: null },
          ],
        },
      }),
    );

    const { data, errors } = await run('{ customers { owner { login team { label } } } }');

    const ann = { owner: { login: 'ann', team: { label: 'Sales' } } };
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      customers: [ann, null, { owner: { login: 'bob', team: null } }, ann, { owner: null }],
    });
    expect(representationsOf(staff.requests)).toEqual([[user('a'), user('b')]]);
  });

  test('is not sent when there is nothing to ask', async () => {
    const { run, staff } = smallSupergraph(() => ({ data: { customers: [null, customer('4', null)] } }));

    const { data } = await run('{ customers { owner { login } } }');

    expect(data).toEqual({ customers: [null, { owner: null }] });
    expect(staff.requests).toEqual([]);
  });

  test('makes a reference null, without an error, whose record is there no more', async () => {
    const { run } = smallSupergraph(
      () => ({ data: { customers: [customer('1', user('a')), customer('2', user('b'))] } }),
      () => ({ data: { _entities: [null, { login: 'bob', team: null }] } }),
    );

    const { data, errors } = await run('{ customers { owner { login team { label } } } }');

    expect(errors).toBeUndefined();
    expect(data).toEqual({ customers: [{ owner: null }, { owner: { login: 'bob', team: null } }] });
  });

  test('maps an error to every place that shares the entity', async () => {
    const { run } = smallSupergraph(
      () => ({
        data: { customers: [customer('1', user('a')), customer('2', user('b')), customer('3', user('a'))] },
      }),
      () => ({
        data: { _entities: [{ login: 'ann', team: { label: null } }, { login: 'bob' }] },
        errors: [
          { message: 'No label', path: ['_entities', 0, 'team', 'label'], extensions: { code: 'TEAM-001' } },
        ],
      }),
    );

    const { errors } = await run('{ customers { owner { login team { label } } } }');

    const extensions = { code: 'TEAM-001', serviceName: 'staff' };
    expect(errors?.map(({ message, path, extensions }) => ({ message, path, extensions }))).toEqual([
      { message: 'No label', path: ['customers', 0, 'owner', 'team', 'label'], extensions },
      { message: 'No label', path: ['customers', 2, 'owner', 'team', 'label'], extensions },
    ]);
  });

  test('counts only the objects it asks for when it places an error', async () => {
    // The stock gateway counts the lead, too, and blames it.
    const { run } = smallSupergraph(
      () => ({
        data: { contacts: [{ __typename: 'Lead', id: 'l' }, null, { __typename: 'User', id: 'a' }] },
      }),
      () => ({ data: { _entities: [null] }, errors: [{ message: 'Gone', path: ['_entities', 0] }] }),
    );

    const { data, errors } = await run(
      '{ contacts { ... on Lead { id } ... on User { id team { label } } } }',
    );

    expect(data).toEqual({ contacts: [{ id: 'l' }, null, { id: 'a', team: null }] });
    expect(errors?.map(({ path }) => path)).toEqual([['contacts', 2]]);
  });

  test('places an error of the fetch as a whole where the list begins', async () => {
    const { run } = smallSupergraph(
      () => ({ data: { customers: [customer('1', user('a'))] } }),
      () => ({ data: null, errors: [{ message: 'Broken', path: ['_entities'] }] }),
    );

    const { data, errors } = await run('{ customers { id owner { login } } }');

    expect(data).toEqual({ customers: [{ id: '1', owner: null }] });
    expect(errors?.map(({ message, path }) => [message, path])).toEqual([['Broken', ['customers']]]);
  });

  test('refuses an answer of the wrong length', async () => {
    const { run } = smallSupergraph(
      () => ({ data: { customers: [customer('1', user('a'))] } }),
      () => ({ data: { _entities: [] } }),
    );

    const { data, errors } = await run('{ customers { id owner { id team { label } } } }');

    expect(data).toEqual({ customers: [{ id: '1', owner: { id: 'a', team: null } }] });
    expect(errors?.map(({ message, path, extensions }) => ({ message, path, extensions }))).toEqual([
      {
        message: 'Subgraph "staff" gave a malformed answer',
        path: ['customers'],
        extensions: { code: 'SYS-001', httpStatus: 500, serviceName: 'staff' },
      },
    ]);
  });

  test('hands over required lists of lists', async () => {
    // The stock gateway sends [null, null].
    const matrix = [[{ w: 1 }, null], null, [{ w: 2 }]];
    const { run, staff } = smallSupergraph(
      () => ({ data: { best: { __typename: 'Customer', id: '1', matrix } } }),
      () => ({ data: { _entities: [{ area: 0 }] } }),
    );

    const { data } = await run('{ best { area } }');

    expect(data).toEqual({ best: { area: 0 } });
    expect(representationsOf(staff.requests)).toEqual([[{ __typename: 'Customer', id: '1', matrix }]]);
  });

  test('leaves out an object whose required fields are missing', async () => {
    const { run, staff } = smallSupergraph(() => ({ data: { best: { __typename: 'Customer', id: '1' } } }));

    const { data } = await run('{ best { area } }');

    expect(data).toEqual({ best: { area: null } });
    expect(staff.requests).toEqual([]);
  });

  test('keeps a known type when an interface object answers the interface', async () => {
    // The stock gateway takes the interface for the type and loses what the client asked of a person.
    const { run, staff } = smallSupergraph(
      () => ({ data: { parties: [{ __typename: 'Person', id: '1', title: 'Dr' }] } }),
      () => ({ data: { _entities: [{ __typename: 'Party', score: 0 }] } }),
    );

    const { data } = await run('{ parties { ... on Person { __typename title score } } }');

    expect(data).toEqual({ parties: [{ __typename: 'Person', title: 'Dr', score: 0 }] });
    expect(representationsOf(staff.requests)).toEqual([[{ __typename: 'Party', id: '1' }]]);
  });

  test("keeps the client's $representations apart from its own", async () => {
    const { run, crm, staff } = smallSupergraph(
      () => ({ data: { customer: customer('1', null) } }),
      () => ({ data: { _entities: [{ note: 'Likes rye' }] } }),
    );

    const { data, errors } = await run(
      'query ($representations: [String!] = ["all"]) { customer(id: 1, tags: $representations) { note(topics: $representations) } }',
      { representations: ['bread'] },
    );

    expect(errors).toBeUndefined();
    expect(data).toEqual({ customer: { note: 'Likes rye' } });
    expect(crm.requests[0]?.variables).toEqual({ representations: ['bread'] });
    expect(staff.requests[0]?.variables).toEqual({
      representations: [{ __typename: 'Customer', id: '1' }],
      client_representations: ['bread'],
    });
    expect(staff.requests[0]?.query.replace(/\s+/g, ' ')).toMatch(
      /\$representations: \[_Any!\]!, \$client_representations: \[String!\] = \["all"\].*_entities\(representations: \$representations\).*note\(topics: \$client_representations\)/,
    );
  });
});
