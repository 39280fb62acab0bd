const form = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether the value is a text that PostgreSQL stores as a UUID, in the one form that clients send (RFC 9562). */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && form.test(value);
}

/** The UUID as rows have it, in lower case; undefined for anything else. Looks at texts only, never at what an object says of itself. */
export function parseUuid(value: unknown): string | undefined {
  return isUuid(value) ? value.toLowerCase() : undefined;
}
