import { describe, expect, test } from '@jest/globals';
import { spread } from '../../../../subgraphs/billing/money/spread.rules.js';

describe('a total over the lines that make it up', () => {
  test.each<[bigint, bigint[], bigint[]]>([
    [100n, [1n, 1n, 1n], [34n, 33n, 33n]],
    [7n, [10n, -3n], [10n, -3n]],
    [5n, [3n, 0n], [5n, 0n]],
    [1n, [0n, 0n], [1n, 0n]],
    [-1n, [0n, 0n], [-1n, 0n]],
    [0n, [0n], [0n]],
  ])('%s over %s is %s', (total, amounts, shares) => {
    expect(spread(total, amounts, (amount) => amount)).toEqual(shares);
  });
});
