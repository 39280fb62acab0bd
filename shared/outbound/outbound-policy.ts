/** Where the platform may connect to when a tenant names the address. */
export interface OutboundPolicy {
  /** Whether loopback and private networks are within reach, for receivers under development. */
  readonly allowsPrivateAddresses: boolean;
  /** Whether `http:` will do; otherwise `https:` alone. */
  readonly allowsHttp: boolean;
}
