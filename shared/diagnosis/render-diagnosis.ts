import type { Diagnosis } from './diagnose-request.js';
import type { FoundFault } from './find-faults.js';

/** A diagnosis as text: a heading for each kind, a line for each row, and those of its own indented below it. */
export function renderDiagnosis(diagnosis: Diagnosis): string {
  const { requestId, faults, businesses, failedJobs } = diagnosis;
  if (!isFound(diagnosis)) return `Nothing is kept of request ${requestId}.\n${whereElse(requestId)}`;
  return [
    `Request ${requestId}`,
    ...(faults.length > 0 ? ['', 'Faults', ...faults.flatMap(linesOfFault)] : []),
    ...businesses.flatMap(({ businessId, found }) => [
      '',
      `Business ${businessId}`,
      ...Object.entries(found).flatMap(([title, rows]) => [`  ${title}`, ...linesOf(rows, '    ')]),
    ]),
    ...(failedJobs.length > 0 ? ['', 'Failed jobs', ...linesOf(failedJobs, '  ')] : []),
  ].join('\n');
}

/** Whether anything is known of the request. */
export function isFound({ faults, businesses, failedJobs }: Diagnosis): boolean {
  return faults.length + businesses.length + failedJobs.length > 0;
}

function whereElse(requestId: string): string {
  return [
    'Kept for 30 days are requests of signed-in callers, and of all others those that failed on our side. Every request',
    `has a line in the log of the gateway, as has each fault: search it for "requestId":"${requestId}".`,
  ].join('\n');
}

/** What happened, then the calls that led there. */
function linesOfFault({ stack, ...fault }: FoundFault): string[] {
  return [...linesOf([fault], '  '), ...stack.map((call) => `    ${call}`)];
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
