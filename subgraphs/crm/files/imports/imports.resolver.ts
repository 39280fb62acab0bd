import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { PageArguments } from '../../../../shared/records/page-arguments.js';
import { pageFields } from '../../../../shared/records/page-fields.js';
import { Id } from '../../../../shared/records/scalars.js';
import { actorOf, principalOf } from '../../../../shared/requests/caller.js';
import { User } from '../../users/user.type.js';
import { FilePart } from '../../../../shared/records/file-part.type.js';
import { appendContent } from './append-content.service.js';
import { cancelImport } from './cancel-import.service.js';
import { createImport } from './create-import.service.js';
import { findInspection } from './file-content.reader.js';
import {
  AppendImportContentInput,
  CancelImportInput,
  CreateImportInput,
  StartImportInput,
} from './import.input.js';
import type { ImportState } from './import.rules.js';
import { Import, ImportColumn, ImportConnection, ImportPayload } from './import.type.js';
import { importReference, imports } from './imports.reader.js';
import { type Inspection, mappingOfAll } from './inspect-file.rules.js';
import { readErrorFile } from './read-error-file.service.js';
import { startImport } from './start-import.service.js';

@Resolver(() => Import)
export class ImportsResolver {
  /** Several fields ask for the same. */
  readonly #inspections = new WeakMap<ImportState, Promise<Inspection | undefined>>();

  constructor(private readonly kernel: Kernel) {}

  @Query(() => Import, {
    description: 'An import. NOT-FOUND-001 for an id of another business.',
  })
  async import(
    @Arg('id', () => Id, { description: 'The import id.' }) id: string,
    @Ctx() context: RequestContext,
  ) {
    const state = await context.loaders.load(importReference.loader, id);
    if (!state) throw recordNotFound('import', id);
    return state;
  }

  @Query(() => ImportConnection, { description: 'Imports of the last 30 days, newest first.' })
  imports(@Args() page: PageArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo) {
    return imports.page(this.kernel, principalOf(context).businessId, page, pageFields(info));
  }

  @Query(() => FilePart, {
    description:
      'The rows of an import that failed, as CSV: line, field, code, message and the row itself. NOT-FOUND-001 for an id of another business.',
  })
  importErrors(
    @Arg('id', () => Id, { description: 'The import id.' }) id: string,
    @Arg('after', () => String, { nullable: true, description: 'The `nextCursor` of the part before.' })
    after: string | null,
    @Ctx() context: RequestContext,
  ) {
    return readErrorFile(this.kernel, principalOf(context).businessId, id, after);
  }

  @Mutation(() => ImportPayload, {
    description:
      'Makes an import, which waits for its file for a day. CONFLICT-001 when the business has as many waiting imports as it may: 10 unless the platform says otherwise.',
  })
  async createImport(
    @Arg('input', () => CreateImportInput, { description: 'The import to make.' }) input: CreateImportInput,
    @Ctx() context: RequestContext,
  ) {
    return { import: await createImport(this.kernel, actorOf(context), input) };
  }

  @Mutation(() => ImportPayload, {
    description:
      'Sends the next part of the file. CONFLICT-001 when it does not begin where the part before ended, or the files of waiting imports would have more than four times what one may have, VAL-003 when the file is larger than imports may be: 64 MiB unless the platform says otherwise.',
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
  async columns(@Root() state: ImportState, @Ctx() context: RequestContext) {
    const found = await this.#inspect(state, context);
    const samples = found?.samples;
    const mapping = mappingOfAll(
      found?.columns ?? state.columns ?? [],
      state.mapping ?? found?.mapping ?? [],
    );
    return mapping.map(({ column, field }) => ({ column, field, sample: samples?.get(column) ?? null }));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'How its characters are written, such as `utf-8`: before the start, as it would be read. Null until the file has arrived, and when nobody can tell.',
  })
  async encoding(@Root() state: ImportState, @Ctx() context: RequestContext) {
    return state.encoding ?? (await this.#inspect(state, context))?.encoding ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What divides the fields: before the start, as it would be read. Null until the file has arrived.',
  })
  async delimiter(@Root() state: ImportState, @Ctx() context: RequestContext) {
    return state.delimiter ?? (await this.#inspect(state, context))?.delimiter ?? null;
  }

  @FieldResolver(() => [String], {
    description:
      'What to know before rows are written: columns that have values and are left out, an encoding that was guessed, or why the import could not be started as it is.',
  })
  async warnings(@Root() state: ImportState, @Ctx() context: RequestContext) {
    if (state.encoding !== null) return state.warnings;
    const found = await this.#inspect(state, context);
    return found ? [...(found.failure === null ? [] : [found.failure]), ...found.warnings] : [];
  }

  #inspect(state: ImportState, context: RequestContext): Promise<Inspection | undefined> {
    let inspection = this.#inspections.get(state);
    if (!inspection) {
      inspection = findInspection(this.kernel, principalOf(context).businessId, state);
      this.#inspections.set(state, inspection);
    }
    return inspection;
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who made it.' })
  createdBy(@Root() { createdBy }: ImportState) {
    return { id: createdBy };
  }
}
