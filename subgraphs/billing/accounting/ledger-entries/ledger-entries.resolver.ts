import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Ctx,
  Directive,
  FieldResolver,
  Info,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import type { Conditions } from '../../../../shared/postgres/conditions.js';
import { MoneyType } from '../../../../shared/records/money.type.js';
import { movesMoney } from '../../../../shared/records/moves-money.js';
import { pageFields } from '../../../../shared/records/page-fields.js';
import { presentMoney } from '../../../../shared/records/present-money.js';
import { Id } from '../../../../shared/records/scalars.js';
import { actorOf, principalOf } from '../../../../shared/requests/caller.js';
import { User } from '../../users/user.type.js';
import { ledgerAccountReader } from '../ledger-accounts/ledger-account.record.js';
import { LedgerAccount } from '../ledger-accounts/ledger-account.type.js';
import { addEntryFilter, LedgerEntriesArguments } from './ledger-entries.args.js';
import {
  type LedgerEntryRow,
  ledgerEntryReader,
  ledgerEntryReference,
  type LedgerLineRow,
  linesOfEntry,
  reversalOfEntry,
} from './ledger-entries.reader.js';
import { OpenBooksInput, PostLedgerEntryInput, ReverseLedgerEntryInput } from './ledger-entry.input.js';
import { LedgerEntry, LedgerEntryConnection, LedgerEntryPayload, LedgerLine } from './ledger-entry.type.js';
import { openBooks, postLedgerEntry } from './post-ledger-entry.service.js';
import { reverseLedgerEntry } from './reverse-ledger-entry.service.js';

@Resolver(() => LedgerEntry)
export class LedgerEntriesResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => LedgerEntry, { description: 'An entry of the books. NOT-FOUND-001 for any other id.' })
  async ledgerEntry(
    @Arg('id', () => Id, { description: 'The entry id.' }) id: string,
    @Ctx() { loaders }: RequestContext,
  ) {
    const entry = await loaders.load(ledgerEntryReference.loader, id);
    if (!entry) throw recordNotFound('ledger entry', id);
    return entry;
  }

  @Query(() => LedgerEntryConnection, { description: 'The entries of the books, the latest day first.' })
  ledgerEntries(
    @Args() { first, after, filter }: LedgerEntriesArguments,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const page = { first, after, narrow: (where: Conditions) => addEntryFilter(where, filter) };
    return ledgerEntryReader.page(this.kernel, principalOf(context).businessId, page, pageFields(info));
  }

  @Directive(movesMoney)
  @Mutation(() => LedgerEntryPayload, {
    description:
      'Posts an entry that a person wrote. LEDGER-001 when it does not balance, LEDGER-002 for accounts that documents keep, PERIOD-001 in a closed month. Publishes ledger_entry.posted.',
  })
  async postLedgerEntry(
    @Arg('input', () => PostLedgerEntryInput, { description: 'The entry.' }) input: PostLedgerEntryInput,
    @Ctx() context: RequestContext,
  ) {
    return this.#payload(context, await postLedgerEntry(this.kernel, actorOf(context), input));
  }

  @Directive(movesMoney)
  @Mutation(() => LedgerEntryPayload, {
    description:
      'Posts the mirror of an entry that a person wrote. LEDGER-003 for one that is reversed already, LEDGER-004 for one of a document. Publishes ledger_entry.posted.',
  })
  async reverseLedgerEntry(
    @Arg('input', () => ReverseLedgerEntryInput, { description: 'The entry, and why.' })
    input: ReverseLedgerEntryInput,
    @Ctx() context: RequestContext,
  ) {
    return this.#payload(context, await reverseLedgerEntry(this.kernel, actorOf(context), input));
  }

  @Directive(movesMoney)
  @Mutation(() => LedgerEntryPayload, {
    description: 'Posts the balances that the books begin with. Publishes ledger_entry.posted.',
  })
  async openBooks(
    @Arg('input', () => OpenBooksInput, { description: 'The balances.' }) input: OpenBooksInput,
    @Ctx() context: RequestContext,
  ) {
    return this.#payload(context, await openBooks(this.kernel, actorOf(context), input));
  }

  async #payload({ loaders }: RequestContext, id: string) {
    return { ledgerEntry: await loaders.load(ledgerEntryReference.loader, id) };
  }

  @FieldResolver(() => [LedgerLine], { description: 'Its lines, in order.' })
  async lines(@Root() { id }: LedgerEntryRow, @Ctx() { loaders }: RequestContext) {
    return (await loaders.load(linesOfEntry, id)) ?? [];
  }

  @FieldResolver(() => LedgerEntry, { nullable: true, description: 'The entry that this one takes back.' })
  reverses(@Root() { reversesId }: LedgerEntryRow, @Ctx() { loaders }: RequestContext) {
    return reversesId === null ? null : loaders.load(ledgerEntryReference.loader, reversesId);
  }

  @FieldResolver(() => LedgerEntry, { nullable: true, description: 'The entry that takes this one back.' })
  async reversedBy(@Root() { id }: LedgerEntryRow, @Ctx() { loaders }: RequestContext) {
    const reversal = await loaders.load(reversalOfEntry, id);
    return reversal === undefined ? null : loaders.load(ledgerEntryReference.loader, reversal);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who posted it; null for the platform.' })
  createdBy(@Root() { createdBy }: LedgerEntryRow) {
    return createdBy === null ? null : { id: createdBy };
  }
}

@Resolver(() => LedgerLine)
export class LedgerLinesResolver {
  constructor(readonly kernel: Kernel) {}

  @FieldResolver(() => LedgerAccount, { description: 'The account.' })
  account(@Root() { accountId }: LedgerLineRow, @Ctx() { loaders }: RequestContext) {
    return loaders.load(ledgerAccountReader.reference.loader, accountId);
  }

  @FieldResolver(() => MoneyType)
  debit(@Root() { debitMinor, baseCurrency }: LedgerLineRow) {
    return presentMoney({ amountMinor: BigInt(debitMinor), currency: baseCurrency });
  }

  @FieldResolver(() => MoneyType)
  credit(@Root() { creditMinor, baseCurrency }: LedgerLineRow) {
    return presentMoney({ amountMinor: BigInt(creditMinor), currency: baseCurrency });
  }

  @FieldResolver(() => MoneyType)
  foreign(@Root() { foreignMinor, currency }: LedgerLineRow) {
    return presentMoney({ amountMinor: BigInt(foreignMinor), currency });
  }
}
