import type { CreateOf } from '../../../../shared/records/define-record.js';
import { type GraphCall, resolverClass } from '../../../../shared/records/graph-operations.js';
import { createdByOf } from '../../../../shared/records/operations/relations.js';
import { pageFields } from '../../../../shared/records/page-fields.js';
import type { RecordPage } from '../../../../shared/records/record-reader.js';
import { actorOf, principalOf } from '../../../../shared/requests/caller.js';
import { User } from '../../users/user.type.js';
import { createNumberSeries } from './create-number-series.service.js';
import { numberedDocuments, numberSeries, numberSeriesReader } from './number-series.record.js';
import { numberSeriesGraph } from './number-series.type.js';

/** Other subgraphs number documents of their own. */
const ofBilling = { in: Object.keys(numberedDocuments.values) };

export const numberSeriesResolvers = [
  resolverClass(numberSeriesGraph.type, [
    {
      kind: 'query',
      name: 'numberSeries',
      type: () => numberSeriesGraph.connection,
      description: 'The series that documents are numbered in.',
      args: numberSeriesGraph.listArguments,
      resolve: ({ kernel, context, args, info }: GraphCall<never, RecordPage>) =>
        numberSeriesReader.page(
          kernel,
          principalOf(context),
          { ...args, filter: { ...args.filter, kind: args.filter?.['kind'] ?? ofBilling } },
          pageFields(info),
        ),
    },
    {
      kind: 'mutation',
      name: 'createNumberSeries',
      type: () => numberSeriesGraph.payload,
      description: 'Adds a series of numbers. Publishes number_series.created.',
      args: [{ name: 'input', type: () => numberSeriesGraph.createInput, description: 'The series to add.' }],
      resolve: async ({
        kernel,
        context,
        args,
      }: GraphCall<never, { input: CreateOf<typeof numberSeries> }>) => ({
        numberSeries: await createNumberSeries(kernel, actorOf(context), args.input),
      }),
    },
    createdByOf(numberSeries, User),
  ]),
];
