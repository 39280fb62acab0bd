import { accepted } from './accepted.js';
import type { Client } from './client.js';

const money = '{ amountMinor }';
const period = `query ($from: Date!, $to: Date!) {
  trialBalance(from: $from, to: $to) { rows { accountCode closing ${money} } totals { debit ${money} credit ${money} } }
  profitAndLoss(from: $from, to: $to) { result ${money} }
  balanceSheet(asOf: $to) { assets ${money} liabilities ${money} equity ${money} retainedEarnings ${money} result ${money} }
  receivablesAgeing(asOf: $to) { totals { notDue ${money} overdue ${money} credits ${money} balance ${money} } } }`;

/** What the books of a business say of a period and of its last day, in minor units. */
export async function readReports(client: Client, from: string, to: string) {
  const answer = await accepted(client.query(period, { from, to }));
  const { trialBalance, profitAndLoss, balanceSheet, receivablesAgeing } = numbersIn(answer);
  return {
    debits: trialBalance.totals.debit,
    credits: trialBalance.totals.credit,
    closings: Object.fromEntries(
      trialBalance.rows.map(({ accountCode, closing }: any) => [accountCode, closing]),
    ),
    result: profitAndLoss.result,
    balanceSheet,
    ageing: receivablesAgeing.totals,
  };
}

/** The same with a number for each amount. */
function numbersIn(value: any): any {
  if (Array.isArray(value)) return value.map(numbersIn);
  if (typeof value !== 'object' || value === null) return value;
  if ('amountMinor' in value) return Number(value.amountMinor);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, numbersIn(each)]));
}
