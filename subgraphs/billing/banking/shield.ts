import { permitted } from '../../../shared/access/rules.js';
import type { ShieldMap } from '../../../shared/subgraph/subgraph-definition.js';
import { paymentsReconcile } from '../permissions.js';
import { bankStatementShield } from './bank-statements/bank-statements.resolver.js';
import { bankTransactionShield } from './bank-transactions/bank-transactions.resolver.js';

// What happens on an account tells of wages and debts as well: nobody else sees it.
const reconcile = permitted(paymentsReconcile);

/** Who may do what about bank statements. */
export const bankingShield: ShieldMap = {
  Query: {
    ...bankStatementShield.queries,
    ...bankTransactionShield.queries,
    matchSuggestions: reconcile,
  },
  Mutation: {
    appendStatementContent: reconcile,
    importStatement: reconcile,
    matchBankTransaction: reconcile,
    unmatchBankTransaction: reconcile,
    ignoreBankTransaction: reconcile,
    restoreBankTransaction: reconcile,
  },
  Subscription: bankTransactionShield.subscriptions,
  Node: { ...bankStatementShield.nodes, ...bankTransactionShield.nodes },
  BankStatement: reconcile,
  BankStatementConnection: reconcile,
  BankStatementEdge: reconcile,
  BankStatementFault: reconcile,
  ImportStatementPayload: reconcile,
  AppendStatementContentPayload: reconcile,
  BankTransaction: reconcile,
  BankTransactionConnection: reconcile,
  BankTransactionEdge: reconcile,
  BankTransactionPayload: reconcile,
  BankTransactionEvent: reconcile,
  BankMatch: reconcile,
  MatchSuggestion: reconcile,
  SuggestedInvoice: reconcile,
};
