/** A page of a GraphQL list, of which ids are enough. */
export interface IdPage {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The ids of each page, read one after the other to the end. */
export async function allPages(read: (after: string | null) => Promise<IdPage>): Promise<string[][]> {
  const pages: string[][] = [];
  for (let after: string | null = null; ;) {
    const { nodes, pageInfo } = await read(after);
    pages.push(nodes.map(({ id }) => id));
    if (!pageInfo.hasNextPage) return pages;
    after = pageInfo.endCursor;
  }
}
