/** The record that a token is for. */
export interface TokenAddress {
  readonly businessId: string;
  /** Of a session, password reset or other record. UUID. */
  readonly id: string;
}

const form = /^([a-z]{3})_([0-9a-f]{32})([0-9a-f]{32})_[A-Za-z0-9_-]{43}$/;

/**
 * A secret token that says where it belongs: `<kind>_<business id><record id>_<secret>`. So the
 * tenant is known before anything is read, and the secret is all that must be guessed.
 */
export function addressedToken(kind: string, businessId: string, id: string, secret: string): string {
  return `${kind}_${toHex(businessId)}${toHex(id)}_${secret}`;
}

/** What the token names; undefined when it has not the form of its kind. */
export function readAddressedToken(kind: string, token: string): TokenAddress | undefined {
  const [, found, businessId, id] = form.exec(token) ?? [];
  return found === kind && businessId && id ? { businessId: toUuid(businessId), id: toUuid(id) } : undefined;
}

function toHex(uuid: string): string {
  return uuid.replaceAll('-', '');
}

function toUuid(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
