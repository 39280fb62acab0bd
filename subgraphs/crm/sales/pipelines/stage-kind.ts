import { choices } from '../../../../shared/records/choices.js';

export const stageKinds = choices('StageKind', 'What it means for a deal to be in a stage.', {
  open: 'It is worked on.',
  won: 'It came off; the probability is 100.',
  lost: 'It came to nothing; the probability is 0.',
});

export type StageKind = keyof typeof stageKinds.values;
