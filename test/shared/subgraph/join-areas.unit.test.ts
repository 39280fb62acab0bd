import { expect, test } from '@jest/globals';
import { openToMembers } from '../../../shared/access/rules.js';
import { joinAreas } from '../../../shared/subgraph/area-definition.js';
import { defineError } from '../../../shared/errors/error-definition.js';

const [broken, lost] = ['TEST-001', 'TEST-002'].map((code) =>
  defineError(code, {
    ...{ title: 'Test', httpStatus: 409, cause: 'A test.' },
    ...{ reasons: ['A test.'], cures: ['None.'], example: 'A test.' },
  }),
);

test('areas bring their parts in their order, and rules for fields of the same root type', () => {
  const joined = joinAreas([
    { errors: [broken!], shield: { Query: { cake: openToMembers }, Cake: openToMembers } },
    { errors: [lost!], shield: { Query: { oven: openToMembers }, Mutation: { bake: openToMembers } } },
  ]);

  expect(joined).toMatchObject({
    errors: [broken, lost],
    jobs: [],
    shield: {
      Query: { cake: openToMembers, oven: openToMembers },
      Mutation: { bake: openToMembers },
      Cake: openToMembers,
    },
  });
});

test.each([
  ['Cake', { Cake: openToMembers }],
  ['Query.cake', { Query: { cake: openToMembers } }],
])('two areas with a rule for %s are refused', (name, shield) => {
  expect(() => joinAreas([{ shield }, { shield }])).toThrow(`Two areas have a rule for ${name}.`);
});
