import { choices } from '../../../../shared/records/choices.js';
import { defineRecord, type RowOf } from '../../../../shared/records/define-record.js';
import { choice } from '../../../../shared/records/fields/choice.js';
import { member } from '../../../../shared/records/fields/member.js';
import { moment } from '../../../../shared/records/fields/moment.js';
import { reference } from '../../../../shared/records/fields/reference.js';
import { text } from '../../../../shared/records/fields/text.js';
import { recordEvents } from '../../../../shared/records/record-events.js';
import { flagFilter } from '../../../../shared/records/record-filters.js';
import { recordReader } from '../../../../shared/records/record-reader.js';
import { recordStore } from '../../../../shared/records/record-store.js';
import { byCustomer } from '../../customers/customers/customer-aliases.reader.js';
import { crmView } from '../../permissions.js';

const taskStatus = choices('TaskStatus', 'How a task stands.', {
  open: 'To be done.',
  done: 'Done.',
  cancelled: 'Given up.',
});

const taskPriority = choices('TaskPriority', 'How much a task matters.', {
  low: 'When there is time.',
  normal: 'As usual.',
  high: 'Before others.',
});

/** Something to be done, about one customer, company or deal, or about none. */
export const task = defineRecord('Task', {
  table: 'crm.tasks',
  description: 'Something to be done.',
  fields: {
    title: text('Title', { min: 1, max: 200, sort: 'Their title.' }),
    notes: text('Free text', { max: 10_000, isMultiline: true, nullable: true, inEvents: false }),
    dueAt: moment('By when it is to be done; of a whole day, its end in the timezone of the business', {
      nullable: true,
      filter: 'By the moment they are due.',
      sort: 'When they are due; those without a moment count as later than all.',
    }),
    priority: choice(taskPriority, 'How much it matters', {
      default: 'normal',
      filter: 'By priority.',
    }),
    status: choice(taskStatus, 'How it stands', {
      default: 'open',
      create: false,
      filter: 'By how they stand.',
    }),
    closedAt: moment('When it was done or given up; null while open', { nullable: true, write: false }),
    assignee: member('Who is to do it', {
      nullable: true,
      filter: 'By who is to do them.',
    }),
    customer: reference('The customer it is about', {
      nullable: true,
      filter: 'By the customer they are about.',
      filterBy: byCustomer,
    }),
    company: reference('The company it is about', {
      nullable: true,
      filter: 'By the company they are about.',
    }),
    deal: reference('The deal it is about', { nullable: true, filter: 'By the deal they are about.' }),
  },
  filters: {
    isMine: flagFilter('True: those of the caller; false: those of others.', (where, isMine, { userId }) =>
      where.add(isMine ? 'assignee_id = ?' : 'assignee_id is distinct from ?::uuid', userId),
    ),
    isOverdue: flagFilter(
      'True: open ones whose moment has passed; false: all others.',
      (where, isOverdue, { now }) =>
        where.add(
          isOverdue
            ? `status = 'open' and due_at < ?`
            : `(status <> 'open' or due_at is null or due_at >= ?)`,
          now,
        ),
    ),
  },
  events: {
    reassigned: 'A task was given to somebody else, or to nobody.',
    completed: 'A task was done.',
    cancelled: 'A task was given up.',
    reopened: 'A task that was done or given up is open again.',
  },
});

export type Task = RowOf<typeof task>;

export const taskEvents = recordEvents(task, crmView);
export const taskReader = recordReader(task, { isOverdue: ['status', 'dueAt'] });
export const taskStore = recordStore(task, taskEvents);
