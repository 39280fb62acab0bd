import {
  Arg,
  Ctx,
  Directive,
  Field,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import { definePermission } from '../../../shared/access/permission.js';
import { permitted } from '../../../shared/access/rules.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../shared/kernel/request-context.js';
import { resolverClass } from '../../../shared/records/graph-operations.js';
import { movesMoney } from '../../../shared/records/moves-money.js';
import { Id } from '../../../shared/records/scalars.js';
import { actorOf } from '../../../shared/requests/caller.js';
import type { Route } from '../../../shared/records/route.js';
import type { SubgraphDefinition } from '../../../shared/subgraph/subgraph-definition.js';

export const payOut = definePermission('identity.till_pay_out', 'Take money out of the till.');

@ObjectType({ description: 'Money that left the till.' })
class Payout {
  @Field(() => Id, { description: 'The id.' })
  id!: string;

  @Field(() => Int, { description: 'In minor units.' })
  amountMinor!: number;
}

@InputType({ description: 'What to pay out.' })
class PayoutInput {
  @Field(() => Int, { description: 'In minor units.' })
  amountMinor!: number;
}

type Write = 'write' | 'writeAnswer';

/** One row of the audit trail for each payout: it is there as often as money moved. */
function recordPayout(
  { database }: Kernel,
  context: RequestContext,
  { amountMinor }: PayoutInput,
  write: Write = 'writeAnswer',
): Promise<Payout> {
  return database[write](actorOf(context), async (unit) => {
    const id = unit.newId();
    const change = { table: 'till.payouts', recordId: id, before: null, after: { amountMinor } };
    unit.audit('till.paid_out', change);
    return { id, amountMinor };
  });
}

@Resolver()
class TillResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => Int, { description: 'How much there is, in minor units.' })
  tillMinor(): number {
    return 1_000;
  }

  @Mutation(() => Payout, { description: 'Pays out.' })
  @Directive(movesMoney)
  payOut(
    @Ctx() context: RequestContext,
    @Arg('input', { description: 'What to pay out.' }) input: PayoutInput,
  ): Promise<Payout> {
    return recordPayout(this.kernel, context, input);
  }

  @Mutation(() => Payout, { description: 'Pays out twice, in two transactions.' })
  @Directive(movesMoney)
  async payTwice(
    @Ctx() context: RequestContext,
    @Arg('input', { description: 'What to pay out.' }) input: PayoutInput,
  ): Promise<Payout> {
    await recordPayout(this.kernel, context, input);
    return recordPayout(this.kernel, context, input, 'write');
  }

  @Mutation(() => Int, { description: 'Counts the till.' })
  countTill(): number {
    return 1_000;
  }
}

/** The same as an operation that is declared, as records do it. */
const Tips = resolverClass(Payout, [
  {
    kind: 'mutation',
    name: 'payTip',
    type: () => Payout,
    description: 'Pays a tip.',
    directive: movesMoney,
    args: [{ name: 'input', type: () => PayoutInput, description: 'What to pay out.' }],
    resolve: ({ kernel, context, args }) =>
      recordPayout(kernel, context, (args as { input: PayoutInput }).input, 'write'),
  },
]);

export const tillRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/events/payouts',
    summary: 'Pay out',
    document: 'mutation PayOut($input: PayoutInput!) { payOut(input: $input) { id amountMinor } }',
    status: 201,
    variables: ({ body }) => ({ input: body }),
  },
];

const permission = permitted(payOut);

/** A till that pays out: the smallest subgraph that moves money. */
export const till: SubgraphDefinition = {
  name: 'till',
  entities: [],
  resolvers: [TillResolver, Tips],
  references: [],
  shield: {
    Query: { tillMinor: permission },
    Mutation: { payOut: permission, payTip: permission, payTwice: permission, countTill: permission },
    Payout: permission,
  },
  permissions: [payOut],
  routes: tillRoutes,
  events: [],
  errors: [],
  migrations: [],
};
