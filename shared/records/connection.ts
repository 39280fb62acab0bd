import { Directive, Field, ObjectType } from 'type-graphql';
import type { CursorPosition } from './cursor.js';
import { encodeCursor } from './cursor.js';

@ObjectType({ description: 'Where a page lies in its list.' })
@Directive('@shareable')
export class PageInfo {
  @Field({ description: 'Whether there is a page after this one.' })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Pass it as `after` to read the next page.' })
  endCursor!: string | null;
}

/** A page of a list, as resolvers return it. */
export interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
}

type NodeType = new () => object;

/** The connection type of a list, such as `CustomerConnection`. */
export function connectionOf(node: () => NodeType, name: string): new () => Page<unknown> {
  @ObjectType(`${name}Connection`, { description: `A page of a list of type ${name}.` })
  class Connection implements Page<unknown> {
    @Field(() => [node()], { description: 'The records of this page, in the order asked for.' })
    nodes!: unknown[];

    @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
    pageInfo!: PageInfo;
  }
  return Connection;
}

/** Cuts the rows of a query with `limit first + 1` to a page. */
export function pageOf<Row>(
  rows: readonly Row[],
  first: number,
  order: string,
  positionOf: (row: Row) => CursorPosition,
): Page<Row> {
  const hasNextPage = rows.length > first;
  const nodes = hasNextPage ? rows.slice(0, first) : rows;
  return { nodes, pageInfo: new RowsPageInfo(hasNextPage, nodes.at(-1), order, positionOf) };
}

/** Makes the cursor only when it is asked for: a page of customers has a page of interactions for each. */
class RowsPageInfo<Row> implements PageInfo {
  constructor(
    readonly hasNextPage: boolean,
    private readonly last: Row | undefined,
    private readonly order: string,
    private readonly positionOf: (row: Row) => CursorPosition,
  ) {}

  get endCursor(): string | null {
    return this.last === undefined ? null : encodeCursor(this.order, this.positionOf(this.last));
  }
}
