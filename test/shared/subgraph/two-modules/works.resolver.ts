import {
  Directive,
  Field,
  FieldResolver,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Subscription,
} from 'type-graphql';
import { eventDirective } from '../../../../shared/records/event-stream.js';
import { Id } from '../../../../shared/records/scalars.js';
import { shelfFilled, workerHired } from './works.events.js';

export const shelfId = '00000000-0000-7000-8000-000000000001';
export const workerId = '00000000-0000-7000-8000-000000000002';

@ObjectType({ description: 'Of the module staffing.' })
@Directive('@key(fields: "id")')
export class Worker {
  @Field(() => Id, { description: 'The id.' })
  id!: string;
}

@ObjectType({ description: 'Of the module stock.' })
@Directive('@key(fields: "id")')
export class Shelf {
  @Field(() => Id, { description: 'The id.' })
  id!: string;
}

@Resolver(() => Shelf)
export class WorksResolver {
  @Query(() => Shelf, { description: 'A shelf.' })
  shelf(): Shelf {
    return { id: shelfId };
  }

  @Query(() => Worker, { description: 'A worker.' })
  worker(): Worker {
    return { id: workerId };
  }

  @Mutation(() => Shelf, { description: 'Fills a shelf.' })
  fillShelf(): Shelf {
    return { id: shelfId };
  }

  @Mutation(() => Worker, { description: 'Hires a worker.' })
  hireWorker(): Worker {
    return { id: workerId };
  }

  @Subscription(() => Shelf, { description: 'Shelves that are filled.', topics: 'unused' })
  @Directive(eventDirective([shelfFilled]))
  shelfFilled(): Shelf {
    return { id: shelfId };
  }

  @Subscription(() => Worker, { description: 'Workers who are hired.', topics: 'unused' })
  @Directive(eventDirective([workerHired]))
  workerHired(): Worker {
    return { id: workerId };
  }

  @FieldResolver(() => Worker, { nullable: true, description: 'Who filled it last.' })
  filledBy(): Worker {
    return { id: workerId };
  }
}
