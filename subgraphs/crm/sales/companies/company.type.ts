import { Field, InputType } from 'type-graphql';
import { IsOptional } from 'class-validator';
import { recordGraph } from '../../../../shared/records/record-graph.js';
import { Id } from '../../../../shared/records/scalars.js';
import { company } from './company.record.js';

export const companyGraph = recordGraph(company);
export const Company = companyGraph.type;

@InputType({ description: 'The company that a customer belongs to.' })
export class SetCustomerCompanyInput {
  @Field(() => Id, { description: 'The customer. NOT-FOUND-001 for an id of another business.' })
  customerId!: string;

  @Field(() => Id, {
    nullable: true,
    description: 'The company; null for none. NOT-FOUND-001 for an id of another business.',
  })
  @IsOptional()
  companyId?: string | null;
}
