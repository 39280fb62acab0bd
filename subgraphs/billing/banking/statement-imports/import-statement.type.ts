import { Field, Int, ObjectType } from 'type-graphql';
import { BankStatement, BankStatementFault } from '../bank-statements/bank-statement.type.js';

@ObjectType({ description: 'What an import of a file did.' })
export class ImportStatementPayload {
  @Field(() => [BankStatement], {
    description: 'The statements of the file, also those that an import before had stored.',
  })
  bankStatements!: object[];

  @Field(() => Int, { description: 'How many bookings are new.' })
  addedCount!: number;

  @Field(() => Int, { description: 'How many were there already: nothing is there twice.' })
  knownCount!: number;

  @Field(() => [BankStatementFault], {
    description: 'Bookings that could not be read, up to 1,000 of them; all others were imported.',
  })
  faults!: readonly BankStatementFault[];

  @Field(() => [String], {
    description: 'What to know about the statements, such as a gap to the balance of the one before.',
  })
  warnings!: readonly string[];
}

@ObjectType({ description: 'How far an upload is.' })
export class AppendStatementContentPayload {
  @Field(() => Int, { description: 'How many bytes of the file are there.' })
  receivedBytes!: number;
}
