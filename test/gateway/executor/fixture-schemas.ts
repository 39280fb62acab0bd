const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: [
  "@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible", "@interfaceObject"])`;

export const catalogSdl = `${LINK}
  enum Mode { OK NULL THROW }
  enum Colour { RED GREEN SECRET @inaccessible }
  type Query {
    products(first: Int = 4): [Product!]!
    product(id: ID!): Product
    media: [Media]
    strictMedia: [Media!]
    hits: [Hit]!
    grid: [[Cell!]!]
    shelves: [[Product]!]
    outcome(mode: Mode! = OK): String
    mustSucceed(mode: Mode! = OK): String!
  }
  type Mutation { rename(id: ID!, name: String!): Product, touch: Query }
  type Product @key(fields: "id") {
    id: ID! name: String! @shareable colour: Colour colours: [Colour!] weight: Int size: Size maker: Maker
    related: [Product!] note(mode: Mode! = OK): String strictNote(mode: Mode! = OK): String!
    layers: [[Size]] barcode: String!
  }
  type Size @shareable { w: Int! h: Int }
  type Cell { x: Int! label(mode: Mode! = OK): String! product: Product! }
  type Maker @key(fields: "country code") { country: String! code: Int! title: String }
  interface Media @key(fields: "id") { id: ID! title: String }
  type Book implements Media @key(fields: "id") {
    id: ID! title: String author: Person blurb: String! @shareable pages(mode: Mode! = OK): Int!
  }
  type Film implements Media @key(fields: "id") { id: ID! title: String director: Person blurb: String }
  type Person @key(fields: "id") { id: ID! }
  union Hit = Book | Film | Product | Person`;

export const peopleSdl = `${LINK}
  enum Mode { OK NULL THROW }
  type Query { people: [Person!]! me: Person! boss(mode: Mode! = OK): Person! }
  type Person @key(fields: "id") {
    id: ID! name: String @shareable email: String! boss: Person team: [Person] motto(mode: Mode! = OK): String
    pledge(mode: Mode! = OK): String! favourite: Media
  }
  type Maker @key(fields: "country code") { country: String! code: Int! staff: [Person!]! founded: Int! }
  type Media @key(fields: "id") @interfaceObject { id: ID! rating: Int fans(first: Int = 2): [Person!] }`;

export const ordersSdl = `${LINK}
  enum Mode { OK NULL THROW }
  type Query { orders: [Order!] order(id: ID!): Order }
  type Order @key(fields: "id") {
    id: ID! lines: [Line!]! buyer: Person @provides(fields: "name") status(mode: Mode! = OK): String!
  }
  type Line { count: Int! product: Product }
  type Person @key(fields: "id") { id: ID! name: String @external orders: [Order!]! }
  type Product @key(fields: "id") {
    id: ID! name: String! @shareable weight: Int @external size: Size @external
    price: Float shipping: Int @requires(fields: "weight size { w h }") stock(mode: Mode! = OK): Int!
  }
  type Size @shareable { w: Int! h: Int }
  type Book @key(fields: "id") { id: ID! blurb: String @shareable price: Int }
  type Film @key(fields: "id") { id: ID! price: Int }`;
