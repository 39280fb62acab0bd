import { Directive, Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A part of a file that comes in parts; put together in order they are the file.' })
@Directive('@shareable')
export class FilePart {
  @Field({ description: 'A name for the file, such as `customers.csv`.' })
  name!: string;

  @Field({ description: 'What the file is, such as `text/csv; charset=utf-8`.' })
  mediaType!: string;

  @Field({ description: 'The text of this part; it may be empty.' })
  content!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Pass it as `after` to read the next part; null at the last.',
  })
  nextCursor!: string | null;
}
