import { registerEnumType } from 'type-graphql';

export enum TaskStatus {
  OPEN = 'open',
  DONE = 'done',
  CANCELLED = 'cancelled',
}
registerEnumType(TaskStatus, {
  name: 'TaskStatus',
  description: 'How a task stands.',
  valuesConfig: {
    OPEN: { description: 'To be done.' },
    DONE: { description: 'Done.' },
    CANCELLED: { description: 'Given up.' },
  },
});

export enum TaskPriority {
  LOW = 'low',
  NORMAL = 'normal',
  HIGH = 'high',
}
registerEnumType(TaskPriority, {
  name: 'TaskPriority',
  description: 'How much a task matters.',
  valuesConfig: {
    LOW: { description: 'When there is time.' },
    NORMAL: { description: 'As usual.' },
    HIGH: { description: 'Before others.' },
  },
});
