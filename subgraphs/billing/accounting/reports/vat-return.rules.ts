import { total } from './sums.rules.js';

/** What entries of a period say of a tax, invoices or credit notes. */
export interface TaxMovement {
  readonly componentId: string;
  readonly name: string | null;
  readonly rateE4: number | null;
  readonly returnBox: string | null;
  readonly category: string;
  readonly direction: 'output' | 'input';
  readonly isCredit: boolean;
  readonly baseMinor: bigint;
  readonly taxMinor: bigint;
}

/** A tax in a return: of invoices, of credit notes, and what is left. */
export interface ReturnedTax extends Omit<TaxMovement, 'isCredit'> {
  readonly invoiceBaseMinor: bigint;
  readonly invoiceTaxMinor: bigint;
  readonly creditBaseMinor: bigint;
  readonly creditTaxMinor: bigint;
}

export interface VatReturn {
  readonly rows: readonly ReturnedTax[];
  readonly boxes: readonly { readonly box: string; readonly baseMinor: bigint; readonly taxMinor: bigint }[];
  /** Tax on sales. */
  readonly outputTaxMinor: bigint;
  /** Tax on purchases. */
  readonly inputTaxMinor: bigint;
  /** What is owed: output less input. */
  readonly dueMinor: bigint;
}

/** The return of a period: invoices and credit notes apart, by component, category and direction. */
export function vatReturnOf(movements: readonly TaxMovement[]): VatReturn {
  const groups = Map.groupBy(movements, (each) =>
    [each.direction, each.category, each.componentId].join(' '),
  );
  const rows = [...groups.values()].map(rowOf);
  const tax = (direction: TaxMovement['direction']) =>
    total(
      rows.filter((row) => row.direction === direction),
      ({ taxMinor }) => taxMinor,
    );
  const [outputTaxMinor, inputTaxMinor] = [tax('output'), tax('input')];
  return {
    rows,
    boxes: boxesOf(rows),
    outputTaxMinor,
    inputTaxMinor,
    dueMinor: outputTaxMinor - inputTaxMinor,
  };
}

function rowOf(group: readonly TaxMovement[]): ReturnedTax {
  const { componentId, name, rateE4, returnBox, category, direction } = group[0]!;
  const [credits, invoices] = [true, false].map((isCredit) =>
    group.filter((movement) => movement.isCredit === isCredit),
  ) as [TaxMovement[], TaxMovement[]];
  const base = (side: readonly TaxMovement[]) => total(side, ({ baseMinor }) => baseMinor);
  const amount = (side: readonly TaxMovement[]) => total(side, ({ taxMinor }) => taxMinor);
  return {
    ...{ componentId, name, rateE4, returnBox, category, direction },
    invoiceBaseMinor: base(invoices),
    invoiceTaxMinor: amount(invoices),
    creditBaseMinor: base(credits),
    creditTaxMinor: amount(credits),
    baseMinor: base(invoices) - base(credits),
    taxMinor: amount(invoices) - amount(credits),
  };
}

function boxesOf(rows: readonly ReturnedTax[]): VatReturn['boxes'] {
  const boxes = Map.groupBy(
    rows.filter(({ returnBox }) => returnBox !== null),
    ({ returnBox }) => returnBox!,
  );
  return [...boxes]
    .map(([box, own]) => ({
      box,
      baseMinor: total(own, ({ baseMinor }) => baseMinor),
      taxMinor: total(own, ({ taxMinor }) => taxMinor),
    }))
    .toSorted((one, other) => (one.box < other.box ? -1 : 1));
}
