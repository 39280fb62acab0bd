import { DomainError } from '../../../../shared/errors/domain-error.js';
import { accountUnavailable } from '../errors.js';
import { documentRoles } from './chart.rules.js';
import type { AccountRow } from './find-accounts.service.js';

/** LEDGER-002 for accounts that show what documents say, of which nobody posts to by hand. */
export function refuseDocumentAccounts(accounts: readonly AccountRow[]): void {
  const ofDocuments = accounts.find(
    ({ kind, role }) => documentRoles.has(role ?? '') || (kind === 'tax' && role !== 'input_tax'),
  );
  if (!ofDocuments) return;
  const message = `Account ${ofDocuments.code} ${ofDocuments.name} shows what documents say; correct the document.`;
  throw new DomainError(accountUnavailable, message);
}
