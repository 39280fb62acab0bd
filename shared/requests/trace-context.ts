/** The trace that a request belongs to, as W3C Trace Context carries it. */
export interface TraceContext {
  readonly traceparent: string;
  readonly tracestate: string | undefined;
}

const version00 = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;
const longestState = 512;

/** The trace that the headers name; undefined without one, or when it is malformed. */
export function traceContextOf(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): TraceContext | undefined {
  const { traceparent, tracestate } = headers;
  if (typeof traceparent !== 'string' || !version00.test(traceparent)) return undefined;
  const state = Array.isArray(tracestate) ? tracestate.join(',') : tracestate;
  const isSound = state !== undefined && state.length <= longestState && /^[\x20-\x7e]*$/.test(state);
  return { traceparent, tracestate: isSound ? state : undefined };
}
