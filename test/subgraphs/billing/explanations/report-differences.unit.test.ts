import { expect, test } from '@jest/globals';
import { explained, type Explanation } from '../../../../subgraphs/billing/explanations/explanation.rules.js';
import { reportDifferences } from '../../../../subgraphs/billing/explanations/report-differences.service.js';

const explanation = (id: string, storedMinor: bigint): Explanation =>
  explained({
    ...{ rule: 'net_of_line', source: { type: 'document_line', id, field: 'net' }, currency: 'EUR' },
    ...{ amountMinor: 100n, storedMinor, inputs: [] },
  });

function report(explanations: readonly Explanation[]): unknown[][] {
  const written: unknown[][] = [];
  const logger = { error: (...line: unknown[]) => void written.push(line) };
  reportDifferences({ logger } as never, 'acme', explanations);
  return written;
}

test('amounts that are stored otherwise are one line of the log, the first twenty by name', () => {
  const differing = Array.from({ length: 21 }, (_, index) => explanation(`line ${index}`, 101n));

  const [[facts, message], ...more] = report([explanation('as it is', 100n), ...differing]) as [
    [{ businessId: string; differing: unknown[]; count: number }, string],
  ];

  expect([facts.businessId, facts.count, facts.differing.length, more]).toEqual(['acme', 21, 20, []]);
  expect(facts.differing[0]).toEqual({ type: 'document_line', id: 'line 0', field: 'net' });
  expect(message).toBe('amounts are not what they are computed from');
});

test('what is as it should be says nothing', () => {
  expect(report([explanation('as it is', 100n)])).toEqual([]);
});
