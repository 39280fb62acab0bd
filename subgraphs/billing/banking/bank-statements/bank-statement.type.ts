import { Field, ObjectType } from 'type-graphql';
import { recordGraph } from '../../../../shared/records/record-graph.js';
import { bankStatement } from './bank-statement.record.js';

export const bankStatementGraph = recordGraph(bankStatement);
export const BankStatement = bankStatementGraph.type;

@ObjectType({ description: 'A booking of a file that could not be read, and was left out.' })
export class BankStatementFault {
  @Field({ description: 'Where it stands: a path of the XML, or a line, such as `line 12`.' })
  path!: string;

  @Field({ description: 'Which rule it broke, by the codes of faults, such as `format`.' })
  code!: string;

  @Field({ description: 'What is wrong with it.' })
  message!: string;
}
