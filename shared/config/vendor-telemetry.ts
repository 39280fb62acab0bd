/**
 * @apollo/gateway reports figures of its host to Apollo each hour, and asks cloud providers about the host at each
 * start, unless this variable says otherwise; it has no option for it. A deployment may still set it to `false`.
 */
export function declineVendorTelemetry(): void {
  process.env.APOLLO_TELEMETRY_DISABLED ??= 'true';
}
