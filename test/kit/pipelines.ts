import type { Client } from './client.js';

export const pipelineFields =
  'id name isDefault version stages { id name kind probability position } archivedStages { name }';

/** A mutation that answers a pipeline. */
export function pipelineMutation(name: string): string {
  const input = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${input}!) { ${name}(input: $input) { pipeline { ${pipelineFields} } } }`;
}

let made = 0;

/** A pipeline with the usual stages and a name of its own. */
export async function newPipeline(owner: Client): Promise<any> {
  const input = { name: `Pipeline ${(made += 1)}` };
  const { data } = await owner.query(pipelineMutation('createPipeline'), { input });
  return data.createPipeline.pipeline;
}
