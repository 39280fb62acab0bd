import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { invalidField } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { ChangeOf, CreateOf } from '../../../../shared/records/define-record.js';
import { changedValues, newValues } from '../../../../shared/records/record-state.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { findAccounts } from '../../accounting/ledger-accounts/find-accounts.service.js';
import { type BankAccount, bankAccount, bankAccountReader, bankAccountStore } from './bank-account.record.js';
import { readCsvProfile } from './csv-profile.rules.js';

/**
 * Adds a bank account. CONFLICT-001 for an IBAN that another one has, NOT-FOUND-001 and LEDGER-002 for its account of the
 * books, VAL-001 for one that shows no money, and for a profile
 * that could be read in two ways.
 */
export function createBankAccount(
  { database }: Kernel,
  actor: UserActor,
  input: CreateOf<typeof bankAccount>,
): Promise<BankAccount> {
  const csvProfile = readCsvProfile(input.csvProfile ?? {});
  return database.writeAnswer(actor, async (unit) => {
    const ledgerAccountId = await findMoneyAccount(unit, input.ledgerAccountId);
    const values = { ...newValues(bankAccount, input), ledgerAccountId, csvProfile };
    return (await bankAccountStore.insert(unit, [values]))[0]!;
  });
}

/** Changes what the input names; what was posted stays on the account it was posted on. Throws as above, and STALE-001. */
export function updateBankAccount(
  { database }: Kernel,
  actor: UserActor,
  input: ChangeOf<typeof bankAccount>,
): Promise<BankAccount> {
  const named = changedValues(bankAccount, input);
  const changed = { ...named, ...(named.csvProfile && { csvProfile: readCsvProfile(named.csvProfile) }) };
  return database.writeAnswer(actor, async (unit) => {
    const before = await bankAccountReader.lock(unit, input.id, input.version);
    if (changed.ledgerAccountId) await findMoneyAccount(unit, changed.ledgerAccountId);
    return (await bankAccountStore.change(unit, [{ before, values: changed }]))[0]!;
  });
}

const kindsOfMoney = new Set(['bank', 'cash', 'clearing']);

async function findMoneyAccount(unit: UnitOfWork, accountId: string | null | undefined): Promise<string> {
  const sought = accountId ? { accountId } : ({ role: 'bank' } as const);
  const { id, code, kind } = (await findAccounts(unit, [sought]))(sought);
  if (kindsOfMoney.has(kind)) return id;
  const message = `ledgerAccountId must be an account of kind BANK, CASH or CLEARING; ${code} is none.`;
  throw invalidField('ledgerAccountId', 'one_of', message);
}
