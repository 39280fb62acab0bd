import type { TaxCategory } from '../tax-codes/tax-code.record.js';

/** Somebody of an invoice. */
export interface EinvoiceParty {
  readonly name: string;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly region: string | null;
  readonly country: string | null;
  readonly vatId: string | null;
  readonly taxNumber: string | null;
  readonly registrationId: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: { readonly scheme: string; readonly id: string } | null;
}

export interface EinvoiceTax {
  readonly category: TaxCategory;
  /** In ten-thousandths of a percent; null outside the scope of tax. */
  readonly rateE4: bigint | null;
}

export interface EinvoiceLine extends EinvoiceTax {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  /** In millionths. */
  readonly quantityE6: bigint;
  readonly unitCode: string;
  /** Of `baseQuantityE6`, in millionths of a minor unit, without tax. */
  readonly priceE6: bigint;
  readonly baseQuantityE6: bigint;
  /** Zero for none; below zero for a charge. */
  readonly allowanceMinor: bigint;
  readonly netMinor: bigint;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
}

/** The lines of one category and rate (BG-23), and what all of them bear of the discount (BG-20). */
export interface EinvoiceGroup extends EinvoiceTax {
  readonly allowanceMinor: bigint;
  readonly taxableMinor: bigint;
  readonly taxMinor: bigint;
  readonly exemptionCode: string | null;
  readonly exemptionText: string | null;
}

/** An invoice by the semantic model of EN 16931, whatever its syntax. */
export interface Einvoice {
  readonly number: string;
  readonly isCreditNote: boolean;
  readonly issueDate: string;
  readonly dueDate: string | null;
  readonly currency: string;
  /** Where it is another one than that of the document. */
  readonly taxCurrency: string | null;
  readonly buyerReference: string | null;
  readonly orderReference: string | null;
  readonly preceding: { readonly number: string; readonly issueDate: string } | null;
  readonly notes: readonly string[];
  readonly supplyFrom: string | null;
  readonly supplyTo: string | null;
  readonly seller: EinvoiceParty;
  readonly buyer: EinvoiceParty;
  /** Where goods within the Union go to. */
  readonly deliveryCountry: string | null;
  readonly payment: {
    /** By UNTDID 4461. */
    readonly means: string;
    readonly iban: string | null;
    readonly bic: string | null;
    readonly reference: string | null;
  };
  /** Off for paying early. */
  readonly discount: { readonly percentE4: bigint; readonly until: string; readonly days: number } | null;
  readonly lines: readonly EinvoiceLine[];
  readonly groups: readonly EinvoiceGroup[];
  readonly totals: {
    readonly linesMinor: bigint;
    readonly allowancesMinor: bigint;
    readonly netMinor: bigint;
    readonly taxMinor: bigint;
    /** In `taxCurrency`. */
    readonly taxInBaseMinor: bigint | null;
    readonly totalMinor: bigint;
  };
  /** Lines that have no form in EN 16931: those of several taxes. By position. */
  readonly linesOfSeveralTaxes: readonly number[];
}

/** What an invoice lacks for a format, or has that the format cannot say. */
export interface EinvoiceFault {
  /** The rule by its name, such as `BR-DE-15`. */
  readonly rule: string;
  /** What it is about: a field of the document, of the settings or of the profile of the customer. */
  readonly field: string;
  readonly message: string;
}
