import type { CastMember } from '../../shared/config/cast.js';
import type { Graph } from './start-graph.js';

/** The subjects of the mails to a person so far. */
export async function mailSubjects(graph: Graph, { email }: CastMember): Promise<string[]> {
  const mails = 'select subject from kernel.mailbox where recipient = $1 order by id';
  return (await graph.sql<{ subject: string }>(mails, [email])).map(({ subject }) => subject);
}

/** What the audit trail says that a person did, in order. */
export async function auditedActions(graph: Graph, { id }: CastMember): Promise<string[]> {
  const rows = 'select action from kernel.audit_log where user_id = $1 order by audit_id';
  return (await graph.sql<{ action: string }>(rows, [id])).map(({ action }) => action);
}
