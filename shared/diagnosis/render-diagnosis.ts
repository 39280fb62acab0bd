import type { Diagnosis } from './diagnose-request.js';

/** A diagnosis as text: a heading for each kind, a line for each row, and those of its own indented below it. */
export function renderDiagnosis({ requestId, businesses, failedJobs }: Diagnosis): string {
  if (businesses.length === 0 && failedJobs.length === 0) return `Nothing is known of request ${requestId}.`;
  return [
    `Request ${requestId}`,
    ...businesses.flatMap(({ businessId, found }) => [
      '',
      `Business ${businessId}`,
      ...Object.entries(found).flatMap(([title, rows]) => [`  ${title}`, ...linesOf(rows, '    ')]),
    ]),
    ...(failedJobs.length > 0 ? ['', 'Failed jobs', ...linesOf(failedJobs, '  ')] : []),
  ].join('\n');
}

function linesOf(rows: readonly object[], indent: string): string[] {
  return rows.flatMap((row) => {
    const entries = Object.entries(row).filter(([, value]) => value !== null);
    const own = entries.filter(([, value]) => !Array.isArray(value));
    const below = entries.flatMap(([, value]) => (Array.isArray(value) ? (value as object[]) : []));
    const line = own.map(([name, value]) => `${name}=${textOf(value)}`).join(' ');
    return [indent + line, ...linesOf(below, `${indent}  `)];
  });
}

/** Quoted where it would run into what stands beside it. */
function textOf(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return /^[\w.:/{}+-]*$/.test(text) ? text : JSON.stringify(text);
}
