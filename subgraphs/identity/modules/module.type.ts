import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../../../shared/records/scalars.js';

export enum ModuleStatus {
  ACTIVE = 'active',
  INACTIVE = 'inactive',
}
registerEnumType(ModuleStatus, {
  name: 'ModuleStatus',
  description: 'Whether the business uses a module.',
  valuesConfig: {
    ACTIVE: { description: 'In use.' },
    INACTIVE: { description: 'Not in use: everything in it answers MODULE-001. Its records are kept.' },
  },
});

@ObjectType({ description: 'A part of the platform that a business can use or leave aside.' })
export class Module {
  @Field({ description: 'Its id, such as `crm`.' })
  id!: string;

  @Field(() => ModuleStatus, { description: 'Whether the business uses it.' })
  status!: ModuleStatus;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was last activated; null when it never was.',
  })
  activatedAt!: string | null;
}

@ObjectType({ description: 'The module as it is now.' })
export class ModulePayload {
  @Field(() => Module, { description: 'The module.' })
  module!: Module;
}
