import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Page } from '../../../../shared/records/connection.js';
import type { PageArguments } from '../../../../shared/records/page-arguments.js';
import { type AccountPeriod, findAccountLines, findBalanceBefore } from './general-ledger.reader.js';
import { type BalancedLine, runningBalances } from './general-ledger.rules.js';
import { amountCell, type Cell, csvPart } from './report-csv.rules.js';

/** The ledger of an account, as its lines and its file are made from. */
export interface ReportedLedger extends AccountPeriod {
  readonly accountCode: string;
  readonly currency: string;
}

/** A page of the lines of an account, each with the balance after it. PAGE-001 for a bad cursor. */
export async function findBalancedLines(
  kernel: Kernel,
  businessId: string,
  ledger: AccountPeriod,
  page: PageArguments,
  fields?: ReadonlySet<string>,
): Promise<Page<BalancedLine>> {
  const found = await findAccountLines(kernel, businessId, ledger, page, fields);
  const [first] = found.nodes;
  const opening = first ? await findBalanceBefore(kernel, businessId, ledger.accountId, first) : 0n;
  const nodes = runningBalances(opening, found.nodes);
  const { edges, pageInfo } = found;
  return { nodes, pageInfo, edges: edges.map(({ cursor }, index) => ({ cursor, node: nodes[index]! })) };
}

const header = [
  'entry_date',
  'document_date',
  'description',
  'source_type',
  'memo',
  'debit',
  'credit',
  'balance',
];

function cellsOf(line: BalancedLine, currency: string): Cell[] {
  const amounts = [BigInt(line.debitMinor), BigInt(line.creditMinor), line.balanceMinor];
  return [
    ...[line.entryDate, line.documentDate, line.description, line.sourceType, line.memo],
    ...amounts.map((minor) => amountCell(minor, currency)),
  ];
}

const linesOfPart = 1_000;

/** A part of the file: up to 1,000 lines, and where the next one begins. PAGE-001 for a bad cursor. */
export async function ledgerPart(
  kernel: Kernel,
  businessId: string,
  ledger: ReportedLedger,
  after: string | null | undefined,
) {
  const page = { first: linesOfPart, after };
  const { nodes, pageInfo } = await findBalancedLines(kernel, businessId, ledger, page);
  const { accountCode, from, to, currency } = ledger;
  return csvPart(
    `ledger-${accountCode}-${from}-${to}`,
    after ? [] : header,
    nodes.map((line) => cellsOf(line, currency)),
    pageInfo.hasNextPage ? pageInfo.endCursor : null,
  );
}
