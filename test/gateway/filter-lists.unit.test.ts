import { expect, test } from '@jest/globals';
import { kindOf } from '../../shared/records/filter-kinds.js';

test.each([
  ['a,b', ['a', 'b']],
  ['"berlin, mitte",kunde', ['berlin, mitte', 'kunde']],
  ['"say ""hi""",5" screen', ['say "hi"', '5" screen']],
  ['', ['']],
])('a list that the query string says as %j is %j', (text, items) => {
  for (const operator of ['any', 'all', 'none']) expect(kindOf('tags').read!(text, operator)).toEqual(items);
  expect(kindOf('custom').read!(text, 'in')).toEqual(items);
  expect(kindOf('tags').read!(text, 'eq')).toBe(text);
});
