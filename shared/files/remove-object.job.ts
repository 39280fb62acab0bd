import { z } from 'zod';
import { defineJob } from '../jobs/define-job.js';
import { withStore } from './put-object.js';

const erased = `select object_key as key from kernel.files where business_id = $1 and id = $2 and state = 'erased'`;

/** Removes the bytes of an erased file. Nobody waits for it; what it cannot remove for a day, the sweep removes. */
export const removeObject = defineJob('files.remove_object', {
  payload: z.object({ businessId: z.uuid(), fileId: z.uuid() }),
  maxAttempts: 12,
  async run(kernel, { businessId, fileId }) {
    const [file] = await kernel.database.rows<{ key: string }>(businessId, erased, [businessId, fileId]);
    if (file) await withStore(kernel, (store) => store.remove(file.key));
  },
});
