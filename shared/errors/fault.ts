import { hash } from 'node:crypto';

/** Why something failed that nobody foresaw, without values of anybody's records. */
export interface Fault {
  /** Of the error's class, such as `TypeError`. */
  readonly name: string;
  /** At most 300 characters. What stood in quotes, numbers, addresses and lines after the first are left out. */
  readonly message: string;
  /** Twelve characters: the same for the same cause at the same place of the code, whatever the values. */
  readonly trace: string;
  /** The field that was answered, and the innermost twelve calls. */
  readonly stack: string[];
}

const longestMessage = 300;
const longestName = 60;
const longestCall = 200;
const mostCalls = 12;

/** Also of what is no error. `path` is where in the answer of an operation it happened. */
export function faultOf(thrown: unknown, path?: readonly (string | number)[]): Fault {
  const error = thrown instanceof Error ? thrown : new Error('Something was thrown that is no error.');
  const calls = callsOf(error);
  return {
    name: nameOf(error).slice(0, longestName),
    message: messageOf(error),
    trace: hash('sha256', [nameOf(error), messageOf(error), ...calls.map(withoutPosition)].join('\n')).slice(
      0,
      12,
    ),
    // What a driver throws was made far from who asked.
    stack: path ? [`of ${fieldOf(path)}`, ...calls] : calls,
  };
}

/** Of PostgreSQL with its SQLSTATE. */
function nameOf({ name, ...error }: Error): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^[A-Z0-9_]{5,30}$/.test(code) ? `${name} ${code}` : name;
}

/** The engine's own messages name properties and variables in quotes; others quote what somebody sent. */
const engineErrors = new Set(['TypeError', 'ReferenceError', 'RangeError']);

/**
 * What PostgreSQL and parsers say quotes values: `invalid input syntax for type uuid: "…"`. Names of constraints, tables
 * and columns stay, since the words before them say that they are some.
 */
function messageOf({ name, message }: Error): string {
  const [line = ''] = message.slice(0, 10 * longestMessage).split('\n', 1);
  const quoted = engineErrors.has(name) ? /"[^"]*"?|`[^`]*`?/g : /"[^"]*"?|'[^']*'?|`[^`]*`?/g;
  const named = /\b(constraint|relation|table|column|function|index|policy|schema) "([\w.]{1,130})"/g;
  const kept = line.replace(named, '$1 $2').replace(quoted, '[…]');
  const bare = kept.replace(/\S+@\S+/g, '[…]').replace(/\d{3,}/g, '[…]');
  return bare.length > longestMessage ? `${bare.slice(0, longestMessage - 1)}…` : bare;
}

/** Lines of the stack that are calls: the message stands above them, and may be anything. */
function callsOf({ stack = '', message }: Error): string[] {
  const from = stack.indexOf(message);
  const below = from === -1 ? stack : stack.slice(from + message.length);
  const calls = below.split('\n').filter((line) => /^\s+at .+/.test(line) && /(:\d+:\d+\)?|\))$/.test(line));
  return calls.slice(0, mostCalls).map((line) => fromProject(line.trim()).slice(0, longestCall));
}

/** A path without what stands before the project: it names the host's folders. */
function fromProject(call: string): string {
  return call.replace(
    /(file:\/\/)?\/\S*?\/(?=(dist|node_modules|gateway|shared|subgraphs|main\.|test)\b)/,
    '',
  );
}

/** Such as `customers.*.owner`. */
function fieldOf(path: readonly (string | number)[]): string {
  return path
    .map((step) => (typeof step === 'number' ? '*' : step))
    .join('.')
    .slice(0, longestCall - 3);
}

function withoutPosition(call: string): string {
  return call.replace(/:\d+:\d+/g, '');
}
