/** What the scenarios ask of a page of customers. */
export const customerPage = /* GraphQL */ `
  nodes {
    id
    name
    email
    tags
    createdBy {
      id
      name
    }
    interactions(first: 3) {
      nodes {
        id
        type
        channel
      }
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
`;
