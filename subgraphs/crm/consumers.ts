import type { EventConsumer } from '../../shared/kernel/define-consumer.js';
import { findDuplicatesOfChanged } from './customers/duplicates/find-duplicates-of-changed.js';
import { projectMembers } from './members/project-members.service.js';

/** Who records can be given to. */
const members: EventConsumer = {
  name: 'crm.members',
  events: [{ type: 'user.joined' }, { type: 'user.updated' }],
  handle: projectMembers,
};

/** Who may be the same: compared after the change, so that no write waits for it. */
const duplicates: EventConsumer = {
  name: 'crm.duplicates',
  events: [{ type: 'customer.created' }, { type: 'customer.updated' }, { type: 'customer.company_changed' }],
  handle: findDuplicatesOfChanged,
};

/** What crm listens to. */
export const crmConsumers = [members, duplicates];
