import { Directive, Field, ObjectType } from 'type-graphql';
import { encodeCursor, type CursorPosition } from './cursor.js';
import type { PageArguments } from './page-arguments.js';

@ObjectType({ description: 'Where a page lies in its list.' })
@Directive('@shareable')
export class PageInfo {
  @Field({ description: 'Whether there is a page after this one.' })
  hasNextPage!: boolean;

  @Field({
    description: 'Whether this page was asked for by `after`: the record that it names stands before it.',
  })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the first record; null for an empty page.',
  })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Pass it as `after` to read the next page.' })
  endCursor!: string | null;
}

/** A record of a list, and where it stands in it. */
export interface Edge<Node> {
  readonly node: Node;
  readonly cursor: string;
}

/** A page of a list, as resolvers return it. */
export interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge<Node>[];
  readonly pageInfo: PageInfo;
}

type NodeType = new () => object;

/** The connection type of a list and its edges, such as `CustomerConnection` and `CustomerEdge`. */
export function connectionOf(node: () => NodeType, name: string): new () => Page<unknown> {
  @ObjectType(`${name}Edge`, { description: `A record of a list of type ${name}, and where it stands.` })
  class ListEdge implements Edge<unknown> {
    @Field(() => node(), { description: 'The record.' })
    node!: unknown;

    @Field({ description: 'Pass it as `after` to read what comes behind the record.' })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of type ${name}.` })
  class Connection implements Page<unknown> {
    @Field(() => [node()], { description: 'The records of this page, in the order asked for.' })
    nodes!: unknown[];

    @Field(() => [ListEdge], { description: 'The same records, each with its cursor.' })
    edges!: ListEdge[];

    @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
    pageInfo!: PageInfo;
  }
  return Connection;
}

type Beginning = Pick<PageArguments, 'first' | 'after'>;

/** Cuts the rows of a query with `limit first + 1` to a page, whose cursors are positions in this order. */
export function pageOf<Row>(
  rows: readonly Row[],
  page: Beginning,
  order: string,
  positionOf: (row: Row) => CursorPosition,
): Page<Row> {
  return cutPage(rows, page, (row) => encodeCursor(order, positionOf(row)));
}

/** The same, with cursors of the list's own. */
export function cutPage<Row>(
  rows: readonly Row[],
  { first, after }: Beginning,
  cursorOf: (row: Row) => string,
): Page<Row> {
  const hasNextPage = rows.length > first;
  return new RowsPage(hasNextPage ? rows.slice(0, first) : rows, hasNextPage, Boolean(after), cursorOf);
}

/** Makes edges and cursors only when they are asked for: a page of customers has a page of interactions for each. */
class RowsPage<Row> implements Page<Row>, PageInfo {
  constructor(
    readonly nodes: readonly Row[],
    readonly hasNextPage: boolean,
    readonly hasPreviousPage: boolean,
    private readonly cursorOf: (row: Row) => string,
  ) {}

  get pageInfo(): PageInfo {
    return this;
  }

  get edges(): readonly Edge<Row>[] {
    return this.nodes.map((node) => new RowEdge(node, this.cursorOf));
  }

  get startCursor(): string | null {
    return this.#cursorAt(0);
  }

  get endCursor(): string | null {
    return this.#cursorAt(-1);
  }

  #cursorAt(index: number): string | null {
    const row = this.nodes.at(index);
    return row === undefined ? null : this.cursorOf(row);
  }
}

class RowEdge<Row> implements Edge<Row> {
  constructor(
    readonly node: Row,
    private readonly cursorOf: (row: Row) => string,
  ) {}

  get cursor(): string {
    return this.cursorOf(this.node);
  }
}
