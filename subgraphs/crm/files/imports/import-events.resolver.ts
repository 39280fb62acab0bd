import { Arg, Ctx, Directive, FieldResolver, Resolver, Root, Subscription } from 'type-graphql';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import {
  afterDescription,
  eventDirective,
  openedByGateway,
} from '../../../../shared/records/event-stream.js';
import { Id } from '../../../../shared/records/scalars.js';
import { importEvents } from '../events.js';
import { Import, ImportEvent } from './import.type.js';
import { importReference } from './imports.reader.js';

@Resolver(() => ImportEvent)
export class ImportEventsResolver {
  constructor(readonly kernel: Kernel) {}

  @Subscription(() => ImportEvent, {
    subscribe: openedByGateway,
    description: 'Imports that start, come further (every few seconds) or end.',
  })
  @Directive(eventDirective(importEvents))
  importChanged(
    @Arg('importId', () => Id, { nullable: true, description: 'One import only. Default: all.' })
    _importId: string | null,
    @Arg('after', () => String, { nullable: true, description: afterDescription })
    _after: string | null,
    @Root() event: ImportEvent,
  ) {
    return event;
  }

  @FieldResolver(() => Import, {
    nullable: true,
    description: 'The import as it is by now; null once it is forgotten.',
  })
  import(@Root() { recordId }: ImportEvent, @Ctx() context: RequestContext) {
    return context.loaders.load(importReference.loader, recordId);
  }
}
