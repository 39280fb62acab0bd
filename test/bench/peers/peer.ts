import type { Service } from '../contenders/service.js';

/** What a peer is started with. */
export interface PeerOptions {
  /** Where its packages are installed. */
  readonly installation: string;
  /** Its own, for its settings. */
  readonly directory: string;
  /** The composed supergraph, with the URLs of the running subgraphs. */
  readonly supergraphFile: string;
  /** Sent to the subgraphs with every request: who is calling. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Another gateway for the same subgraphs. */
export interface Peer {
  /** As a contender. */
  readonly id: string;
  readonly title: string;
  start(options: PeerOptions): Promise<Service>;
}
