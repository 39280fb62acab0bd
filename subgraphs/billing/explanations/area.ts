import type { AreaDefinition } from '../../../shared/subgraph/area-definition.js';
import { amountExplanationResolvers } from './amount-explanations.resolver.js';
import { explanationRoutes } from './explanations.routes.js';
import { explanationsShield } from './shield.js';

/** How amounts came about, computed anew from what is stored. */
export const explanationsArea: AreaDefinition = {
  resolvers: amountExplanationResolvers,
  shield: explanationsShield,
  routes: explanationRoutes,
};
