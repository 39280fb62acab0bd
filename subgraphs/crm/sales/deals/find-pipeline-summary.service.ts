import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { Conditions } from '../../../../shared/postgres/conditions.js';
import { presentMoney } from '../../../../shared/records/present-money.js';
import { addMoney, type Money, shareOfMoney } from '../../../../shared/values/money.js';
import type { StageRow } from '../pipelines/pipelines.reader.js';

/** Deals of one stage and currency; without a currency those that have no amount. */
interface Sum {
  readonly stageId: string;
  readonly currency: string | null;
  readonly dealCount: number;
  readonly amountMinor: string | null;
}

/** What deals are worth together. */
interface Total {
  readonly dealCount: number;
  readonly amount: Money;
  readonly weightedAmount: Money;
}

/** The deals of a pipeline by stage: how many, their sums by currency, and weighted by probability. */
export async function findPipelineSummary(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  stages: readonly StageRow[],
  { pipelineId, ownerId }: { pipelineId: string; ownerId?: string | null },
) {
  const where = new Conditions()
    .add('business_id = ?', businessId)
    .add('pipeline_id = ?', pipelineId)
    .addIf('owner_id = ?', ownerId);
  const text = `select stage_id as "stageId", currency, count(*)::int as "dealCount",
      sum(amount_minor)::text as "amountMinor"
    from crm.deals where ${where} group by stage_id, currency order by currency`;
  const sums = await database.rows<Sum>(businessId, text, where.values);
  const byStage = Map.groupBy(sums, ({ stageId }) => stageId);
  const summaries = stages
    .filter(({ id, archivedAt }) => archivedAt === null || byStage.has(id))
    .map((stage) => summarize(stage, byStage.get(stage.id) ?? []));
  const open = summaries.filter(({ stage }) => stage.kind === 'open');
  return {
    stages: summaries.map((summary) => ({ ...summary, totals: summary.totals.map(present) })),
    openTotals: addTotals(open.flatMap(({ totals }) => totals)).map(present),
  };
}

function summarize(stage: StageRow, sums: readonly Sum[]) {
  const totals = sums.flatMap(({ currency, amountMinor, dealCount }): Total[] => {
    if (currency === null || amountMinor === null) return [];
    const amount = { amountMinor: BigInt(amountMinor), currency };
    return [{ dealCount, amount, weightedAmount: shareOfMoney(amount, BigInt(stage.probability), 100n) }];
  });
  return { stage, dealCount: sums.reduce((count, { dealCount }) => count + dealCount, 0), totals };
}

/** The totals of several stages, one for each currency. */
function addTotals(totals: readonly Total[]): Total[] {
  const byCurrency = Map.groupBy(totals, ({ amount }) => amount.currency);
  return [...byCurrency.keys()].sort().map((currency) => {
    const [first, ...others] = byCurrency.get(currency)!;
    return others.reduce(
      (sum, { dealCount, amount, weightedAmount }) => ({
        dealCount: sum.dealCount + dealCount,
        amount: addMoney(sum.amount, amount),
        weightedAmount: addMoney(sum.weightedAmount, weightedAmount),
      }),
      first!,
    );
  });
}

function present({ dealCount, amount, weightedAmount }: Total) {
  return { dealCount, amount: presentMoney(amount), weightedAmount: presentMoney(weightedAmount) };
}
