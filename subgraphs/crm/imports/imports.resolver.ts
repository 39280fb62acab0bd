import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { recordNotFound } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { PageArguments } from '../../../shared/pagination/page-arguments.js';
import { actorOf, principalOf } from '../../../shared/principal/caller.js';
import type { RequestContext } from '../../../shared/principal/request-context.js';
import { Uuid } from '../../../shared/subgraph/scalars.js';
import { FilePart } from '../files/file-part.type.js';
import { User } from '../users/user.type.js';
import { appendContent } from './append-content.service.js';
import { cancelImport } from './cancel-import.service.js';
import { createImport } from './create-import.service.js';
import { findImports } from './find-imports.service.js';
import {
  AppendImportContentInput,
  CancelImportInput,
  CreateImportInput,
  StartImportInput,
} from './import.input.js';
import type { ImportState } from './import-state.js';
import { importReference } from './import.reference.js';
import { Import, ImportColumn, ImportConnection, ImportPayload } from './import.type.js';
import { readErrorFile } from './read-error-file.service.js';
import { mappingOf } from './read-mapping.js';
import { startImport } from './start-import.service.js';

@Resolver(() => Import)
export class ImportsResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => Import, {
    nullable: true,
    description: 'An import. NOT-FOUND-001 for an id of another business.',
  })
  async import(
    @Arg('id', () => Uuid, { description: 'The import id.' }) id: string,
    @Ctx() context: RequestContext,
  ) {
    const state = await context.loaders.load(importReference.loader, id);
    if (!state) throw recordNotFound('import', id);
    return state;
  }

  @Query(() => ImportConnection, { description: 'Imports of the last 30 days, newest first.' })
  imports(@Args() page: PageArguments, @Ctx() context: RequestContext) {
    return findImports(this.kernel, principalOf(context).businessId, page);
  }

  @Query(() => FilePart, {
    description:
      'The rows of an import that failed, as CSV: line, field, code, message and the row itself. NOT-FOUND-001 for an id of another business.',
  })
  importErrors(
    @Arg('id', () => Uuid, { description: 'The import id.' }) id: string,
    @Arg('after', () => String, { nullable: true, description: 'The `nextCursor` of the part before.' })
    after: string | null,
    @Ctx() context: RequestContext,
  ) {
    return readErrorFile(this.kernel, principalOf(context).businessId, id, after);
  }

  @Mutation(() => ImportPayload, { description: 'Makes an import, which waits for its file.' })
  async createImport(
    @Arg('input', () => CreateImportInput, { description: 'The import to make.' }) input: CreateImportInput,
    @Ctx() context: RequestContext,
  ) {
    return { import: await createImport(this.kernel, actorOf(context), input) };
  }

  @Mutation(() => ImportPayload, {
    description:
      'Sends the next part of the file. CONFLICT-001 when it does not begin where the part before ended, VAL-003 when the file is larger than imports may be: 64 MiB unless the platform says otherwise.',
  })
  async appendImportContent(
    @Arg('input', () => AppendImportContentInput, { description: 'The part.' })
    input: AppendImportContentInput,
    @Ctx() context: RequestContext,
  ) {
    return { import: await appendContent(this.kernel, actorOf(context), input) };
  }

  @Mutation(() => ImportPayload, {
    description:
      'Starts an import or a dry run. Each row adds or changes a customer, as in upsertCustomers; of rows about the same customer the later builds on the earlier. A faulty row fails alone. Publishes customer_import.started.',
  })
  async startImport(
    @Arg('input', () => StartImportInput, { description: 'The import to start.' }) input: StartImportInput,
    @Ctx() context: RequestContext,
  ) {
    return { import: await startImport(this.kernel, actorOf(context), input) };
  }

  @Mutation(() => ImportPayload, {
    description: 'Ends an import; customers that it has written stay. Publishes customer_import.finished.',
  })
  async cancelImport(
    @Arg('input', () => CancelImportInput, { description: 'The import to cancel.' }) input: CancelImportInput,
    @Ctx() context: RequestContext,
  ) {
    return { import: await cancelImport(this.kernel, actorOf(context), input.id) };
  }

  @FieldResolver(() => [ImportColumn], {
    description:
      'What the columns of a CSV file are for: as it was said, else as far as their names tell. Empty until the header has arrived.',
  })
  columns(@Root() state: ImportState, @Ctx() context: RequestContext) {
    return mappingOf(this.kernel, principalOf(context).businessId, state);
  }

  @FieldResolver(() => User, { description: 'Who made it.' })
  createdBy(@Root() { createdBy }: ImportState) {
    return { id: createdBy };
  }
}
