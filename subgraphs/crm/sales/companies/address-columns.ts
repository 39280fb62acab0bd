import type { AddressInput } from './address.type.js';

/** The address as columns; empty texts count as absent, the country is upper-cased. */
export function columnsOfAddress(address: AddressInput | null | undefined) {
  const text = (value: string | null | undefined) => value || null;
  return {
    street: text(address?.street),
    postalCode: text(address?.postalCode),
    city: text(address?.city),
    region: text(address?.region),
    country: text(address?.country)?.toUpperCase() ?? null,
  };
}
