/** Why a call did not come about or got no answer, in words for the tenant who named the address. */
export class OutboundError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'OutboundError';
  }
}
