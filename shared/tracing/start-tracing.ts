/** Sends spans to a collector, if there is one; what resolves ends that. Without one nothing of it is loaded. */
export async function startTracing(
  endpoint: string | undefined,
  services: readonly string[],
): Promise<() => Promise<void>> {
  if (!endpoint) return async () => undefined;
  const { exportSpans } = await import('./export-spans.js');
  return exportSpans(endpoint, services);
}
