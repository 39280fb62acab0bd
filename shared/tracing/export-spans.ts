import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Context } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { Resource } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { releaseVersion } from '../config/release-version.js';
import type { TraceContext } from '../requests/trace-context.js';
import { recordSpans, type StartSpan } from '../requests/tracing.js';

/** Spans are sent each second; those that a collector takes too slowly are dropped. */
const sentEveryMs = 1_000;
const kinds = { server: SpanKind.SERVER, client: SpanKind.CLIENT } as const;

/**
 * Sends the spans of this process to an OpenTelemetry collector, by OTLP over HTTP. Imported only where that is asked for.
 * Resolves to what ends it, and sends what is left.
 */
export function exportSpans(endpoint: string, services: readonly string[]): () => Promise<void> {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` });
  const provider = new BasicTracerProvider({
    resource: new Resource({
      'service.name': `braiflow-${services.length === 1 ? services[0] : 'platform'}`,
      'service.version': releaseVersion,
    }),
    spanProcessors: [new BatchSpanProcessor(exporter, { scheduledDelayMillis: sentEveryMs })],
  });
  const tracer = provider.getTracer('braiflow', releaseVersion);
  const start: StartSpan = (name, kind, parent, attributes) => {
    const span = tracer.startSpan(name, { kind: kinds[kind], attributes }, parentOf(parent));
    const { traceId, spanId, traceFlags } = span.spanContext();
    const flags = traceFlags.toString(16).padStart(2, '0');
    return {
      context: { traceparent: `00-${traceId}-${spanId}-${flags}`, tracestate: parent?.tracestate },
      end({ name: last, isFault, attributes: more } = {}) {
        if (last) span.updateName(last);
        if (more) span.setAttributes(more);
        if (isFault) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      },
    };
  };
  recordSpans(start);
  return async () => {
    recordSpans(undefined);
    // A collector that is away must not keep the process.
    await provider.shutdown().catch(() => undefined);
  };
}

function parentOf(parent: TraceContext | undefined): Context {
  if (!parent) return ROOT_CONTEXT;
  const [, traceId = '', spanId = '', flags = '0'] = parent.traceparent.split('-');
  return trace.setSpanContext(ROOT_CONTEXT, {
    traceId,
    spanId,
    traceFlags: Number.parseInt(flags, 16),
    isRemote: true,
  });
}
