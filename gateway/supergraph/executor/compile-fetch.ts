import type { FetchNode } from '@apollo/query-planner';
import { compileTarget, type ResponsePath } from './fetch-target.js';
import { mergeAnswer } from './merge-answer.js';
import type { PlanCompilation } from './plan-compilation.js';
import type { PlanRun, Step } from './plan-run.js';
import type { ResponseObject } from './response-object.js';
import { rootFields } from './root-fields.js';
import { clientKeys, compileRewrites } from './rewrites.js';
import { sendOperation } from './send-operation.js';

/** Compiles a fetch of root fields: at the root itself, or where a field answers the root type. */
export function compileFetch<Context>(
  node: FetchNode,
  planPath: ResponsePath,
  compilation: PlanCompilation<Context>,
): Step<Context> {
  const target = compileTarget(planPath);
  const fieldsOf = rootFields(node, compilation.supergraphSchema);
  const sending = compilation.sendingOf(node, (variables) =>
    fieldsOf(variables).map((key) => [...(target.path ?? []), keys.get(key) ?? key]),
  );
  const rewrite = compileRewrites(node.outputRewrites, compilation.supergraphSchema);
  const keys = clientKeys(node.outputRewrites);

  async function fetch(run: PlanRun<Context>, objects: readonly ResponseObject[]): Promise<void> {
    let paths: readonly ResponsePath[] | undefined;
    const locate = () => (paths ??= [...target.locate(run.data).values()]);
    const data = await sendOperation(sending, run, undefined, (path) => {
      const own = path.map((key) => keys.get(key) ?? key);
      return locate().map((path) => [...path, ...own]);
    });
    if (data === null) {
      run.lost.push(...locate());
      return;
    }
    rewrite(data);
    objects.forEach((object, index) => mergeAnswer(object, data, index > 0));
  }

  return (run) => {
    const objects = target.find(run.data);
    return objects.length === 0 ? undefined : fetch(run, objects);
  };
}
