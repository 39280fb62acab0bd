import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A role that members of the business can have.' })
export class Role {
  @Field({ description: 'Its name, such as `staff`.' })
  name!: string;

  @Field({ description: 'What it is for.' })
  description!: string;

  @Field({
    description: 'Whether every business has it; otherwise the business defined it and can change it.',
  })
  isBuiltIn!: boolean;

  @Field(() => [String], {
    description: 'What it was defined with: permission ids and wildcards such as `crm.*`.',
  })
  patterns!: string[];

  @Field(() => [String], { description: 'Ids of the permissions that these cover now.' })
  permissions!: string[];
}

@ObjectType({ description: 'The role as it is now.' })
export class RolePayload {
  @Field(() => Role, { description: 'The role.' })
  role!: Role;
}

@ObjectType({ description: 'The role is deleted.' })
export class DeleteRolePayload {
  @Field({ description: 'The name that it had.' })
  deletedName!: string;
}

@ObjectType({ description: 'Something that callers may or may not do.' })
export class Permission {
  @Field({ description: 'Its id, such as `crm.view`.' })
  id!: string;

  @Field({ description: 'What it allows.' })
  description!: string;

  @Field({ description: 'Whether the caller holds it.' })
  isHeld!: boolean;
}
