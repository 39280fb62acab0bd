import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Id } from '../../../shared/records/scalars.js';

export enum DecidingRule {
  DENIAL = 'denial',
  GRANT = 'grant',
  ROLE = 'role',
  SCOPE = 'scope',
  MODULE_INACTIVE = 'module_inactive',
  STEP_UP = 'step_up',
  NOTHING = 'nothing',
}
registerEnumType(DecidingRule, {
  name: 'DecidingRule',
  description: 'What decided whether an action is allowed.',
  valuesConfig: {
    DENIAL: { description: 'A denial of the user: no, whatever role and grants say.' },
    GRANT: { description: 'A grant of the user beyond the role: yes.' },
    ROLE: { description: 'The role: yes.' },
    SCOPE: { description: 'The scopes of the API key: yes if they name it, else no.' },
    MODULE_INACTIVE: { description: 'The permission is held, but its module is not active: no.' },
    STEP_UP: { description: 'The permission is held, but a second factor must be proved anew: not yet.' },
    NOTHING: { description: 'Neither role nor grant names it: no.' },
  },
});

export enum RecordKnowledge {
  KNOWN = 'known',
  UNKNOWN = 'unknown',
}
registerEnumType(RecordKnowledge, {
  name: 'RecordKnowledge',
  description: 'Whether the business knows a record.',
  valuesConfig: {
    KNOWN: { description: 'An event of this business is about it.' },
    UNKNOWN: {
      description: 'No event of this business is: it is of another one, or nothing happened to it yet.',
    },
  },
});

@ObjectType({ description: 'Whether the caller may do something now, and what decided it.' })
export class WhyAllowed {
  @Field({ description: 'The permission that was asked about.' })
  action!: string;

  @Field({ description: 'Whether the caller may do it now.' })
  isAllowed!: boolean;

  @Field(() => DecidingRule, { description: 'What decided.' })
  rule!: DecidingRule;

  @Field({ description: 'The decision in a sentence; names the denial, grant, role or scope.' })
  explanation!: string;

  @Field(() => Id, { nullable: true, description: 'The record that was asked about.' })
  recordId!: string | null;

  @Field(() => RecordKnowledge, {
    nullable: true,
    description: 'Whether the business knows that record; null when none was asked about.',
  })
  record!: RecordKnowledge | null;
}
