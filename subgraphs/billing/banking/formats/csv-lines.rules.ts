/** A record of a CSV file, and the line that it begins on. */
export interface CsvLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** More cells than any statement has; what goes beyond is left out. */
const mostCells = 500;

/**
 * The records of a CSV text from a line on, empty ones left out. Quotes are doubled within quotes; a field that is never
 * closed ends with the text.
 */
export function csvLinesOf(text: string, delimiter: string, skippedLines: number): CsvLine[] {
  const lines: CsvLine[] = [];
  let at = startOf(text, skippedLines);
  let line = skippedLines + 1;
  while (at < text.length) {
    const start = line;
    const cells: string[] = [];
    for (;;) {
      const cell = cellAt(text, at, delimiter);
      if (cells.length < mostCells) cells.push(cell.text);
      line += cell.breaks;
      at = cell.next;
      if (text[at] !== delimiter) break;
      at += 1;
    }
    if (text.startsWith('\r\n', at)) at += 2;
    else at += 1;
    line += 1;
    if (cells.some((cell) => cell.trim() !== '')) lines.push({ line: start, cells });
  }
  return lines;
}

/** Where the text goes on behind some lines. */
function startOf(text: string, lines: number): number {
  let at = 0;
  for (let skipped = 0; skipped < lines; skipped += 1) {
    const end = text.slice(at).search(/\r\n|\n|\r/);
    if (end < 0) return text.length;
    at += end + (text.startsWith('\r\n', at + end) ? 2 : 1);
  }
  return at;
}

interface Cell {
  readonly text: string;
  readonly next: number;
  readonly breaks: number;
}

function cellAt(text: string, from: number, delimiter: string): Cell {
  if (text[from] !== '"') {
    let end = from;
    while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
    return { text: text.slice(from, end), next: end, breaks: 0 };
  }
  let end = from + 1;
  for (;;) {
    const quote = text.indexOf('"', end);
    end = quote < 0 ? text.length : quote;
    if (quote < 0 || text[quote + 1] !== '"') break;
    end = quote + 2;
  }
  const inner = text.slice(from + 1, end);
  // What stands behind the closing quote belongs to the cell, as `"a"b`.
  const rest =
    end < text.length ? cellAt(`${text.slice(end + 1, end + 1 + longestRest)}`, 0, delimiter) : null;
  const behind = rest && !rest.text.startsWith('"') ? rest.text : '';
  return {
    text: `${inner.replaceAll('""', '"')}${behind}`,
    next: Math.min(text.length, end + 1 + behind.length),
    breaks: inner.split(/\r\n|\n|\r/).length - 1,
  };
}

const longestRest = 200;
