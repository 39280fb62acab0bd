import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../../shared/records/connection.js';
import { DateTime, Uuid } from '../../../../shared/records/scalars.js';

@ObjectType('Company', { description: 'A company that customers of the business belong to.' })
@Directive('@key(fields: "id")')
export class Company {
  @Field(() => Uuid, { description: 'The company id.' })
  id!: string;

  @Field({ description: 'Name, 1 to 200 characters.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Domain name, such as `adler.example`; unique within the business.',
  })
  domain!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Phone number in E.164, such as `+4930123456`; with an extension `+12125550100;ext=101`.',
  })
  phone!: string | null;

  @Field(() => Int, {
    description: 'Counts up with each change; name it in an update to be told of a lost race.',
  })
  version!: number;

  @Field(() => DateTime, { description: 'When the company was added.' })
  createdAt!: string;

  @Field(() => DateTime, { description: 'When the company was last changed.' })
  updatedAt!: string;
}

export const CompanyConnection = connectionOf(() => Company, 'Company');

@ObjectType({ description: 'The company after the change.' })
export class CompanyPayload {
  @Field(() => Company, { description: 'The new state.' })
  company!: Company;
}

@ObjectType({ description: 'The company is gone.' })
export class DeleteCompanyPayload {
  @Field(() => Uuid, { description: 'The id that was deleted.' })
  deletedId!: string;
}
