const nameLimit = 500;
const names = new Map<string, string>();

/**
 * A stable name for a statement's text, so that each connection prepares it once. Texts beyond the
 * limit stay unnamed: filters combine to many shapes, and a server must not keep them all.
 */
export function preparedName(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= nameLimit) return known;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}
