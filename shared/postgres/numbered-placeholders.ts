const texts = new Map<string, string>();
/** Texts with filters in them come in many shapes. */
const mostTexts = 1_000;

/** The statement with `$1`, `$2`, … for its `?`, in their order; `\\?` is the operator of PostgreSQL. */
export function numberedPlaceholders(text: string): string {
  const cached = texts.get(text);
  if (cached !== undefined) return cached;
  let count = 0;
  const numbered = text.replace(/\\\?|\?/g, (found) => (found === '?' ? `$${(count += 1)}` : '?'));
  if (texts.size < mostTexts) texts.set(text, numbered);
  return numbered;
}
