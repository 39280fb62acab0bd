import { expect, test } from '@jest/globals';
import { kindOf, readOperand } from '../../shared/records/filter-kinds.js';

test.each([
  ['a,b', ['a', 'b']],
  ['"berlin, mitte",kunde', ['berlin, mitte', 'kunde']],
  ['"say ""hi""",5" screen', ['say "hi"', '5" screen']],
  ['', ['']],
])('a list that the query string says as %j is %j', (text, items) => {
  for (const operator of ['any', 'all', 'none'])
    expect(readOperand(kindOf('tags'), operator, text)).toEqual(items);
  expect(readOperand(kindOf('custom'), 'in', text)).toEqual(items);
  expect(readOperand(kindOf('text'), 'in', text)).toEqual(text === '' ? undefined : items);
  expect(readOperand(kindOf('tags'), 'eq', text)).toBe(text);
});

test('each value of a list is one of its kind, or none of them is taken', () => {
  const choice = kindOf(['OPEN', 'DONE']);

  expect(readOperand(choice, 'in', 'OPEN,DONE')).toEqual(['OPEN', 'DONE']);
  expect(readOperand(choice, 'in', 'OPEN,LATER')).toBeUndefined();
  expect(readOperand(kindOf('currency'), 'in', 'eur,USD')).toEqual(['eur', 'USD']);
  expect(readOperand(kindOf('currency'), 'in', 'eur,5')).toBeUndefined();
});

test('whether there is a value can be asked of what may be missing', () => {
  expect(kindOf('optional time').operators).toEqual(['gte', 'gt', 'lte', 'lt', 'exists']);
  expect(kindOf('time').operators).toEqual(['gte', 'gt', 'lte', 'lt']);
  expect(readOperand(kindOf('optional id'), 'exists', 'false')).toBe(false);
  expect(readOperand(kindOf('optional id'), 'exists', 'no')).toBeUndefined();
});
