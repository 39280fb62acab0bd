/** What every contender is asked: who the caller is, and a page of customers with their newest contacts. */
export const overviewQuery = /* GraphQL */ `
  query {
    me {
      id
      email
      role
      business {
        id
        name
      }
    }
    customers(first: 20) {
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
    }
  }
`;

/** The same as a path of its own, for a server that speaks no GraphQL. */
export const overviewPath = '/overview?customers=20&interactions=3';
