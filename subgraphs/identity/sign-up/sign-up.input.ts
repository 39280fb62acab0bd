import { IsOptional, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { HasFormat } from '../../../shared/records/formats.js';
import { NoControlCharacters } from '../../../shared/records/no-control-characters.js';
import { Line } from '../../../shared/records/input-text.js';
import { longestTypedPassword } from '../passwords/password.limits.js';

@InputType({ description: 'A business that wants to join, and who will own it.' })
export class SignUpInput {
  @Field({ description: 'Name of the business, 1 to 200 characters.' })
  @Line(1, 200)
  businessName!: string;

  @Field({ description: 'Full name of the owner, 1 to 200 characters.' })
  @Line(1, 200)
  ownerName!: string;

  @Field({ description: 'E-mail of the owner, who will sign in with it.' })
  @MaxLength(320)
  @NoControlCharacters()
  @HasFormat('email')
  email!: string;

  @Field(() => String, { nullable: true, description: 'ISO 4217 code of its books. Default: `USD`.' })
  @IsOptional()
  @MaxLength(3)
  @HasFormat('currency')
  currency?: string | null;

  @Field(() => String, { nullable: true, description: 'IANA time zone. Default: `UTC`.' })
  @IsOptional()
  @MaxLength(60)
  timezone?: string | null;

  @Field(() => String, { nullable: true, description: 'BCP 47 language tag. Default: `en-US`.' })
  @IsOptional()
  @MaxLength(35)
  locale?: string | null;

  @Field(() => String, { nullable: true, description: 'Its line of trade, such as "bakery".' })
  @IsOptional()
  @Line(1, 100)
  industry?: string | null;

  @Field(() => String, { nullable: true, description: 'What kind of business it is, such as "retail".' })
  @IsOptional()
  @Line(1, 100)
  category?: string | null;
}

@InputType({ description: 'The link of the mail, and the password that the owner will have.' })
export class ConfirmSignUpInput {
  @Field({ description: 'The `token` of the link.' })
  @MaxLength(6_000)
  @NoControlCharacters()
  token!: string;

  @Field({ description: '12 to 128 characters, not a common password.' })
  @MaxLength(longestTypedPassword)
  password!: string;
}
