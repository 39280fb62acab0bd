import { permitted } from '../../../../shared/access/rules.js';
import type { Route } from '../../../../shared/records/route.js';
import type { SubgraphDefinition } from '../../../../shared/subgraph/subgraph-definition.js';
import { shelfFilled, workerHired } from './works.events.js';
import { staffView, stockView } from './works.permissions.js';
import { WorksResolver } from './works.resolver.js';

const stock = permitted(stockView);
const staffing = permitted(staffView);

/** The documents of REST, each of which belongs to one module. */
export const worksRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/works/shelf',
    summary: 'Get the shelf',
    document: 'query GetShelf { shelf { id } }',
    variables: () => ({}),
  },
  {
    method: 'GET',
    path: '/works/worker',
    summary: 'Get the worker',
    document: 'query GetWorker { worker { id } }',
    variables: () => ({}),
  },
];

/** A subgraph with two modules, without a database. */
export const works: SubgraphDefinition = {
  name: 'works',
  entities: [],
  resolvers: [WorksResolver],
  references: ['Shelf', 'Worker'].map((typename) => ({ typename, resolve: ({ id }) => ({ id }) })),
  shield: {
    Query: { shelf: stock, worker: staffing },
    Mutation: { fillShelf: stock, hireWorker: staffing },
    Subscription: { shelfFilled: stock, workerHired: staffing },
    Shelf: { '*': stock },
    Worker: staffing,
  },
  permissions: [stockView, staffView],
  auditedStates: { 'works.shelves': stockView, 'works.workers': staffView },
  routes: worksRoutes,
  events: [shelfFilled, workerHired],
  errors: [],
  migrations: [],
};
