/** What it shows at first. */
export const firstQuery = `# Sign in with the login mutation, then send the token as
# { "Authorization": "Bearer <accessToken>" } in the headers below.
mutation {
  login(input: { email: "staff@acme.example", password: "demo-password-2026" }) {
    accessToken
  }
}
`;

let page: Promise<string> | undefined;

/** The explorer (GraphiQL) as one page without outside resources; made at its first use. */
export function renderExplorer(): Promise<string> {
  page ??= import('@graphql-yoga/render-graphiql').then(({ renderGraphiQL }) =>
    renderGraphiQL({ title: 'BraiFlow', endpoint: '/graphql', defaultQuery: firstQuery }),
  );
  return page;
}
