import { registerEnumType } from 'type-graphql';

export enum DealStatus {
  OPEN = 'open',
  WON = 'won',
  LOST = 'lost',
}
registerEnumType(DealStatus, {
  name: 'DealStatus',
  description: 'How a deal stands.',
  valuesConfig: {
    OPEN: { description: 'Worked on.' },
    WON: { description: 'It came off.' },
    LOST: { description: 'It came to nothing.' },
  },
});
