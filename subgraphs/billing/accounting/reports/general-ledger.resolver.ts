import { recordNotFound } from '../../../../shared/errors/errors.js';
import { connectionOf } from '../../../../shared/records/connection.js';
import { FilePart } from '../../../../shared/records/file-part.type.js';
import { objectClass } from '../../../../shared/records/graph-classes.js';
import { type GraphCall, resolverClass } from '../../../../shared/records/graph-operations.js';
import { PageArguments } from '../../../../shared/records/page-arguments.js';
import { pageFields } from '../../../../shared/records/page-fields.js';
import { presentMoney } from '../../../../shared/records/present-money.js';
import { Id } from '../../../../shared/records/scalars.js';
import { principalOf } from '../../../../shared/requests/caller.js';
import { ledgerAccountReader } from '../ledger-accounts/ledger-account.record.js';
import { findBooks } from './books.reader.js';
import { type AccountPeriod, findBalanceBefore } from './general-ledger.reader.js';
import type { BalancedLine } from './general-ledger.rules.js';
import { findBalancedLines, ledgerPart, type ReportedLedger } from './general-ledger.service.js';
import { dayAfter, refuseBadDays } from './report-days.rules.js';
import { accountFields, amount, day } from './report-fields.type.js';

const GeneralLedgerLine = objectClass('GeneralLedgerLine', 'A line of an account, with its balance then.', [
  { name: 'id', type: () => Id, description: 'The id of the line.' },
  { name: 'entryId', type: () => Id, description: 'The entry that it is a line of.' },
  day('entryDate', 'The day that it counts on.'),
  day('documentDate', 'The day of what it was posted for, where that month was closed; else null.', true),
  { name: 'description', type: () => String, description: 'What the entry is about.' },
  { name: 'sourceType', type: () => String, description: 'What it was posted for, such as `invoice`.' },
  { name: 'sourceId', type: () => Id, description: 'The id of what it was posted for.' },
  { name: 'memo', type: () => String, isNullable: true, description: 'What the line is for.' },
  amount('debit', 'What it debits; zero for a credit.'),
  amount('credit', 'What it credits; zero for a debit.'),
  amount('balance', 'What the account has after it; above zero for a debit.'),
]);
const GeneralLedgerLineConnection = connectionOf(() => GeneralLedgerLine, 'GeneralLedgerLine');

const GeneralLedger = objectClass('GeneralLedger', 'What was posted on an account in a period.', [
  ...accountFields,
  day('from', 'Its first day.'),
  day('to', 'Its last day.'),
  amount('opening', 'What the account opened with; above zero for a debit.'),
  amount('closing', 'What the account closed with; above zero for a debit.'),
]);

function presented({ debitMinor, creditMinor, balanceMinor, ...line }: BalancedLine, currency: string) {
  const money = (amountMinor: bigint) => presentMoney({ amountMinor, currency });
  return {
    ...line,
    debit: money(BigInt(debitMinor)),
    credit: money(BigInt(creditMinor)),
    balance: money(balanceMinor),
  };
}

export const generalLedgerResolver = resolverClass(GeneralLedger, [
  {
    kind: 'query',
    name: 'generalLedger',
    type: () => GeneralLedger,
    description:
      'What was posted on an account in a period. NOT-FOUND-001 for an account of another business.',
    args: [
      { name: 'accountId', type: () => Id, description: 'The account.' },
      day('from', 'The first day, 1970 to 2200.'),
      day('to', 'The last day, not before the first.'),
    ],
    async resolve({ kernel, context, args }: GraphCall<never, AccountPeriod>) {
      const { accountId, from, to } = args;
      refuseBadDays({ from, to }, ['from', 'to']);
      const { businessId } = principalOf(context);
      const [account, { currency }, opening, closing] = await Promise.all([
        context.loaders.load(ledgerAccountReader.reference.loader, accountId),
        findBooks(kernel, businessId),
        findBalanceBefore(kernel, businessId, accountId, { entryDate: from }),
        findBalanceBefore(kernel, businessId, accountId, { entryDate: dayAfter(to) }),
      ]);
      if (!account) throw recordNotFound('ledger account', accountId);
      return {
        ...{ accountId, accountCode: account.code, accountName: account.name, accountType: account.type },
        ...{ from, to, currency },
        opening: presentMoney({ amountMinor: opening, currency }),
        closing: presentMoney({ amountMinor: closing, currency }),
      };
    },
  },
  {
    kind: 'field',
    name: 'lines',
    type: () => GeneralLedgerLineConnection,
    description: 'Its lines, by day and in the order in which they were posted.',
    args: PageArguments,
    async resolve({ kernel, context, root, args, info }: GraphCall<ReportedLedger, PageArguments>) {
      const page = await findBalancedLines(
        kernel,
        principalOf(context).businessId,
        root,
        args,
        pageFields(info),
      );
      const nodes = page.nodes.map((line) => presented(line, root.currency));
      const edges = page.edges.map(({ cursor }, index) => ({ cursor, node: nodes[index]! }));
      return { ...page, nodes, edges };
    },
  },
  {
    kind: 'field',
    name: 'csv',
    type: () => FilePart,
    description: 'The same as a file of comma-separated values, in parts of up to 1,000 lines.',
    args: [
      {
        name: 'after',
        type: () => String,
        isNullable: true,
        description: 'The `nextCursor` of the part before.',
      },
    ],
    resolve: ({
      kernel,
      context,
      root,
      args: { after },
    }: GraphCall<ReportedLedger, { after?: string | null }>) =>
      ledgerPart(kernel, principalOf(context).businessId, root, after),
  },
]);
