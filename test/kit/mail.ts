import { eventually } from './eventually.js';
import type { Graph } from './start-graph.js';

/** A message as development's mailbox keeps it. */
export interface ReceivedMail {
  readonly subject: string;
  readonly text: string;
}

const mailMs = 5_000;

/** All messages to the address so far, the newest first. */
export function mailsTo(graph: Graph, address: string): Promise<ReceivedMail[]> {
  return graph.sql('select subject, body as text from kernel.mailbox where recipient = $1 order by id desc', [
    address,
  ]);
}

/** The newest message to the address, once there are so many. */
export function awaitMail(graph: Graph, address: string, count = 1): Promise<ReceivedMail> {
  return eventually(async () => {
    const mails = await mailsTo(graph, address);
    if (mails.length < count) throw new Error(`${mails.length} of ${count} messages to ${address}`);
    return mails[0]!;
  }, mailMs);
}

/** The `token` of the link in a message. */
export function tokenIn({ text }: ReceivedMail): string {
  return /[?&]token=([\w-]+)/.exec(text)![1]!;
}

/** Waits until no job is left that is due, or that failed and is tried again. */
export async function jobsDone(graph: Graph): Promise<void> {
  await eventually(async () => {
    const [row] = await graph.sql<{ left: number }>(
      `select count(*)::int as left from graphile_worker._private_jobs
       where (run_at <= now() or attempts > 0) and (attempts < max_attempts or locked_at is not null)`,
    );
    if (row!.left > 0) throw new Error(`${row!.left} jobs are left`);
  }, mailMs);
}
