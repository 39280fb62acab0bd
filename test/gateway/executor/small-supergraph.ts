import { composeSupergraph, scriptedClient } from './supergraph-under-test.js';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: [
  "@key", "@shareable", "@external", "@requires", "@inaccessible", "@interfaceObject"])`;

const crmSdl = `${LINK}
  enum Stage { LEAD WON HIDDEN @inaccessible }
  type Query {
    customers: [Customer]! customer(id: ID!, tags: [String!]): Customer best: Customer!
    grid: [[Int!]] contacts: [Contact] parties: [Party!]
  }
  type Customer @key(fields: "id") {
    id: ID! name: String! stage: Stage parent: Customer owner: User matrix: [[Cell]] nick: String! @shareable
  }
  type Cell @shareable { w: Int }
  type User @key(fields: "id") { id: ID! }
  type Lead @key(fields: "id") { id: ID! nick: String }
  union Contact = Customer | Lead | User
  interface Party @key(fields: "id") { id: ID! title: String }
  type Person implements Party @key(fields: "id") { id: ID! title: String }`;

const staffSdl = `${LINK}
  type Query { users: [User!] }
  type User @key(fields: "id") { id: ID! login: String! team: Team }
  type Team { label: String }
  type Customer @key(fields: "id") {
    id: ID! matrix: [[Cell]] @external area: Int @requires(fields: "matrix { w }")
    note(topics: [String!]): String nick: String @shareable
  }
  type Cell @shareable { w: Int }
  type Party @key(fields: "id") @interfaceObject { id: ID! score: Int }`;

/** What a scripted subgraph answers: data, errors, or a rejection. */
export type Script = (request: { variables: Record<string, unknown>; query: string }) => unknown;

/** Two subgraphs that answer what the test says: crm owns customers, staff completes them and their owners. */
export function smallSupergraph(crmAnswer: Script, staffAnswer: Script = () => ({ data: {} })) {
  const crm = scriptedClient('crm', crmAnswer);
  const staff = scriptedClient('staff', staffAnswer);
  const supergraph = composeSupergraph([
    { name: 'crm', sdl: crmSdl, client: crm },
    { name: 'staff', sdl: staffSdl, client: staff },
  ]);
  return { ...supergraph, crm, staff };
}
