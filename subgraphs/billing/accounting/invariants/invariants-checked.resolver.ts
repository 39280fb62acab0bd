import { Arg, Directive, FieldResolver, Int, Resolver, Root, Subscription } from 'type-graphql';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import {
  afterDescription,
  eventDirective,
  openedByGateway,
} from '../../../../shared/records/event-stream.js';
import { invariantsChecked } from '../events.js';
import { InvariantsEvent } from './invariants-event.type.js';

interface Told {
  readonly data: { readonly failed: string[]; readonly checks: number };
}

@Resolver(() => InvariantsEvent)
export class InvariantsCheckedResolver {
  constructor(readonly kernel: Kernel) {}

  @Subscription(() => InvariantsEvent, {
    subscribe: openedByGateway,
    description: 'Nights in which the invariants of the books were computed anew, and what they found.',
  })
  @Directive(eventDirective([invariantsChecked]))
  invariantsChecked(
    @Arg('after', () => String, { nullable: true, description: afterDescription }) _after: string | null,
    @Root() event: InvariantsEvent,
  ) {
    return event;
  }

  @FieldResolver(() => [String])
  failed(@Root() { data }: Told) {
    return data.failed;
  }

  @FieldResolver(() => Int)
  checks(@Root() { data }: Told) {
    return data.checks;
  }
}
