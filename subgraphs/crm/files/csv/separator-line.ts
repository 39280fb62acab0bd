/** The first line of a file by which a spreadsheet says what divides the fields: `sep=;`. */
export interface SeparatorLine {
  readonly delimiter: string;
  /** Bytes of the line, its end included. */
  readonly length: number;
}

/** In any case, quoted, with what a spreadsheet adds behind when it saves the line as a row. */
const line = /^[ \t]*"?sep[ \t]*=(?:[ \t]*(\\t|[^\s"])|(\t))"?[ \t,;|]*$/i;
/** No such line is longer. */
const longestLine = 100;

/** The line when the text that begins with `bytes` has one. */
export function separatorLineOf(bytes: Uint8Array): SeparatorLine | undefined {
  const start = Buffer.from(bytes.subarray(0, longestLine)).toString('latin1');
  const end = start.search(/[\r\n]/);
  const [, sign, tab] = line.exec(end < 0 ? start : start.slice(0, end)) ?? [];
  const delimiter = sign ?? tab;
  if (delimiter === undefined) return undefined;
  const lineEnd = end < 0 ? 0 : start.startsWith('\r\n', end) ? 2 : 1;
  return {
    delimiter: delimiter === '\\t' ? '\t' : delimiter,
    length: (end < 0 ? start.length : end) + lineEnd,
  };
}

/** Whether a text can divide fields: one ASCII character that no name, number or quote has. */
export function isDelimiter(text: string): boolean {
  return /^[\t!#$%&*+,\-./:;<=>?@\\^_`|~]$/.test(text);
}
