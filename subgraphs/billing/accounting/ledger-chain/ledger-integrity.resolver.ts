import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { Id } from '../../../../shared/records/scalars.js';
import { principalOf } from '../../../../shared/requests/caller.js';
import { checkLedgerIntegrity } from './check-ledger-integrity.service.js';

@ObjectType({ description: 'One invariant of the books.' })
class LedgerCheck {
  @Field({
    description:
      'Which: `entries_balance`, `balances_equal_lines`, `entries_are_sealed`, `chain_is_whole`, `receivables_equal_residuals`, `credit_equals_what_is_open`, `tax_accounts_equal_tax_lines`, `numbers_have_no_gap`, `documents_equal_their_lines` or `counters_equal_what_moved_them`.',
  })
  name!: string;

  @Field(() => [Id], {
    description: 'The entries, accounts, documents or payments that break it, up to 20; none when it holds.',
  })
  brokenIds!: string[];
}

@ObjectType({ description: 'Whether the books are as they were written.' })
class LedgerIntegrity {
  @Field({ description: 'Whether every invariant holds.' })
  isIntact!: boolean;

  @Field(() => Int, { description: 'How many entries the chain has.' })
  entryCount!: number;

  @Field(() => [LedgerCheck], { description: 'Each invariant.' })
  checks!: LedgerCheck[];
}

@Resolver()
export class LedgerIntegrityResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => LedgerIntegrity, {
    description: 'Computes every invariant of the books anew, and their hash chain from its first link.',
  })
  ledgerIntegrity(@Ctx() context: RequestContext) {
    return checkLedgerIntegrity(this.kernel, principalOf(context).businessId);
  }
}
