import type { Service } from '../contenders/service.js';
export interface Peer {
  readonly id: string;
  readonly title: string;
  readonly service: Service;
}
export async function startPeers(_e: unknown, _u: unknown): Promise<Peer[]> {
  return [];
}
