import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { choiceType } from './choice-type.js';
import { choices } from './choices.js';

export const fileEncodings = choices('FileEncoding', 'How a part of a file has its content.', {
  text: 'As it is: a text in UTF-8.',
  base64: 'Bytes in base64, each part by itself.',
});

// type-graphql wants to know of a closed list before it builds a schema.
const FileEncodingType = choiceType(fileEncodings);

/** What a route selects of one. */
export const filePartSelection = '{ name mediaType encoding bytes content nextCursor }';

@ObjectType({ description: 'A part of a file that comes in parts; put together in order they are the file.' })
@Directive('@shareable')
export class FilePart {
  @Field({ description: 'A name for the file, such as `customers.csv`.' })
  name!: string;

  @Field({ description: 'What the file is, such as `text/csv; charset=utf-8`.' })
  mediaType!: string;

  @Field(() => FileEncodingType, {
    description: 'How `content` is written: TEXT as it is, BASE64 for files of bytes.',
  })
  encoding!: keyof typeof fileEncodings.values;

  @Field(() => Int, {
    nullable: true,
    description: 'How long the whole file is, in bytes; null for one that is made while it is read.',
  })
  bytes!: number | null;

  @Field({ description: 'The content of this part, as `encoding` says; it may be empty.' })
  content!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Pass it as `after` to read the next part; null at the last.',
  })
  nextCursor!: string | null;
}
