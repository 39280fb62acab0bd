import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { actorOf, principalOf } from '../../../../shared/requests/caller.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { User } from '../../users/user.type.js';
import { createCustomField } from './create-custom-field.service.js';
import { CreateCustomFieldInput, UpdateCustomFieldInput } from './custom-field.input.js';
import { CustomField, CustomFieldPayload } from './custom-field.type.js';
import { findCustomFields, type CustomFieldRow } from './custom-fields.reader.js';
import { updateCustomField } from './update-custom-field.service.js';

@Resolver(() => CustomField)
export class CustomFieldsResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => [CustomField], {
    description:
      'The fields that the business defined for its customers, oldest first, archived ones included.',
  })
  customFields(@Ctx() context: RequestContext) {
    return findCustomFields(this.kernel, principalOf(context).businessId);
  }

  @Mutation(() => CustomFieldPayload, {
    description: 'Defines a field of customers; 100 can be in use. Publishes custom_field.created.',
  })
  async createCustomField(
    @Arg('input', () => CreateCustomFieldInput, { description: 'The field to define.' })
    input: CreateCustomFieldInput,
    @Ctx() context: RequestContext,
  ) {
    return { customField: await createCustomField(this.kernel, actorOf(context), input) };
  }

  @Mutation(() => CustomFieldPayload, {
    description: 'Renames, archives or otherwise changes a field. Publishes custom_field.updated.',
  })
  async updateCustomField(
    @Arg('input', () => UpdateCustomFieldInput, { description: 'What to change.' })
    input: UpdateCustomFieldInput,
    @Ctx() context: RequestContext,
  ) {
    return { customField: await updateCustomField(this.kernel, actorOf(context), input) };
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who defined it.' })
  createdBy(@Root() { createdBy }: CustomFieldRow) {
    return { id: createdBy };
  }
}
