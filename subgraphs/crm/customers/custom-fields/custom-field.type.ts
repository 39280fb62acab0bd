import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { choiceType } from '../../../../shared/records/choice-type.js';
import { Node } from '../../../../shared/records/node.type.js';
import { DateTime, Id } from '../../../../shared/records/scalars.js';
import { type CustomFieldType, customFieldTypes } from './custom-field.rules.js';

export const CustomFieldTypeEnum = choiceType(customFieldTypes);

@ObjectType('CustomField', {
  implements: Node,
  description: 'A field that the business defined for its customers.',
})
@Directive('@key(fields: "id")')
export class CustomField {
  @Field(() => Id, { description: 'The id of the field.' })
  id!: string;

  @Field({ description: 'What the field is called in `custom`, filters and files; never changes.' })
  key!: string;

  @Field({ description: 'What people call it.' })
  label!: string;

  @Field(() => CustomFieldTypeEnum, { description: 'What its values are; never changes.' })
  type!: CustomFieldType;

  @Field(() => [String], { description: 'What a choice chooses from, in the order of display.' })
  options!: string[];

  @Field({ description: 'Whether a new customer needs a value, and no value can be cleared.' })
  isRequired!: boolean;

  @Field({ description: 'Out of use: its values are kept but not shown, and cannot be set.' })
  isArchived!: boolean;

  @Field(() => Int, { description: 'Counts up with each change.' })
  version!: number;

  @Field(() => DateTime, { description: 'When it was defined.' })
  createdAt!: string;

  @Field(() => DateTime, { description: 'When it was last changed.' })
  updatedAt!: string;
}

@ObjectType({ description: 'The field after the change.' })
export class CustomFieldPayload {
  @Field(() => CustomField, { description: 'The new state.' })
  customField!: CustomField;
}
