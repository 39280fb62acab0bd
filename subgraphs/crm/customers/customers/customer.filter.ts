import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { addDateTimeFilter } from '../../../../shared/records/date-time-filter.js';
import type { RecordFilter } from '../../../../shared/records/define-record.js';
import { NoControlCharacters } from '../../../../shared/records/no-control-characters.js';
import { readTag } from '../../../../shared/values/tag.js';
import { CustomFieldFilter } from '../custom-fields/custom-field.filter.js';

@InputType({ description: 'Conditions on tags, in any case; all conditions must hold.' })
export class TagFilter {
  @Field(() => String, { nullable: true, description: 'Customers that carry this tag.' })
  @IsOptional()
  @MaxLength(50)
  @NoControlCharacters()
  eq?: string | null;

  @Field(() => [String], { nullable: true, description: 'Customers that carry one of these, up to 50.' })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @MaxLength(50, { each: true })
  @NoControlCharacters({ each: true })
  any?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Customers that carry all of these, up to 20.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @MaxLength(50, { each: true })
  @NoControlCharacters({ each: true })
  all?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Customers that carry none of these, up to 50.' })
  @IsOptional()
  @ArrayMaxSize(50)
  @MaxLength(50, { each: true })
  @NoControlCharacters({ each: true })
  none?: string[] | null;
}

@InputType({ description: 'Conditions on name, e-mail, phone and notes.' })
export class CustomerTextFilter {
  @Field({
    description:
      'Customers in which each of the words is found, misspelt or begun as in `searchCustomers`; of more than 1,000, those that match best.',
  })
  @Length(1, 200)
  @NoControlCharacters()
  matches!: string;
}

const carries = 'select customer_id from crm.customer_tags where business_id = ? and tag';

/** Conditions on the tags of the customer `c`. */
export const byTags: RecordFilter = {
  description: 'By tags.',
  graphType: () => TagFilter,
  isInput: true,
  rest: 'tags',
  add(where, { eq, any, all, none }: TagFilter, { businessId }) {
    for (const tag of [...(eq == null ? [] : [eq]), ...(all ?? [])])
      where.add(`c.id in (${carries} = ?)`, businessId, readTag(tag));
    if (any)
      where.add(
        `c.id in (${carries} = any(?::text[]))`,
        businessId,
        any.map((tag) => readTag(tag)),
      );
    if (none)
      where.add(
        `not exists (${carries} = any(?::text[]) and customer_id = c.id)`,
        businessId,
        none.map((tag) => readTag(tag)),
      );
  },
};

/** Found by the search, before the list is read. */
export const byText: RecordFilter = {
  description: 'By text.',
  graphType: () => CustomerTextFilter,
  isInput: true,
  rest: 'search',
};

/** Needs the fields of the business, which the list reads. */
export const byCustomValues: RecordFilter = {
  description: 'By custom fields, up to 10.',
  graphType: () => [CustomFieldFilter],
  checks: [ArrayMaxSize(10)],
  rest: 'custom',
};

/** By the expression that the index has; customers without activity are left out. */
export const addActivityFilter: typeof addDateTimeFilter = (where, column, filter) => {
  addDateTimeFilter(
    where,
    `case when ${column} is null then '-infinity'::timestamptz else ${column} end`,
    filter,
  );
  where.add(`${column} is not null`);
};
