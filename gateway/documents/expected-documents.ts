import { parse, print, validate, type GraphQLSchema } from 'graphql';
import type { Logger } from '../../shared/config/logger.js';
import { firstQuery } from '../docs/explorer.js';
import type { Route } from '../../shared/records/route.js';
import type { ExpectedDocument } from '../supergraph/loaded-supergraph.js';
import { demandSound } from './load-documents.js';
import { hashOf } from './trusted-document.js';
import type { TrustedDocuments } from './trusted-documents.js';

export interface ExpectedSources {
  readonly trusted: TrustedDocuments;
  readonly routes: readonly Route[];
  readonly hasExplorer: boolean;
  /** At the start a trusted document that does not fit is the owner's to mend; later it is told and refused. */
  readonly isStart: boolean;
  readonly logger: Logger;
}

/**
 * The documents that will be asked for: trusted ones, those of REST, and what the explorer shows at first. Those
 * that do not fit the graph are left out; at the start it throws with trusted ones.
 */
export function expectedDocuments(schema: GraphQLSchema, sources: ExpectedSources): ExpectedDocument[] {
  const { trusted, routes, hasExplorer, isStart, logger } = sources;
  const faults = trusted.check(schema);
  if (isStart) demandSound(faults);
  for (const fault of faults) logger.error({ fault }, 'a trusted document fits the graph no more');
  // Routes send their documents printed.
  const own = routes.map(({ document }) => print(parse(document, { noLocation: true })));
  if (hasExplorer) own.push(firstQuery);
  const texts = [...own.filter((text) => isSound(schema, text)), ...trusted.sound.map(({ text }) => text)];
  return texts.map((text) => ({ hash: hashOf(text), document: parse(text) }));
}

function isSound(schema: GraphQLSchema, text: string): boolean {
  return validate(schema, parse(text)).length === 0;
}
