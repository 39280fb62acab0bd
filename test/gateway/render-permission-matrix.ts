import type { PermissionMatrix } from './permission-matrix.js';

const introduction = `# Who may do what

Every root field of the served schema, asked by every caller. \`yes\` means that the shield lets the caller through; what
the service behind it then refuses, such as a member who holds more than the caller, is not shown. The callers are
members of Acme Bakery and of the platform's own business, whose staff have proved their second factor just now.

Written by \`npm run permission-matrix\`, never by hand: a change here is a change of who may do what.
`;

/** The matrix as a page for reviewers, in the order of names. */
export function renderPermissionMatrix(matrix: PermissionMatrix): string {
  const roots = ['Query', 'Mutation', 'Subscription'];
  const tables = roots.flatMap((root) => {
    const fields = Object.entries(matrix)
      .filter(([name]) => name.startsWith(`${root}.`))
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
    if (fields.length === 0) return [];
    const callers = Object.keys(fields[0]![1]);
    const rows = fields.map(([name, verdicts]) => [
      `\`${name.slice(root.length + 1)}\``,
      ...callers.map((caller) => verdicts[caller]!),
    ]);
    return [`\n## ${root}\n\n${table([['', ...callers], ...rows])}`];
  });
  return `${introduction}${tables.join('')}`;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_cell, column) => Math.max(3, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |\n`;
  const [head, ...body] = rows.map(line);
  return [head, line(widths.map((width) => '-'.repeat(width))), ...body].join('');
}
