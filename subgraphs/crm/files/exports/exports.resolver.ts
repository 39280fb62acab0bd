import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { Id } from '../../../../shared/records/scalars.js';
import { actorOf, principalOf } from '../../../../shared/requests/caller.js';
import { FilePart } from '../../../../shared/records/file-part.type.js';
import { createExport } from './create-export.service.js';
import { CreateExportInput, Export, ExportPayload } from './export.type.js';
import { readExport } from './read-export.service.js';

@Resolver(() => Export)
export class ExportsResolver {
  constructor(private readonly kernel: Kernel) {}

  @Mutation(() => ExportPayload, {
    description:
      'Takes customers out as a file, which the caller can download for an hour; it is noted in the audit trail. PAGE-001 for an unknown custom field. Publishes customer_export.created.',
  })
  async createExport(
    @Arg('input', () => CreateExportInput, { description: 'Which customers, and how.' })
    input: CreateExportInput,
    @Ctx() context: RequestContext,
  ) {
    return { export: await createExport(this.kernel, actorOf(context), input) };
  }

  @Query(() => FilePart, {
    description:
      'A part of an export: up to 1,000 customers as they are by now. NOT-FOUND-001 when somebody else made the export or its hour is over.',
  })
  exportContent(
    @Arg('id', () => Id, { description: 'The export id.' }) id: string,
    @Arg('after', () => String, { nullable: true, description: 'The `nextCursor` of the part before.' })
    after: string | null,
    @Ctx() context: RequestContext,
  ) {
    return readExport(this.kernel, principalOf(context), id, after);
  }
}
