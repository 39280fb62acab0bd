import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { PageArguments } from '../../../../shared/records/page-arguments.js';
import { actorOf, principalOf } from '../../../../shared/requests/caller.js';
import { deleteTag, renameTag } from './replace-tag.service.js';
import {
  CustomerTagConnection,
  CustomerTagPayload,
  DeleteCustomerTagInput,
  DeleteCustomerTagPayload,
  RenameCustomerTagInput,
} from './tag.type.js';
import { findTags } from './tags.reader.js';

@Resolver()
export class TagsResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => CustomerTagConnection, { description: 'The tags that customers carry, by name, with counts.' })
  customerTags(@Args() page: PageArguments, @Ctx() context: RequestContext) {
    return findTags(this.kernel, principalOf(context).businessId, page);
  }

  @Mutation(() => CustomerTagPayload, {
    description: 'Renames a tag on all customers. Publishes customer_tag.renamed, once for all of them.',
  })
  async renameCustomerTag(
    @Arg('input', () => RenameCustomerTagInput, { description: 'The tag and its new name.' })
    input: RenameCustomerTagInput,
    @Ctx() context: RequestContext,
  ) {
    return { customerTag: await renameTag(this.kernel, actorOf(context), input) };
  }

  @Mutation(() => DeleteCustomerTagPayload, {
    description: 'Takes a tag from all customers. Publishes customer_tag.deleted, once for all of them.',
  })
  async deleteCustomerTag(
    @Arg('input', () => DeleteCustomerTagInput, { description: 'The tag.' }) { name }: DeleteCustomerTagInput,
    @Ctx() context: RequestContext,
  ) {
    return { deletedName: await deleteTag(this.kernel, actorOf(context), name) };
  }
}
