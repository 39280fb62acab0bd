import { permitted } from '../../../../shared/access/rules.js';
import { type GraphCall, resolverClass } from '../../../../shared/records/graph-operations.js';
import { PageArguments } from '../../../../shared/records/page-arguments.js';
import { pageFields } from '../../../../shared/records/page-fields.js';
import { recordResolvers } from '../../../../shared/records/record-resolvers.js';
import { recordShield } from '../../../../shared/records/record-shield.js';
import { actorOf } from '../../../../shared/requests/caller.js';
import { Customer } from '../../customers/customers/customer.type.js';
import { customerReference } from '../../customers/customers/customers.reader.js';
import { crmEdit, crmView } from '../../permissions.js';
import { User } from '../../users/user.type.js';
import { companyReader } from '../companies/company.record.js';
import { Company } from '../companies/company.type.js';
import { Pipeline, PipelinePayload, Stage } from '../pipelines/pipeline.type.js';
import { pipelineReference, stageReference } from '../pipelines/pipelines.reader.js';
import { archiveStage } from './archive-stage.service.js';
import { createDeal } from './create-deal.service.js';
import { deal, dealEvents, dealReader } from './deal.record.js';
import { ArchiveStageInput, dealGraph, DealStageChangeConnection, MoveDealInput } from './deal.type.js';
import { moveDeal } from './move-deal.service.js';
import { stageChangesOfDeal } from './deal-stage-changes.resolver.js';
import { updateDeal } from './update-deal.service.js';

export const dealShield = recordShield(deal, { view: permitted(crmView), edit: permitted(crmEdit) });

export const dealResolvers = [
  ...recordResolvers(deal, {
    graph: dealGraph,
    reader: dealReader,
    events: dealEvents,
    user: User,
    create: createDeal,
    update: updateDeal,
    descriptions: {
      create: 'Adds a deal. Publishes deal.created; deal.won or deal.lost too in a stage that means so.',
      update: 'Changes a deal. Publishes deal.updated.',
    },
    relations: {
      customer: {
        type: Customer,
        loader: customerReference.loader,
        description: 'The customer; null once it is erased.',
        listedAs: 'deals',
      },
      company: {
        type: Company,
        loader: companyReader.reference.loader,
        description: 'The company; null once it is deleted.',
        listedAs: 'deals',
      },
      pipeline: { type: Pipeline, loader: pipelineReference.loader },
      stage: { type: Stage, loader: stageReference.loader },
      owner: { type: User, description: 'Who works on it; also somebody who was deactivated since.' },
    },
  }),
  resolverClass(dealGraph.type, [
    {
      kind: 'mutation',
      name: 'moveDeal',
      type: () => dealGraph.payload,
      description:
        'Moves a deal to another stage. Publishes deal.stage_changed; deal.won, deal.lost or deal.reopened too when the stage means so.',
      args: [{ name: 'input', type: () => MoveDealInput, description: 'The deal and its stage.' }],
      resolve: async ({ kernel, context, args }: GraphCall<never, { input: MoveDealInput }>) => ({
        deal: await moveDeal(kernel, actorOf(context), args.input),
      }),
    },
    {
      kind: 'mutation',
      name: 'archiveStage',
      type: () => PipelinePayload,
      description:
        'Archives a stage and moves its open deals. PIPELINE-001 for open deals without a target, PIPELINE-002 for the last stage of its kind. Publishes pipeline.updated, and deal.stage_changed for each deal.',
      args: [{ name: 'input', type: () => ArchiveStageInput, description: 'The stage.' }],
      resolve: async ({ kernel, context, args }: GraphCall<never, { input: ArchiveStageInput }>) => ({
        pipeline: await archiveStage(kernel, actorOf(context), args.input),
      }),
    },
    {
      kind: 'field',
      name: 'stageChanges',
      type: () => DealStageChangeConnection,
      description: 'The stages it came to, newest first.',
      args: PageArguments,
      resolve: ({ root: { id }, args, context, info }: GraphCall<{ id: string }, PageArguments>) =>
        context.loaders.load(stageChangesOfDeal, { ownerId: id, ...args, fields: pageFields(info) }),
    },
  ]),
];
