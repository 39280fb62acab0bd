import type { TraceContext } from './trace-context.js';

/** A piece of work that is timed. */
export interface Span {
  /** What its own parts, here or behind HTTP, name as their parent. */
  readonly context: TraceContext;
  /** Once. `name` replaces the one it began with. */
  end(outcome?: {
    readonly name?: string;
    readonly isFault?: boolean;
    readonly attributes?: SpanAttributes;
  }): void;
}

export type SpanAttributes = Readonly<Record<string, string | number>>;

export type SpanKind = 'server' | 'client';

/** Whoever records spans. */
export type StartSpan = (
  name: string,
  kind: SpanKind,
  parent: TraceContext | undefined,
  attributes?: SpanAttributes,
) => Span;

let current: StartSpan | undefined;

/** Records the spans of this process from now on; undefined ends that. */
export function recordSpans(start: StartSpan | undefined): void {
  current = start;
}

/** Begins a span; undefined while nobody records any, which is all that tracing costs then. */
export const startSpan = (...span: Parameters<StartSpan>): Span | undefined => current?.(...span);

/** Whether spans are recorded. */
export function isTraced(): boolean {
  return current !== undefined;
}

/** Times work that has a parent; without one, or while nobody records, it just runs. */
export async function withSpan<Result>(
  name: string,
  parent: TraceContext | undefined,
  attributes: SpanAttributes,
  work: () => Promise<Result>,
): Promise<Result> {
  const span = parent && startSpan(name, 'client', parent, attributes);
  if (!span) return work();
  let isFault = true;
  try {
    const result = await work();
    isFault = false;
    return result;
  } finally {
    span.end({ isFault });
  }
}
