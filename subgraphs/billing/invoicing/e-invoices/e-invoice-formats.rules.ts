import type { EinvoiceFormat } from '../documents/document-file-kinds.rules.js';

/** What a format is known by, and whose rules hold beside those of EN 16931. */
export interface FormatProfile {
  readonly syntax: 'cii' | 'ubl';
  /** BT-24. */
  readonly guideline: string;
  /** BT-23. */
  readonly process: string | null;
  readonly rules: 'en16931' | 'peppol' | 'xrechnung';
}

const peppolProcess = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';
const xrechnung = {
  guideline: 'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0',
  process: peppolProcess,
  rules: 'xrechnung',
} as const;

export const formatProfiles: Readonly<Record<EinvoiceFormat, FormatProfile>> = {
  cii: { syntax: 'cii', guideline: 'urn:cen.eu:en16931:2017', process: null, rules: 'en16931' },
  ubl: {
    syntax: 'ubl',
    guideline: 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
    process: peppolProcess,
    rules: 'peppol',
  },
  xrechnung_cii: { syntax: 'cii', ...xrechnung },
  xrechnung_ubl: { syntax: 'ubl', ...xrechnung },
};
