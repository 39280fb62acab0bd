import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { addSought } from '../../../../shared/records/filters/sought.js';
import { pageFields } from '../../../../shared/records/page-fields.js';
import { actorOf, principalOf } from '../../../../shared/requests/caller.js';
import { User } from '../../users/user.type.js';
import {
  ExchangeRateConnection,
  ExchangeRatesArguments,
  ExchangeRatesPayload,
  ExchangeRateType,
  SetExchangeRatesInput,
} from './exchange-rate.type.js';
import { exchangeRateReader, type ExchangeRateRow } from './exchange-rates.reader.js';
import { setExchangeRates } from './set-exchange-rates.service.js';

@Resolver(() => ExchangeRateType)
export class ExchangeRatesResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => ExchangeRateConnection, {
    description: 'The exchange rates of the business, the latest day first.',
  })
  exchangeRates(
    @Args() { first, after, filter }: ExchangeRatesArguments,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return exchangeRateReader.page(
      this.kernel,
      principalOf(context).businessId,
      {
        ...{ first, after },
        narrow(where) {
          addSought(where, 'from_currency', filter?.from, { sqlType: 'text' });
          addSought(where, 'to_currency', filter?.to, { sqlType: 'text' });
          addSought(where, 'on_date', filter?.on, { sqlType: 'date' });
        },
      },
      pageFields(info),
    );
  }

  @Mutation(() => ExchangeRatesPayload, {
    description:
      'Sets exchange rates of days; one that is there already stays as it is. CONFLICT-001 for another rate of a day that has one. Publishes exchange_rate.set for each.',
  })
  async setExchangeRates(
    @Arg('input', () => SetExchangeRatesInput, { description: 'The rates.' })
    { rates }: SetExchangeRatesInput,
    @Ctx() context: RequestContext,
  ) {
    return { exchangeRates: await setExchangeRates(this.kernel, actorOf(context), rates) };
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who set it.' })
  createdBy(@Root() { createdBy }: ExchangeRateRow) {
    return { id: createdBy };
  }
}
