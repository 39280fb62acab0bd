import { choices } from '../../../../shared/records/choices.js';

export const einvoiceFormats = choices('EinvoiceFormat', 'A form of structured invoices.', {
  cii: 'EN 16931 as UN/CEFACT Cross Industry Invoice; the one that PDFs have in them (Factur-X).',
  ubl: 'Peppol BIS Billing 3.0, as UBL.',
  xrechnung_cii: 'XRechnung 3.0 as UN/CEFACT Cross Industry Invoice.',
  xrechnung_ubl: 'XRechnung 3.0 as UBL.',
});

export type EinvoiceFormat = keyof typeof einvoiceFormats.values;

export const documentFileKinds = choices('DocumentFileKind', 'What a file of a document is.', {
  ...einvoiceFormats.values,
  pdf: 'PDF/A-3 as it was issued, with the structured invoice in it (Factur-X); of a draft with DRAFT across it.',
  void_pdf: 'The PDF of an invoice that was made void, with VOID across it.',
});

export type DocumentFileKind = keyof typeof documentFileKinds.values;

export const documentFileStates = choices('DocumentFileState', 'Whether a file is there.', {
  ready: 'It is there.',
  pending: 'It is made after the issue; whoever reads it before has it made at once.',
});
