import { catalogue } from '../../../main.js';
import { Authenticator } from '../../../gateway/principal/authenticate.js';
import { remoteSubgraph } from '../../../gateway/supergraph/remote-subgraph.js';
import { ScopeSigner } from '../../../gateway/supergraph/remote/scope-signer.js';
import { systemIds } from '../../../shared/values/ids.js';
import { scopeHeader, signScope } from '../../../shared/requests/scope-token.js';
import { systemClock } from '../../../shared/values/clock.js';

const validityMs = 24 * 3_600_000;

export interface LastingScopeOptions {
  /** Of the subgraph that knows callers. */
  readonly identityUrl: string;
  readonly secret: string;
  readonly issuer: string;
  readonly token: string;
}

/**
 * Tells the subgraphs for a day who the bearer of the token is. Peers cannot ask that, so they are spared it:
 * they verify no token and sign nothing.
 */
export async function lastingScope({ identityUrl, secret, issuer, token }: LastingScopeOptions) {
  const identity = remoteSubgraph({
    name: 'identity',
    url: identityUrl,
    signer: new ScopeSigner(secret, systemClock),
  });
  const authenticator = new Authenticator(identity, issuer, catalogue.errors, systemClock);
  const scope = await authenticator.authenticate({
    authorization: `Bearer ${token}`,
    apiKey: undefined,
    requestId: `req_${systemIds.next()}`,
    address: '127.0.0.1',
    userAgent: null,
  });
  return { [scopeHeader]: signScope(scope, secret, Date.now() + validityMs) };
}
