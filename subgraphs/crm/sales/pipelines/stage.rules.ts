import { DomainError } from '../../../../shared/errors/domain-error.js';
import { choices } from '../../../../shared/records/choices.js';
import { stageNeeded } from '../errors.js';

/** More stages than people tell apart, and more pipelines than they need. */
export const mostStages = 30;
export const mostPipelines = 50;

export const stageKinds = choices('StageKind', 'What it means for a deal to be in a stage.', {
  open: 'It is worked on.',
  won: 'It came off; the probability is 100.',
  lost: 'It came to nothing; the probability is 0.',
});

export type StageKind = keyof typeof stageKinds.values;

export interface NewStage {
  readonly name: string;
  readonly kind: StageKind;
  readonly probability?: number | null;
}

/** The stages of a pipeline that names none. */
export const usualStages: readonly NewStage[] = [
  { name: 'Lead', kind: 'open', probability: 10 },
  { name: 'Qualified', kind: 'open', probability: 30 },
  { name: 'Proposal', kind: 'open', probability: 50 },
  { name: 'Negotiation', kind: 'open', probability: 80 },
  { name: 'Won', kind: 'won' },
  { name: 'Lost', kind: 'lost' },
];

const usualProbability = 50;

/** Percent: of a won stage 100, of a lost one 0. */
export function probabilityOf({ kind, probability }: Omit<NewStage, 'name'>): number {
  if (kind === 'open') return probability ?? usualProbability;
  return kind === 'won' ? 100 : 0;
}

/** PIPELINE-002 unless there is a stage of each kind. */
export function refuseMissingKind(stages: readonly Pick<NewStage, 'kind'>[]): void {
  for (const kind of Object.keys(stageKinds.values)) {
    if (stages.some((stage) => stage.kind === kind)) continue;
    throw new DomainError(stageNeeded, `The pipeline needs a stage that means ${kind}.`);
  }
}
