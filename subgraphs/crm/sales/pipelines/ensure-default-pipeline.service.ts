import { violatesUnique } from '../../../../shared/postgres/unique-violation.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { platformActor } from '../../../../shared/kernel/platform-actor.js';
import { addPipeline } from './add-pipeline.service.js';
import { findPipelines } from './pipelines.reader.js';

/**
 * Makes the default pipeline of a business that has no pipeline, in the platform's name: nobody has to
 * set one up before the first deal. Of two at once the database lets one through.
 */
export async function ensureDefaultPipeline(kernel: Kernel, businessId: string): Promise<void> {
  if ((await findPipelines(kernel, businessId)).length > 0) return;
  const actor = platformActor(kernel, businessId);
  try {
    await kernel.database.write(actor, (unit) => addPipeline(unit, kernel, actor, 'Sales', true));
  } catch (error) {
    const isThere = ['pipelines_default_unique', 'pipelines_name_unique'].some((index) =>
      violatesUnique(error, index),
    );
    if (!isThere) throw error;
  }
}
