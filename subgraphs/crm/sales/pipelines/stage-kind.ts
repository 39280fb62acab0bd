import { registerEnumType } from 'type-graphql';

export enum StageKind {
  OPEN = 'open',
  WON = 'won',
  LOST = 'lost',
}
registerEnumType(StageKind, {
  name: 'StageKind',
  description: 'What it means for a deal to be in a stage.',
  valuesConfig: {
    OPEN: { description: 'It is worked on.' },
    WON: { description: 'It came off; the probability is 100.' },
    LOST: { description: 'It came to nothing; the probability is 0.' },
  },
});
