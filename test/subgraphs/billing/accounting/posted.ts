import type { PostedDocument } from '../../../../subgraphs/billing/accounting/posting/document.rules.js';
import type {
  AccountReference,
  Entry,
} from '../../../../subgraphs/billing/accounting/posting/entry.rules.js';
import type { PostedReduction } from '../../../../subgraphs/billing/accounting/posting/reduction.rules.js';
import {
  baseAmounts,
  type BaseAmounts,
  type Exchange,
} from '../../../../subgraphs/billing/money/base-amounts.rules.js';
import type { ComputedDocument } from '../../../../subgraphs/billing/money/compute-document.rules.js';
import { creditBase } from '../../../../subgraphs/billing/money/credit-base.rules.js';
import {
  type Credit,
  type CreditedInvoice,
  grossOf,
} from '../../../../subgraphs/billing/money/credit-left.rules.js';
import { splitByTaxes } from '../../../../subgraphs/billing/money/split-by-taxes.rules.js';
import { groupsOf, sumOf } from '../money/arbitraries.js';

interface Posted extends PostedDocument {
  readonly base: BaseAmounts;
}

/** An invoice as its rows have it when it is issued, each line and each tax with an account of its own. */
export function postedOf(document: ComputedDocument, exchange: Exchange): Posted {
  const base = baseAmounts(document, exchange);
  return {
    ...{ id: 'invoice', currency: exchange.currency, issueDate: '2026-12-05', vatMethod: 'accrual' },
    ...{ totalMinor: document.totalMinor, baseTotalMinor: base.totalMinor, base },
    lines: document.lines.map(({ netMinor }, index) => ({
      ...{ accountId: `line ${index}`, netMinor, baseNetMinor: base.nets[index]! },
    })),
    taxes: taxesOf(document, groupsOf(document), base.groups),
  };
}

export function creditNoteOf(
  invoice: Posted,
  credited: CreditedInvoice,
  document: ComputedDocument,
  credit: Credit,
): PostedDocument {
  const base = creditBase({ document: credited, base: invoice.base }, [], credit);
  return {
    ...{ id: 'note', currency: invoice.currency, issueDate: '2026-12-06', vatMethod: 'accrual' },
    ...{ totalMinor: sumOf(credit.groups.map(grossOf)), baseTotalMinor: base.totalMinor },
    lines: credit.lines.map(({ line, netMinor }, index) => ({
      ...{ accountId: `line ${line}`, netMinor, baseNetMinor: base.nets[index]! },
    })),
    taxes: taxesOf(document, credit.groups, base.groups),
  };
}

function taxesOf(document: ComputedDocument, amounts: Credit['groups'], base: BaseAmounts['groups']) {
  return document.groups.flatMap(({ taxes }, group) =>
    taxes.map(({ componentId, rateE4 }, index) => ({
      ...{ componentId, category: 'S', taxAccountId: `due ${rateE4}`, pendingAccountId: `pending ${rateE4}` },
      taxMinor: amounts[group]!.taxes[index]!,
      baseTaxableMinor: base[group]!.taxableMinor,
      baseTaxMinor: base[group]!.taxes[index]!,
    })),
  );
}

export function reducedBy(document: ComputedDocument, amount: bigint, baseMinor: bigint): PostedReduction {
  const parts = splitByTaxes(amount, groupsOf(document)).map(({ taxableMinor, taxes }, group) => ({
    taxableMinor,
    taxes: taxes.map((taxMinor, index) => {
      const { componentId, rateE4 } = document.groups[group]!.taxes[index]!;
      return { componentId, category: 'S', taxAccountId: `due ${rateE4}`, taxMinor };
    }),
  }));
  return { id: 'reduction', date: '2026-12-18', invoiceId: 'invoice', currency: 'EUR', baseMinor, parts };
}

const nameOf = (account: AccountReference) => ('role' in account ? account.role : account.accountId);

/** Lines as `receivables 14.71`, a credit below zero. */
export function shown({ lines }: Entry): string[] {
  return lines.map(({ account, debitMinor, creditMinor }) => {
    const amount = debitMinor - creditMinor;
    const digits = String(amount < 0n ? -amount : amount).padStart(3, '0');
    return `${nameOf(account)} ${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  });
}

/** What each account has after the entries, those of nothing left out. */
export function balancesOf(entries: readonly Entry[]): Record<string, bigint> {
  const balances: Record<string, bigint> = {};
  for (const { account, debitMinor, creditMinor } of entries.flatMap(({ lines }) => lines))
    balances[nameOf(account)] = (balances[nameOf(account)] ?? 0n) + debitMinor - creditMinor;
  return Object.fromEntries(Object.entries(balances).filter(([, balance]) => balance !== 0n));
}

export function isBalanced({ lines }: Entry): boolean {
  const isOneSided = lines.every(({ debitMinor, creditMinor }) => debitMinor > 0n !== creditMinor > 0n);
  return isOneSided && sumOf(lines.map(({ debitMinor, creditMinor }) => debitMinor - creditMinor)) === 0n;
}
