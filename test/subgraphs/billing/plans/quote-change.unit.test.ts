import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { quoteChange } from '../../../../subgraphs/billing/plans/plan-changes/quote-change.rules.js';
import { trialOf } from '../../../../subgraphs/billing/plans/plans/plan-state.rules.js';
import { daysAfter, daysBetween } from '../../../../subgraphs/billing/plans/plans/schedule.rules.js';
import { planFrom, priceOf } from './prices.js';

const amounts = ({ lines, netMinor }: ReturnType<typeof quoteChange>) => [
  ...lines.map(({ amountMinor }) => amountMinor),
  netMinor,
];

test('two upgrades in one period: each credits the price that is in force', () => {
  const first = quoteChange(planFrom('2026-04-01', priceOf('entrepreneur')), priceOf('growth'), '2026-04-11');
  const second = quoteChange(first.after, priceOf('scale'), '2026-04-25');

  expect([first.kind, ...amounts(first)]).toEqual(['upgrade', -3_267n, 9_933n, 6_666n]);
  expect([second.kind, ...amounts(second)]).toEqual(['upgrade', -2_980n, 7_980n, 5_000n]);
  expect(second.after).toMatchObject({ nextBillingDate: '2026-05-01', anchorDate: '2026-04-01', version: 3 });
});

test('an upgrade in February counts its 28 days', () => {
  const plan = planFrom('2027-01-31', priceOf('entrepreneur'));

  expect(amounts(quoteChange(plan, priceOf('growth'), '2027-02-10'))).toEqual([-3_150n, 9_579n, 6_429n]);
});

test('from months to a year: the rest comes back, and a whole year begins today', () => {
  const plan = planFrom('2026-04-01', priceOf('entrepreneur'));
  const quote = quoteChange(plan, priceOf('entrepreneur', 'year'), '2026-04-11');

  expect([quote.kind, ...amounts(quote)]).toEqual(['interval', -3_267n, 49_000n, 45_733n]);
  expect(quote.after).toMatchObject({
    ...{ anchorDate: '2026-04-11', anchorIndex: 1, periodIndex: 1, nextBillingDate: '2027-04-11' },
  });
});

test('in a trial another price is the one to come, and nothing is due', () => {
  const trial = trialOf(priceOf('entrepreneur'), {
    ...{ startsOn: '2026-03-20', endsOn: '2026-04-03', timezone: 'Europe/Berlin' },
  });
  const quote = quoteChange(trial, priceOf('scale'), '2026-03-25');

  expect([quote.kind, quote.effectiveOn, quote.lines, quote.netMinor]).toEqual([
    ...['trial', '2026-04-03', [], 0n],
  ]);
  expect(quote.after).toMatchObject({
    status: 'trialing',
    price: priceOf('scale'),
    anchorDate: '2026-04-03',
  });
});

test('a smaller tier, or months in place of a year, waits for the next period and costs nothing now', () => {
  const plan = planFrom('2026-04-01', priceOf('growth'));
  const smaller = quoteChange(plan, priceOf('entrepreneur', 'year'), '2026-04-11');
  const shorter = quoteChange(
    planFrom('2026-04-01', priceOf('growth', 'year')),
    priceOf('scale'),
    '2026-04-11',
  );

  expect([smaller.kind, smaller.effectiveOn, smaller.netMinor]).toEqual(['downgrade', '2026-05-01', 0n]);
  expect([shorter.kind, shorter.effectiveOn, shorter.netMinor]).toEqual(['downgrade', '2027-04-01', 0n]);
  expect(smaller.after).toMatchObject({ price: priceOf('growth'), pendingPrice: { tier: 'entrepreneur' } });
});

test('a plan that had ended begins anew today', () => {
  const ended = { ...planFrom('2026-01-15', priceOf('growth')), status: 'ended' as const };
  const quote = quoteChange(ended, priceOf('entrepreneur'), '2026-04-11');

  expect([quote.kind, ...amounts(quote)]).toEqual(['restart', 4_900n, 4_900n]);
  expect(quote.after).toMatchObject({
    ...{ status: 'active', anchorDate: '2026-04-11', periodIndex: 1, nextBillingDate: '2026-05-11' },
  });
});

test('however often and on whatever days a plan grows, its lines are at most half a cent each from the exact share', () => {
  const tiers = ['entrepreneur', 'growth', 'scale'] as const;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 365 }), fc.integer({ min: 0, max: 27 }), (later, passed) => {
      const plan = planFrom(daysAfter('2026-01-01', later), priceOf(tiers[0]));
      const today = daysAfter(plan.anchorDate, passed);
      const whole = BigInt(daysBetween(plan.anchorDate, plan.nextBillingDate));
      const left = whole - BigInt(passed);
      for (const tier of tiers.slice(1)) {
        const { lines, netMinor } = quoteChange(plan, priceOf(tier), today);
        const exact = [-plan.price.amountMinor * left, priceOf(tier).amountMinor * left];

        expect(netMinor).toBe(lines[0]!.amountMinor + lines[1]!.amountMinor);
        lines.forEach(({ amountMinor }, index) => {
          const difference = 2n * (amountMinor * whole - exact[index]!);
          expect(difference <= whole && difference >= -whole).toBe(true);
        });
      }
    }),
    { numRuns: 500 },
  );
});
