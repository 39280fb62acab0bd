import { Field, Float, ObjectType } from 'type-graphql';
import { choiceType } from '../../../../shared/records/choice-type.js';
import { type DocumentFileKind, documentFileKinds, documentFileStates } from './document-file-kinds.rules.js';

export const DocumentFileKindType = choiceType(documentFileKinds);
const DocumentFileStateType = choiceType(documentFileStates);

@ObjectType('DocumentFile', { description: 'A file of a document; `documentFile` reads it.' })
export class DocumentFile {
  @Field(() => DocumentFileKindType, { description: 'What it is.' })
  kind!: DocumentFileKind;

  @Field(() => DocumentFileStateType, { description: 'Whether it is there.' })
  state!: keyof typeof documentFileStates.values;

  @Field(() => String, {
    nullable: true,
    description: 'What it is, such as `application/pdf`; null before it is there.',
  })
  mediaType!: string | null;

  @Field(() => Float, { nullable: true, description: 'How long it is; null before it is there.' })
  bytes!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of it in hexadecimal digits; null before it is there.',
  })
  sha256!: string | null;

  @Field(() => [String], {
    description: 'Signs of its texts that no font has, and that are printed as their code points.',
  })
  unknownSigns!: readonly string[];
}
