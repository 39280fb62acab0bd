/** The company that a row names; all null when it says that there is none. */
export interface NamedCompany {
  readonly id?: string | null;
  readonly name?: string | null;
}
