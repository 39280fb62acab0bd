import { ArrayMaxSize, ArrayMinSize, Length, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import type { RecordFilter } from '../../../../shared/records/define-record.js';
import type { FieldFilter } from '../../../../shared/records/field.js';
import { byMoment } from '../../../../shared/records/filters/field-filter.js';
import { NeverNull } from '../../../../shared/records/filters/filter-type.js';
import { addExists, addSought, type Sought } from '../../../../shared/records/filters/sought.js';
import { NoControlCharacters } from '../../../../shared/records/no-control-characters.js';
import { readTag } from '../../../../shared/values/tag.js';
import { CustomFieldFilter } from '../custom-fields/custom-field.input.js';

@InputType({ description: 'Conditions on tags, in any case; all conditions must hold.' })
export class TagFilter {
  @Field(() => String, { nullable: true, description: 'Customers that carry this tag.' })
  @NeverNull()
  @MaxLength(50)
  @NoControlCharacters()
  eq?: string;

  @Field(() => [String], { nullable: true, description: 'Customers that carry one of these, up to 50.' })
  @NeverNull()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @MaxLength(50, { each: true })
  @NoControlCharacters({ each: true })
  any?: string[];

  @Field(() => [String], { nullable: true, description: 'Customers that carry all of these, up to 20.' })
  @NeverNull()
  @ArrayMaxSize(20)
  @MaxLength(50, { each: true })
  @NoControlCharacters({ each: true })
  all?: string[];

  @Field(() => [String], { nullable: true, description: 'Customers that carry none of these, up to 50.' })
  @NeverNull()
  @ArrayMaxSize(50)
  @MaxLength(50, { each: true })
  @NoControlCharacters({ each: true })
  none?: string[];
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
    for (const tag of [...(eq === undefined ? [] : [eq]), ...(all ?? [])])
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
  description: 'By words in name, e-mail, phone and notes.',
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

/** By the expression that the index has; customers without activity are within no bounds. */
export const addActivityFilter: FieldFilter['add'] = (where, column, { exists, ...bounds }: Sought) => {
  const indexed = `case when ${column} is null then '-infinity'::timestamptz else ${column} end`;
  const isBounded = Object.values(bounds).some((bound) => bound !== undefined && bound !== null);
  addSought(where, indexed, bounds, byMoment);
  addExists(where, column, { exists: exists ?? (isBounded || undefined) });
};
