import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import type { CustomFields } from '../../customers/custom-fields/custom-fields.reader.js';
import type { ImportState } from './import.rules.js';

/** Where rows of an import are written, and by whom. */
export interface RowTarget {
  readonly kernel: Kernel;
  readonly actor: UserActor;
  readonly unit: UnitOfWork;
  readonly fields: CustomFields;
  readonly state: ImportState;
}
