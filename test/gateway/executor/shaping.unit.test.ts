import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { smallSupergraph } from './small-supergraph.js';

const acme = { __typename: 'Customer', id: '1', name: 'Acme Bakery', stage: 'WON' };

describe('The response', () => {
  test('has the keys that were asked for, in the order of the document', async () => {
    const { run } = smallSupergraph(() => ({
      data: { best: { name: 'unasked', id: '1', label: 'Acme Bakery', stage: 'WON' } },
    }));

    const { data, errors } = await run(`
      { best { stage ...Naming id label: name } kind: __typename }
      fragment Naming on Customer { label: name ... { __typename } id }`);

    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toBe(
      '{"best":{"stage":"WON","label":"Acme Bakery","__typename":"Customer","id":"1"},"kind":"Query"}',
    );
  });

  test('orders keys by the conditions of the request', async () => {
    const { compile } = smallSupergraph(() => ({ data: { best: { id: '1', name: 'Acme Bakery' } } }));
    const plan = compile(
      parse('query ($early: Boolean!) { best { ... @include(if: $early) { name } id name } }'),
    );

    const early = await plan.execute({ early: true }, {});
    const late = await plan.execute({ early: false }, {});

    expect(JSON.stringify(early.data)).toBe('{"best":{"name":"Acme Bakery","id":"1"}}');
    expect(JSON.stringify(late.data)).toBe('{"best":{"id":"1","name":"Acme Bakery"}}');
  });

  test('keeps no more shapers than a client may choose conditions', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `c${index}`);
    const fields = names.map((name) => `${name}: name @include(if: $${name})`).join(' ');
    const declared = names.map((name) => `$${name}: Boolean!`).join(' ');
    const { compile } = smallSupergraph(() => ({ data: { best: { id: '1', c0: 'zero', c7: 'seven' } } }));
    const plan = compile(parse(`query (${declared}) { best { id ${fields} } }`));

    for (let outcome = 0; outcome < 256; outcome++) {
      const chosen = names.map((name, bit) => [
        name,
        name !== 'c0' && name !== 'c7' ? false : ((outcome >> bit) & 1) === 1,
      ]);
      const { data } = await plan.execute(Object.fromEntries(chosen), {});
      expect(Object.keys(data?.['best'] as object)).toEqual([
        'id',
        ...chosen.filter(([, on]) => on).map(([name]) => name),
      ]);
    }
  });

  test('refuses a condition without a value', async () => {
    const { compile } = smallSupergraph(() => ({ data: {} }));
    const plan = compile(parse('query ($on: Boolean = true) { best @include(if: $on) { id } }'));

    const { data, errors } = await plan.execute({ on: null }, {});

    expect(data).toBeUndefined();
    expect(errors?.map(({ message }) => message)).toEqual([
      'Variable "$on" decides @skip or @include and must be true or false.',
    ]);
  });

  test('takes __proto__ and constructor for keys like any other', async () => {
    const customer = JSON.parse('{"__proto__": "own", "id": "1"}');
    const { run } = smallSupergraph(() => ({ data: { best: customer } }));

    const { data } = await run('{ best { __proto__: name constructor: stage toString: stage id } }');

    expect(JSON.stringify(data)).toBe(
      '{"best":{"__proto__":"own","constructor":null,"toString":null,"id":"1"}}',
    );
    expect(({} as Record<string, unknown>)['name']).toBeUndefined();
  });

  test('takes __proto__ for an object across two subgraphs', async () => {
    const { run } = smallSupergraph(
      () => ({
        data: JSON.parse(
          '{"__proto__": {"__typename": "Customer", "id": "1", "__proto__": {"__typename": "User", "id": "7"}}}',
        ),
      }),
      () => ({ data: { _entities: [{ login: 'ann' }] } }),
    );

    const { data, errors } = await run('{ __proto__: best { __proto__: owner { login } } }');

    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toBe('{"__proto__":{"__proto__":{"login":"ann"}}}');
    expect(({} as Record<string, unknown>)['login']).toBeUndefined();
  });

  test('answers null for a nullable field that the subgraph left out', async () => {
    const { run } = smallSupergraph(() => ({
      data: { customers: [{ id: '1' }, undefined], grid: [[1, 2], null, []] },
    }));

    const answer = await run('{ customers { id stage } grid }');

    expect(answer).toEqual({
      data: { customers: [{ id: '1', stage: null }, null], grid: [[1, 2], null, []] },
    });
  });

  test('lets a null climb to the nearest nullable place, and says why', async () => {
    const { run } = smallSupergraph(() => ({
      data: { customers: [acme, { id: '2', name: null }], grid: [[1], [2, null]] },
    }));

    const { data, errors } = await run('{ customers { name } grid }');

    expect(data).toEqual({ customers: [{ name: 'Acme Bakery' }, null], grid: [[1], null] });
    expect(errors?.map(({ message, path }) => ({ message, path }))).toEqual([
      { message: 'Cannot return null for non-nullable field Customer.name.', path: ['customers', 1, 'name'] },
      {
        message: 'Cannot return null for non-nullable array element of type Int at index 1.',
        path: ['grid', 1, 1],
      },
    ]);
  });

  test('is null as a whole when the null reaches the root', async () => {
    const { run } = smallSupergraph(() => ({ data: { best: null } }));

    const { data, errors } = await run('{ best { id } }');

    expect(data).toBeNull();
    expect(errors?.map(({ path }) => path)).toEqual([['best']]);
  });

  test('does not explain twice what a subgraph has reported', async () => {
    const { run } = smallSupergraph(() => ({
      data: {
        customers: [
          { id: '1', name: null },
          { id: '2', name: null },
        ],
      },
      errors: [{ message: 'No name', path: ['customers', 0, 'name'] }],
    }));

    const { errors } = await run('{ customers { name } }');

    expect(errors?.map(({ message, path }) => [message, path])).toEqual([
      ['No name', ['customers', 0, 'name']],
      ['Cannot return null for non-nullable field Customer.name.', ['customers', 1, 'name']],
    ]);
  });

  test('hides enum values and types that clients do not know', async () => {
    const { run } = smallSupergraph(() => ({
      data: { best: { id: '1', stage: 'HIDDEN' }, contacts: [{ __typename: 'Robot', id: '9' }, null] },
    }));

    const { data, errors } = await run('{ best { id stage } contacts { ... on User { id } } }');

    expect(data).toEqual({ best: { id: '1', stage: null }, contacts: [null, null] });
    expect(errors?.map(({ message, path }) => [message, path])).toEqual([
      ['Invalid value found for field Customer.stage.', ['best', 'stage']],
      ['Invalid __typename found for object at array element of type Contact at index 0.', ['contacts', 0]],
    ]);
  });

  test('survives a subgraph that answers an object for a list and a text for an object', async () => {
    const { run } = smallSupergraph(() => ({ data: { grid: {}, contacts: ['x'], best: acme } }));

    const { data, errors } = await run('{ grid contacts { __typename } best { id } }');

    expect(data).toEqual({ grid: null, contacts: [null], best: { id: '1' } });
    expect(errors?.map(({ path }) => path)).toEqual([['grid'], ['contacts', 0]]);
  });

  test('mixes introspection with data, by alias, fragment and variable', async () => {
    const { run } = smallSupergraph(() => ({ data: { best: { id: '1' } } }));

    const { data, errors } = await run(
      `query ($type: String!, $id: ID!) {
        a: __type(name: $type) { ...Naming } best { id } ... { a: __type(name: $type) { kind } }
        __schema { queryType { name } } customer(id: $id) { id }
      }
      fragment Naming on __Type { name }`,
      { type: 'Cell', id: '1' },
    );

    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toBe(
      '{"a":{"name":"Cell","kind":"OBJECT"},"best":{"id":"1"},"__schema":{"queryType":{"name":"Query"}},"customer":null}',
    );
  });

  test('asks no subgraph for the type name of the root', async () => {
    const { run, crm } = smallSupergraph(() => ({ data: {} }));

    const answer = await run('{ __typename again: __typename }');

    expect(answer).toEqual({ data: { __typename: 'Query', again: 'Query' } });
    expect(crm.requests).toEqual([]);
  });

  test('keeps values that are false, zero or empty where the planner had to alias', async () => {
    // The stock gateway forgets to rename these and answers null.
    const { run, crm } = smallSupergraph(({ query }) => {
      const [alias = 'nick'] = /\w+__alias_\w+/.exec(query) ?? [];
      return {
        data: {
          contacts: [
            { __typename: 'Customer', nick: 'Acme' },
            { __typename: 'Lead', [alias]: '' },
          ],
        },
      };
    });

    const { data } = await run('{ contacts { ... on Customer { nick } ... on Lead { nick } } }');

    expect(crm.requests[0]?.query).toMatch(/__alias_/);
    expect(data).toEqual({ contacts: [{ nick: 'Acme' }, { nick: '' }] });
  });
});
