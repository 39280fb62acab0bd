/** One item in quotes, its own quotes written twice, to the end or the next separator. */
const quoted = /\s*"((?:[^"]|"")*)"\s*/y;

/**
 * The texts that one text lists. A text that has a separator in it stands in quotes, with its own quotes twice: of
 * `"berlin, mitte",kunde` with the separators `,;` come two. Blanks around are nobody's, nor are empty items.
 */
export function splitList(list: string, separators: string): string[] {
  const items: string[] = [];
  for (let at = 0; at <= list.length;) {
    quoted.lastIndex = at;
    const [whole, inner] = quoted.exec(list) ?? [];
    const end = whole === undefined ? -1 : at + whole.length;
    if (inner !== undefined && (end === list.length || separators.includes(list[end]!))) {
      items.push(inner.replaceAll('""', '"'));
      at = end + 1;
      continue;
    }
    let next = at;
    while (next < list.length && !separators.includes(list[next]!)) next += 1;
    items.push(list.slice(at, next).trim());
    at = next + 1;
  }
  return items.filter((item) => item !== '');
}

/** The texts in one text, of which `splitList` makes them again; `special` tells what else needs quotes. */
export function joinList(texts: readonly string[], separator: string, special: RegExp): string {
  return texts
    .map((text) =>
      special.test(text) || /["]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text,
    )
    .join(separator);
}
