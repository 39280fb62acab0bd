import { permitted } from '../../../../shared/access/rules.js';
import { type GraphCall, resolverClass } from '../../../../shared/records/graph-operations.js';
import { recordGraph } from '../../../../shared/records/record-graph.js';
import { recordResolvers } from '../../../../shared/records/record-resolvers.js';
import { recordShield } from '../../../../shared/records/record-shield.js';
import { Customer } from '../../customers/customers/customer.type.js';
import { customerReference } from '../../customers/customers/customers.reader.js';
import { crmEdit, crmView } from '../../permissions.js';
import { companyReader } from '../../sales/companies/company.record.js';
import { Company } from '../../sales/companies/company.type.js';
import { dealReader } from '../../sales/deals/deal.record.js';
import { Deal } from '../../sales/deals/deal.type.js';
import { User } from '../../users/user.type.js';
import { createTask } from './create-task.service.js';
import { task, type Task, taskEvents, taskReader } from './task.record.js';
import { isOverdue } from './task.rules.js';
import { updateTask } from './update-task.service.js';

const graph = recordGraph(task);

export const taskShield = recordShield(task, { view: permitted(crmView), edit: permitted(crmEdit) });

export const taskResolvers = [
  ...recordResolvers(task, {
    graph,
    reader: taskReader,
    events: taskEvents,
    user: User,
    create: createTask,
    update: updateTask,
    streamBy: ['assignee'],
    relations: {
      assignee: {
        type: User,
        description: 'Who is to do it; also somebody who was deactivated since. Null for nobody yet.',
      },
      customer: { type: Customer, loader: customerReference.loader, listedAs: 'tasks' },
      company: { type: Company, loader: companyReader.reference.loader, listedAs: 'tasks' },
      deal: { type: Deal, loader: dealReader.reference.loader, listedAs: 'tasks' },
    },
  }),
  resolverClass(graph.type, [
    {
      kind: 'field',
      name: 'isOverdue',
      type: () => Boolean,
      description: 'Whether it is open and its moment has passed.',
      resolve: ({ root, kernel }: GraphCall<Task, never>) => isOverdue(root, kernel.clock.now()),
    },
  ]),
];
