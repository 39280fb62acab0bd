import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { quoteChange } from '../../../../subgraphs/billing/plans/plan-changes/quote-change.rules.js';
import { trialOf } from '../../../../subgraphs/billing/plans/plans/plan-state.rules.js';
import {
  daysBetween,
  monthsAfter,
  startOfPeriod,
} from '../../../../subgraphs/billing/plans/plans/schedule.rules.js';
import { renewalsUpTo } from '../../../../subgraphs/billing/plans/renewals/renewals.rules.js';
import { startOfCivilDay } from '../../../../shared/values/civil-day.js';
import { planFrom, priceOf } from './prices.js';

const starts = (anchor: string, interval: 'month' | 'year') =>
  [1, 2, 3, 4].map((number) => startOfPeriod(anchor, interval, number));

test('periods are counted from the anchor, and the 31st comes back after shorter months', () => {
  expect(starts('2027-01-31', 'month')).toEqual(['2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31']);
  expect(starts('2028-02-29', 'year')).toEqual(['2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29']);
  expect([3, 6, 9].map((months) => monthsAfter('2026-11-30', months))).toEqual([
    '2027-02-28',
    '2027-05-30',
    '2027-08-30',
  ]);
});

test('a trial of fourteen days ends on its first paid day, which is the anchor', () => {
  const trial = trialOf(priceOf('entrepreneur'), {
    startsOn: '2026-03-20',
    endsOn: '2026-04-03',
    timezone: 'Europe/Berlin',
  });

  expect([trial.anchorDate, trial.nextBillingDate]).toEqual(['2026-04-03', '2026-04-03']);
  expect(renewalsUpTo(trial, '2026-04-02')).toEqual([]);
  const [end] = renewalsUpTo(trial, '2026-04-03');
  expect(end).toMatchObject({
    ...{ kind: 'trial_end', on: '2026-04-03', netMinor: 4_900n },
    period: { startsOn: '2026-04-03', endsOn: '2026-05-03' },
    after: { status: 'active', periodIndex: 0, nextBillingDate: '2026-05-03' },
  });
});

test('a period is due at the first instant of its day, wherever the clock stands then', () => {
  const at = (day: string, timezone: string) => startOfCivilDay(day, timezone).toISOString();

  expect(at('2026-03-29', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z');
  expect(at('2026-04-29', 'Europe/Berlin')).toBe('2026-04-28T22:00:00.000Z');
  expect(at('2026-03-29', 'Asia/Beirut')).toBe('2026-03-28T22:00:00.000Z');
});

test('a plan that nobody looked at for months catches up with a period for each', () => {
  const renewals = renewalsUpTo(planFrom('2027-01-31', priceOf('growth')), '2027-05-01');

  expect(renewals.map(({ on, period, netMinor }) => [on, period?.endsOn, netMinor])).toEqual([
    ['2027-02-28', '2027-03-31', 14_900n],
    ['2027-03-31', '2027-04-30', 14_900n],
    ['2027-04-30', '2027-05-31', 14_900n],
  ]);
  expect(renewals.at(-1)!.after).toMatchObject({ periodIndex: 3, periodStart: '2027-04-30', version: 4 });
});

test('a smaller tier begins with the next period, and a plan that is cancelled ends there', () => {
  const plan = planFrom('2026-04-01', priceOf('growth'));
  const { after } = quoteChange(plan, priceOf('entrepreneur'), '2026-04-11');
  const [smaller] = renewalsUpTo(after, '2026-05-01');
  const [ended, ...others] = renewalsUpTo({ ...plan, cancelsAtPeriodEnd: true }, '2026-08-01');

  expect(smaller).toMatchObject({
    ...{ kind: 'renewal', netMinor: 4_900n, from: priceOf('growth'), to: priceOf('entrepreneur') },
    after: { price: priceOf('entrepreneur'), pendingPrice: null, nextBillingDate: '2026-06-01' },
  });
  expect([ended!.kind, ended!.on, ended!.netMinor, ended!.after.status, others]).toEqual([
    ...['ended', '2026-05-01', 0n, 'ended', []],
  ]);
});

test('from a year to months: the months are counted from the day on which the year ends', () => {
  const plan = planFrom('2026-04-11', priceOf('growth', 'year'));
  const { after, kind } = quoteChange(plan, priceOf('growth'), '2026-08-01');
  const renewals = renewalsUpTo(after, '2027-05-11');

  expect([kind, after.nextBillingDate]).toEqual(['downgrade', '2027-04-11']);
  expect(renewals.map(({ on, netMinor }) => [on, netMinor])).toEqual([
    ['2027-04-11', 14_900n],
    ['2027-05-11', 14_900n],
  ]);
});

const days = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const intervals = fc.constantFrom('month' as const, 'year' as const);

test('periods follow each other without a gap, whatever the anchor is', () => {
  fc.assert(
    fc.property(days, intervals, fc.integer({ min: 0, max: 200 }), (anchor, interval, number) => {
      const [start, end] = [0, 1].map((more) => startOfPeriod(anchor, interval, number + more));
      const length = daysBetween(start!, end!);

      expect(length).toBeGreaterThanOrEqual(interval === 'month' ? 28 : 365);
      expect(length).toBeLessThanOrEqual(interval === 'month' ? 31 : 366);
    }),
    { numRuns: 2_000 },
  );
});

test('catching up at once is what looking each day would have been', () => {
  fc.assert(
    fc.property(days, intervals, fc.integer({ min: 0, max: 800 }), (anchor, interval, count) => {
      const plan = planFrom(anchor, priceOf('growth', interval));
      const until = new Date(Date.parse(anchor) + count * 86_400_000).toISOString().slice(0, 10);
      const atOnce = renewalsUpTo(plan, until);
      let state = plan;
      const eachTime = [];
      for (let passed = 0; passed <= count; passed += 1) {
        const day = new Date(Date.parse(anchor) + passed * 86_400_000).toISOString().slice(0, 10);
        for (const renewal of renewalsUpTo(state, day)) {
          eachTime.push(renewal);
          state = renewal.after;
        }
      }

      expect(atOnce).toEqual(eachTime);
    }),
    { numRuns: 60 },
  );
});
