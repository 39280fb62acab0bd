import type { EventConsumer } from '../../shared/kernel/define-consumer.js';
import { projectMembers } from './members/members.store.js';

/** Who records can be given to. */
const members: EventConsumer = {
  name: 'crm.members',
  events: [{ type: 'user.joined' }, { type: 'user.updated' }],
  handle: projectMembers,
};

/** What crm listens to, beside its areas. */
export const crmConsumers = [members];
