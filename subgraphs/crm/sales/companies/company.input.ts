import { IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { NoControlCharacters } from '../../../../shared/records/no-control-characters.js';
import { Line } from '../../../../shared/records/input-text.js';
import { Uuid } from '../../../../shared/records/scalars.js';
import { VersionedInput } from '../../../../shared/records/versioned-input.js';
import { AddressInput } from './address.type.js';

@InputType({ description: 'A company to add.' })
export class CreateCompanyInput {
  @Field({ description: 'Name, 1 to 200 characters.' })
  @Line(1, 200)
  name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Domain name or web address; kept without scheme, `www.` and path. CONFLICT-001 when another company has it.',
  })
  @IsOptional()
  @MaxLength(500)
  @NoControlCharacters()
  domain?: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number with country code.' })
  @IsOptional()
  @MaxLength(40)
  phone?: string | null;

  @Field(() => AddressInput, { nullable: true, description: 'Postal address.' })
  @IsOptional()
  @ValidateNested()
  address?: AddressInput | null;
}

@InputType({ description: 'Changes to a company. What is absent stays; null clears.' })
export class UpdateCompanyInput extends VersionedInput {
  @Field(() => Uuid, { description: 'The company to change.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Name, 1 to 200 characters; cannot be cleared.' })
  @IsOptional()
  @Line(1, 200)
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Domain name or web address. CONFLICT-001 when another company has it.',
  })
  @IsOptional()
  @MaxLength(500)
  @NoControlCharacters()
  domain?: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number with country code.' })
  @IsOptional()
  @MaxLength(40)
  phone?: string | null;

  @Field(() => AddressInput, { nullable: true, description: 'The whole address from now on.' })
  @IsOptional()
  @ValidateNested()
  address?: AddressInput | null;
}

@InputType({ description: 'A company to delete.' })
export class DeleteCompanyInput {
  @Field(() => Uuid, { description: 'The company to delete. Its customers, deals and tasks stay.' })
  id!: string;
}

@InputType({ description: 'The company that a customer belongs to.' })
export class SetCustomerCompanyInput {
  @Field(() => Uuid, { description: 'The customer. NOT-FOUND-001 for an id of another business.' })
  customerId!: string;

  @Field(() => Uuid, {
    nullable: true,
    description: 'The company; null for none. NOT-FOUND-001 for an id of another business.',
  })
  @IsOptional()
  companyId?: string | null;
}
