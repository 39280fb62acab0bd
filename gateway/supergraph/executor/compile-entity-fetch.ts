import type { FetchNode } from '@apollo/query-planner';
import { gatherBatch, type EntityBatch } from './entity-batch.js';
import { pathsByEntity, scatterEntities } from './entity-paths.js';
import { compileTarget, type ResponsePath } from './fetch-target.js';
import type { PlanCompilation } from './plan-compilation.js';
import type { PlanRun, Step } from './plan-run.js';
import { compileRepresentation } from './representation.js';
import { clientKeys, compileRewrites } from './rewrites.js';
import { sendOperation } from './send-operation.js';
import { malformedAnswer } from './subgraph-errors.js';

/** Compiles a fetch that completes objects of the tree by their keys: one request for all of them. */
export function compileEntityFetch<Context>(
  node: FetchNode,
  planPath: ResponsePath,
  compilation: PlanCompilation<Context>,
): Step<Context> {
  const schema = compilation.supergraphSchema;
  const target = compileTarget(planPath);
  const sending = compilation.sendingOf(node, () => [target.path]);
  const build = compileRepresentation(node.requires ?? [], schema);
  const rewriteInput = compileRewrites(node.inputRewrites, schema);
  const rewriteOutput = compileRewrites(node.outputRewrites, schema);
  const keys = clientKeys(node.outputRewrites);

  async function fetch(run: PlanRun<Context>, batch: EntityBatch): Promise<void> {
    const { representations } = batch;
    // Found once, and only when the subgraph reports an error: each of them may name another entity.
    let paths: ReturnType<typeof pathsByEntity> | undefined;
    const locate = () => (paths ??= pathsByEntity(batch, target, run.data));
    const failed = new Set<unknown>();
    const data = await sendOperation(sending, run, representations, (path) => {
      failed.add(path[1]);
      const rest = path.slice(2).map((key) => keys.get(key) ?? key);
      return (locate().get(path[1]) ?? [target.path ?? []]).map((asked) => [...asked, ...rest]);
    });
    const entities = data?.['_entities'];
    for (const index of failed) if (isLost(entities, index)) run.lost.push(...(locate().get(index) ?? []));
    if (data === null || entities === null) return;
    if (Array.isArray(entities) && entities.length === representations.length) {
      scatterEntities(batch, entities, rewriteOutput, schema);
      for (const [index, entity] of entities.entries())
        if (entity === null && !failed.has(index)) run.lost.push(...(locate().get(index) ?? []));
    } else {
      run.errors.push(malformedAnswer(sending.client.name, target.path));
    }
  }

  return (run) => {
    const batch = gatherBatch(target.find(run.data), build, rewriteInput);
    return batch.representations.length === 0 ? undefined : fetch(run, batch);
  };
}

/** Whether an error of one of its fields left nothing of an entity. */
function isLost(entities: unknown, index: unknown): boolean {
  return !Array.isArray(entities) || (entities as unknown[])[index as number] === null;
}
