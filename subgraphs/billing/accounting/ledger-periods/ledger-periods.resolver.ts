import { IsOptional, Max, Min } from 'class-validator';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { findToday } from '../../../../shared/businesses/find-today.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { actorOf, principalOf } from '../../../../shared/requests/caller.js';
import { User } from '../../users/user.type.js';
import { changePeriod, lockPeriods } from './change-period.service.js';
import { statusOf } from './ledger-period.rules.js';
import {
  ClosePeriodInput,
  LedgerPeriod,
  LedgerPeriodPayload,
  LockPeriodsInput,
  LockPeriodsPayload,
  ReopenPeriodInput,
} from './ledger-period.type.js';
import { findPeriodsFrom, type PeriodOfYear } from './ledger-periods.reader.js';

@ArgsType()
class LedgerPeriodsArguments {
  @Field(() => Int, {
    nullable: true,
    description: 'The calendar year, 1970 to 2200. Default: the one that it is in the business.',
  })
  @IsOptional()
  @Min(1970)
  @Max(2200)
  year?: number | null;
}

@Resolver(() => LedgerPeriod)
export class LedgerPeriodsResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => [LedgerPeriod], { description: 'The twelve months of a year, and whether they take entries.' })
  async ledgerPeriods(@Args() { year: asked }: LedgerPeriodsArguments, @Ctx() context: RequestContext) {
    const { businessId } = principalOf(context);
    const year = asked ?? Number((await findToday(this.kernel, businessId)).slice(0, 4));
    const found = await findPeriodsFrom(this.kernel, businessId, `${year}-01-01`);
    return Array.from({ length: 12 }, (_, index) => {
      const month = `${year}-${String(index + 1).padStart(2, '0')}-01`;
      const own = found.find((period) => period.month === month);
      return own ?? { month, status: statusOf(month, found), changedBy: null, changedAt: null };
    });
  }

  @Mutation(() => LedgerPeriodPayload, {
    description:
      'Closes a month: it takes no entries until it is opened again. PERIOD-002 while an earlier month is open. Publishes ledger_period.closed.',
  })
  async closePeriod(
    @Arg('input', () => ClosePeriodInput, { description: 'The month.' }) { month }: ClosePeriodInput,
    @Ctx() context: RequestContext,
  ) {
    return this.#payload(context, (await changePeriod(this.kernel, actorOf(context), month, 'closed')).month);
  }

  @Mutation(() => LedgerPeriodPayload, {
    description:
      'Opens a closed month again. PERIOD-002 while a later month is closed, PERIOD-003 for a locked one. Publishes ledger_period.opened.',
  })
  async reopenPeriod(
    @Arg('input', () => ReopenPeriodInput, { description: 'The month.' }) { month }: ReopenPeriodInput,
    @Ctx() context: RequestContext,
  ) {
    return this.#payload(context, (await changePeriod(this.kernel, actorOf(context), month, 'open')).month);
  }

  @Mutation(() => LockPeriodsPayload, {
    description:
      'Locks months for good. PERIOD-002 while one of them is open or has not ended. Publishes ledger_period.locked for each.',
  })
  async lockPeriods(
    @Arg('input', () => LockPeriodsInput, { description: 'Up to which month.' })
    { through }: LockPeriodsInput,
    @Ctx() context: RequestContext,
  ) {
    const locked = await lockPeriods(this.kernel, actorOf(context), through);
    const { businessId } = principalOf(context);
    const found = locked.length === 0 ? [] : await findPeriodsFrom(this.kernel, businessId, locked[0]!.month);
    return { ledgerPeriods: found.filter(({ month }) => locked.some((each) => each.month === month)) };
  }

  async #payload(context: RequestContext, month: string) {
    const [ledgerPeriod] = await findPeriodsFrom(this.kernel, principalOf(context).businessId, month);
    return { ledgerPeriod };
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'Who closed or opened it last; null where nobody has.',
  })
  changedBy(@Root() { changedBy }: PeriodOfYear) {
    return changedBy === null ? null : { id: changedBy };
  }
}
