import { invalidField } from '../../../shared/errors/errors.js';
import type { OutboundPolicy } from '../../../shared/outbound/outbound-policy.js';
import { faultOfUrl } from '../../../shared/outbound/outbound-url.js';

/** The URL as it will be called. Throws VAL-001 for one that never will be. */
export function readUrl(text: string, policy: OutboundPolicy): string {
  const fault = faultOfUrl(text, policy);
  if (fault) throw invalidField('url', 'not_allowed', fault);
  return new URL(text).href;
}
