import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { CalendarDate, DateTime } from '../../../../shared/records/scalars.js';

export enum LedgerPeriodStatus {
  OPEN = 'open',
  CLOSED = 'closed',
  LOCKED = 'locked',
}
registerEnumType(LedgerPeriodStatus, {
  name: 'LedgerPeriodStatus',
  description: 'Whether a month takes entries.',
  valuesConfig: {
    OPEN: { description: 'It takes entries.' },
    CLOSED: { description: 'It takes none until it is opened again.' },
    LOCKED: { description: 'It takes none, for good.' },
  },
});

@ObjectType('LedgerPeriod', { description: 'A month of the books.' })
export class LedgerPeriod {
  @Field(() => CalendarDate, { description: 'Its first day.' })
  month!: string;

  @Field(() => LedgerPeriodStatus, { description: 'Whether it takes entries.' })
  status!: LedgerPeriodStatus;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was closed, opened or first posted in; null for a month without either.',
  })
  changedAt!: string | null;
}

@InputType({ description: 'A month to close.' })
export class ClosePeriodInput {
  @Field(() => CalendarDate, { description: 'Any day of the month.' })
  month!: string;
}

@InputType({ description: 'A month to open again.' })
export class ReopenPeriodInput {
  @Field(() => CalendarDate, { description: 'Any day of the month.' })
  month!: string;
}

@InputType({ description: 'Months to lock for good.' })
export class LockPeriodsInput {
  @Field(() => CalendarDate, { description: 'Any day of the last of them; all earlier ones are locked too.' })
  through!: string;
}

@ObjectType({ description: 'The month as it stands now.' })
export class LedgerPeriodPayload {
  @Field(() => LedgerPeriod, { description: 'The month.' })
  ledgerPeriod!: LedgerPeriod;
}

@ObjectType({ description: 'The months that were locked.' })
export class LockPeriodsPayload {
  @Field(() => [LedgerPeriod], { description: 'Those that were not locked before, in order.' })
  ledgerPeriods!: LedgerPeriod[];
}
