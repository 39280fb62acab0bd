import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { acme, acmeOwner } from '../../../cast/cast.js';
import { asApplication } from '../../../kit/as-application.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { postByHand, type WrittenEntry } from './post-by-hand.js';

/** By type: those of the balance sheet, and those of the result. */
const codes = ['1000', '1100', '2000', '3900', '4000', '4900', '5000', '6300'];
const isOfResult = (code: string) => code >= '4';
const yearStart = 4;

const day = fc
  .integer({ min: 0, max: 1_200 })
  .map((days) => new Date(Date.UTC(2024, 0, 15) + days * 86_400_000).toISOString().slice(0, 10));
const entry = fc
  .record({
    date: day,
    debit: fc.constantFrom(...codes),
    credit: fc.constantFrom(...codes),
    amount: fc.integer({ min: 1, max: 1_000_000 }),
  })
  .filter(({ debit, credit }) => debit !== credit)
  .map(({ date, debit, credit, amount }): WrittenEntry => ({
    date,
    moves: { [debit]: amount, [credit]: -amount },
  }));
const period = fc.tuple(day, day).map((days) => days.toSorted() as [string, string]);

let graph: Graph;
let owner: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  await owner.query(
    `mutation { updateBillingSettings(input: { fiscalYearStartMonth: ${yearStart} }) { billingSettings { version } } }`,
  );
});
afterAll(() => graph?.stop());

const startOfYear = (of: string) => {
  const [year, month] = of.split('-').map(Number) as [number, number];
  return `${month >= yearStart ? year : year - 1}-0${yearStart}-01`;
};

interface Move {
  readonly date: string;
  readonly code: string;
  readonly amount: number;
}

/** What the entries say, added up one by one. */
function recomputed(entries: readonly WrittenEntry[], from: string, to: string) {
  const moves = entries.flatMap(({ date, moves: own }): Move[] =>
    Object.entries(own).map(([code, amount]) => ({ date, code, amount })),
  );
  const sum = (of: (move: Move) => boolean) =>
    moves.filter(of).reduce((total, { amount }) => total + amount, 0);
  const rows = codes.map((code) => {
    const since = isOfResult(code) ? startOfYear(from) : '';
    const within = (move: Move) => move.code === code && move.date >= from && move.date <= to;
    const opening = sum((move) => move.code === code && move.date >= since && move.date < from);
    const debit = sum((move) => within(move) && move.amount > 0);
    const credit = 0 - sum((move) => within(move) && move.amount < 0);
    return { code, opening, debit, credit, closing: opening + debit - credit };
  });
  return {
    rows: rows.filter(({ opening, debit, credit }) => opening !== 0 || debit !== 0 || credit !== 0),
    retained: sum(({ code, date }) => isOfResult(code) && date < startOfYear(from)),
    assets: sum(({ code, date }) => code < '2' && date <= to),
    result: 0 - sum(({ code, date }) => isOfResult(code) && date >= startOfYear(to) && date <= to),
  };
}

const money = '{ amountMinor }';
const report = `query ($from: Date!, $to: Date!) {
  trialBalance(from: $from, to: $to) {
    rows { accountCode opening ${money} debit ${money} credit ${money} closing ${money} }
    retainedEarnings ${money} totals { opening ${money} debit ${money} credit ${money} closing ${money} } }
  balanceSheet(asOf: $to) { assets ${money} liabilities ${money} equity ${money} result ${money} } }`;
const numbers = (amounts: Record<string, { amountMinor: string }>) =>
  Object.fromEntries(Object.entries(amounts).map(([name, { amountMinor }]) => [name, Number(amountMinor)]));

test('reports of balances and broken months equal what the entries say one by one', async () => {
  const posted: WrittenEntry[] = [];
  const property = fc.asyncProperty(
    fc.array(entry, { minLength: 20, maxLength: 60 }),
    fc.array(period, { minLength: 4, maxLength: 4 }),
    async (entries, periods) => {
      await asApplication(graph, acme.id, (client) => postByHand(client, acme.id, entries));
      posted.push(...entries);
      for (const [from, to] of periods) {
        const { data } = await owner.query(report, { from, to });
        const { rows, retainedEarnings, totals } = data.trialBalance;
        const expected = recomputed(posted, from, to);
        expect(rows.map(({ accountCode: code, ...amounts }: any) => ({ code, ...numbers(amounts) }))).toEqual(
          expected.rows,
        );
        expect(numbers({ retainedEarnings })).toEqual({ retainedEarnings: expected.retained });
        const sums = numbers(totals);
        expect([sums.opening, sums.debit! - sums.credit!, sums.closing]).toEqual([0, 0, 0]);
        const sheet = numbers(data.balanceSheet);
        expect(sheet).toMatchObject({ assets: expected.assets, result: expected.result });
        expect(sheet.assets).toBe(sheet.liabilities! + sheet.equity!);
      }
    },
  );

  // Of a failure it prints the seed; entries stay, so each run adds to the books of the one before.
  await fc.assert(property, { numRuns: 12, endOnFailure: true });
});
