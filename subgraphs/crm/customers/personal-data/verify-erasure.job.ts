import { z } from 'zod';
import { defineJob, type JobDefinition } from '../../../../shared/jobs/define-job.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { platformActor } from '../../../../shared/kernel/platform-actor.js';
import {
  findResidualData,
  type ResidualData,
} from '../../../../shared/records/references/find-residual-data.js';
import { SecretBox } from '../../../../shared/values/secret-box.js';
import { dropFilesMentioning } from '../../files/imports/drop-files.service.js';
import { isTelling } from './erased-texts.store.js';

/** What the sealed values of an erasure are sealed for. */
export const sealedFor = 'crm.customer_erasures';

const payload = z.object({ businessId: z.uuid(), erasureId: z.uuid(), tries: z.int() });

const find = `select sealed_values as "sealedValues" from crm.customer_erasures
  where business_id = $1 and id = $2 and status = 'running'`;

/** A value that somebody else has as well tells of them: finding it would prove nothing. */
const notOthers = `select value from unnest($2::text[]) as value where not exists (
  select from crm.customers c where c.business_id = $1
    and (c.sort_name = lower(value) or c.email = value or c.phone = value))`;

const finish = `update crm.customer_erasures set status = ?, sealed_values = null, remains = ?::jsonb,
    searched_values = ?, proved_at = ?
  where business_id = ? and id = ? and status = 'running'`;

/** Other subgraphs need a moment to follow, and the index of the search to forget its words: a minute in all. */
const mostTries = 7;

/** Searches every table of the business for the person, and the files of its imports, until nothing is found but what a law retains, or it is clear that something stays. */
export const verifyErasure: JobDefinition<typeof payload> = defineJob('crm.prove_erasure', {
  payload,
  maxAttempts: 10,
  async run(kernel, { businessId, erasureId, tries }) {
    const values = [businessId, erasureId];
    const [erasure] = await kernel.database.rows<{ sealedValues: string }>(businessId, find, values);
    if (!erasure) return;
    const box = new SecretBox(kernel.settings.encryptionKey);
    const known = JSON.parse(box.open(erasure.sealedValues, sealedFor)) as string[];
    const own = await kernel.database.rows<{ value: string }>(businessId, notOthers, [businessId, known]);
    const sought = own.map(({ value }) => value);
    const files = await dropFilesMentioning(kernel, businessId, sought.filter(isTelling));
    const rows = await findResidualData(kernel, businessId, sought);
    const found = files > 0 ? [...rows, { table: 'crm.import_chunks', rows: files }] : rows;
    await settle(kernel, { businessId, erasureId, tries }, sought.length, found);
  },
});

async function settle(
  kernel: Kernel,
  { businessId, erasureId, tries }: z.output<typeof payload>,
  searched: number,
  found: readonly ResidualData[],
): Promise<void> {
  const remains = found.filter(({ basis }) => basis === undefined);
  const now = kernel.clock.now();
  await kernel.database.write(platformActor(kernel, businessId), async (unit) => {
    if (remains.length > 0 && tries < mostTries) {
      const runAt = new Date(now.getTime() + 500 * 2 ** tries);
      return unit.enqueue(verifyErasure, { businessId, erasureId, tries: tries + 1 }, { runAt });
    }
    const status = remains.length > 0 ? 'remains' : 'proved';
    const row = [status, JSON.stringify(found), searched, now, businessId, erasureId];
    unit.send(finish, row);
  });
}
