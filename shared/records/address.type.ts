import { IsOptional } from 'class-validator';
import { Directive, Field, InputType, ObjectType } from 'type-graphql';
import { HasFormat } from './formats.js';
import { OptionalLine } from './input-text.js';

@ObjectType('Address', { description: 'A postal address.' })
@Directive('@shareable')
export class AddressType {
  @Field(() => String, { nullable: true, description: 'Street and number.' })
  street!: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code.' })
  postalCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Town.' })
  city!: string | null;

  @Field(() => String, { nullable: true, description: 'State, province or region.' })
  region!: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 code of the country, such as `DE`.' })
  country!: string | null;
}

@InputType({ description: 'A postal address.' })
export class AddressInput {
  @Field(() => String, { nullable: true, description: 'Street and number, up to 200 characters.' })
  @IsOptional()
  @OptionalLine(200)
  street?: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code, up to 20 characters.' })
  @IsOptional()
  @OptionalLine(20)
  postalCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Town, up to 100 characters.' })
  @IsOptional()
  @OptionalLine(100)
  city?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'State, province or region, up to 100 characters.',
  })
  @IsOptional()
  @OptionalLine(100)
  region?: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 code of the country, such as `DE`.' })
  @IsOptional()
  @HasFormat('country')
  country?: string | null;
}
