import type { ConditionNode, PlanNode, SubscriptionNode } from '@apollo/query-planner';
import { GraphQLError } from 'graphql';
import { compileEventFetch } from './compile-event-fetch.js';
import { compileEntityFetch } from './compile-entity-fetch.js';
import { compileFetch } from './compile-fetch.js';
import type { ResponsePath } from './fetch-target.js';
import type { PlanCompilation } from './plan-compilation.js';
import type { PlanRun, Step } from './plan-run.js';

/** Compiles a node of the plan that works at `path`. Throws for Defer. */
export function compileNode<Context>(
  node: PlanNode | SubscriptionNode,
  path: ResponsePath,
  compilation: PlanCompilation<Context>,
): Step<Context> {
  const compileChild = (child: PlanNode) => compileNode(child, path, compilation);
  switch (node.kind) {
    case 'Fetch':
      return node.requires === undefined
        ? compileFetch(node, path, compilation)
        : compileEntityFetch(node, path, compilation);
    case 'Flatten':
      return compileNode(node.node, [...path, ...node.path], compilation);
    case 'Sequence':
      return inSequence(node.nodes.map(compileChild));
    case 'Parallel':
      return inParallel(node.nodes.map(compileChild));
    case 'Condition':
      return onCondition(node, compileChild);
    case 'Subscription': {
      const event = compileEventFetch(node, compilation);
      return node.rest ? inSequence([event, compileChild(node.rest)]) : event;
    }
    default:
      throw new GraphQLError(`Query plans with a ${node.kind} node are not supported here.`);
  }
}

function inSequence<Context>(steps: readonly Step<Context>[]): Step<Context> {
  return async (run) => {
    for (const step of steps) {
      const pending = step(run);
      if (pending !== undefined) await pending;
    }
  };
}

function inParallel<Context>(steps: readonly Step<Context>[]): Step<Context> {
  return async (run: PlanRun<Context>) => {
    await Promise.all(steps.map((step) => step(run)));
  };
}

function onCondition<Context>(
  node: ConditionNode,
  compileChild: (child: PlanNode) => Step<Context>,
): Step<Context> {
  const whenTrue = node.ifClause && compileChild(node.ifClause);
  const whenFalse = node.elseClause && compileChild(node.elseClause);
  return (run) => (run.variables[node.condition] === true ? whenTrue : whenFalse)?.(run);
}
