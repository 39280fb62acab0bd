import type { Einvoice } from './e-invoice.rules.js';
import type { FormatProfile } from './e-invoice-formats.rules.js';
import { formatScaled } from '../../../../shared/values/decimal.js';

/** BT-20. XRechnung has a form of its own for what is off for paying early (BR-DE-18). */
export function paymentTerms({ discount }: Einvoice, { rules }: Pick<FormatProfile, 'rules'>): string | null {
  if (!discount) return null;
  const { percentE4, until, days } = discount;
  if (rules === 'xrechnung') {
    const percent = (Number(percentE4 / 100n) / 100).toFixed(2);
    return `#SKONTO#TAGE=${days}#PROZENT=${percent}#\n`;
  }
  return `${formatScaled(percentE4, 4)} % discount if paid by ${until}.`;
}
