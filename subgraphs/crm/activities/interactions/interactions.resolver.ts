import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { pageFields } from '../../../../shared/records/page-fields.js';
import { PageArguments } from '../../../../shared/records/page-arguments.js';
import { actorOf, principalOf } from '../../../../shared/requests/caller.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { Uuid } from '../../../../shared/records/scalars.js';
import { customerReference } from '../../customers/customers/customer.reference.js';
import { Customer } from '../../customers/customers/customer.type.js';
import { User } from '../../users/user.type.js';
import { deleteInteraction } from './delete-interaction.service.js';
import { findInteractions, type InteractionRow } from './find-interactions.service.js';
import {
  DeleteInteractionInput,
  InteractionFilter,
  LogInteractionInput,
  UpdateInteractionInput,
} from './interaction.input.js';
import { interactionReference } from './interaction.reference.js';
import {
  DeleteInteractionPayload,
  Interaction,
  InteractionConnection,
  InteractionPayload,
} from './interaction.type.js';
import { logInteraction } from './log-interaction.service.js';
import { updateInteraction } from './update-interaction.service.js';

@Resolver(() => Interaction)
export class InteractionsResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => Interaction, {
    nullable: true,
    description: 'An interaction. NOT-FOUND-001 for an id of another business.',
  })
  async interaction(
    @Arg('id', () => Uuid, { description: 'The interaction id.' }) id: string,
    @Ctx() context: RequestContext,
  ) {
    const interaction = await context.loaders.load(interactionReference.loader, id);
    if (!interaction) throw recordNotFound('interaction', id);
    return interaction;
  }

  @Query(() => InteractionConnection, { description: 'Contacts with customers, newest first.' })
  interactions(
    @Args() page: PageArguments,
    @Arg('filter', () => InteractionFilter, {
      nullable: true,
      description: 'Which interactions. Default: all.',
    })
    filter: InteractionFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { businessId } = principalOf(context);
    return findInteractions(this.kernel, businessId, { ...page, filter, fields: pageFields(info) });
  }

  @Mutation(() => InteractionPayload, {
    description: 'Notes a contact with a customer. Publishes interaction.logged.',
  })
  async logInteraction(
    @Arg('input', () => LogInteractionInput, { description: 'The contact.' }) input: LogInteractionInput,
    @Ctx() context: RequestContext,
  ) {
    return { interaction: await logInteraction(this.kernel, actorOf(context), input) };
  }

  @Mutation(() => InteractionPayload, {
    description: 'Changes what was noted of a contact. Publishes interaction.updated.',
  })
  async updateInteraction(
    @Arg('input', () => UpdateInteractionInput, { description: 'What to change.' })
    input: UpdateInteractionInput,
    @Ctx() context: RequestContext,
  ) {
    return { interaction: await updateInteraction(this.kernel, actorOf(context), input) };
  }

  @Mutation(() => DeleteInteractionPayload, {
    description: 'Deletes an interaction. Publishes interaction.deleted.',
  })
  async deleteInteraction(
    @Arg('input', () => DeleteInteractionInput, { description: 'The interaction to delete.' })
    { id }: DeleteInteractionInput,
    @Ctx() context: RequestContext,
  ) {
    return { deletedId: await deleteInteraction(this.kernel, actorOf(context), id) };
  }

  @FieldResolver(() => Customer, { description: 'The customer.' })
  customer(@Root() { customerId }: InteractionRow, @Ctx() context: RequestContext) {
    return context.loaders.load(customerReference.loader, customerId);
  }

  @FieldResolver(() => User, { description: 'Who noted it.' })
  createdBy(@Root() { createdBy }: InteractionRow) {
    return { id: createdBy };
  }
}
