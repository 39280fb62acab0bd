/** The graph's own directives, each with the specification that names it. Gateways read them; clients do not see them. */
const definitions: Readonly<Record<string, { readonly specification: string; readonly definition: string }>> =
  {
    event: { specification: 'events', definition: '@event(types: [String!]!)' },
    personal: { specification: 'events', definition: '@personal' },
    movesMoney: { specification: 'money', definition: '@movesMoney' },
  };

/** Declares those of the directives that a schema uses, so that composition keeps them. */
export function declareDirectives(sdl: string): string {
  const used = Object.keys(definitions).filter((name) => new RegExp(`@${name}\\b`).test(sdl));
  if (used.length === 0) return '';
  const bySpecification = Object.groupBy(used, (name) => definitions[name]!.specification);
  return [
    ...Object.entries(bySpecification).map(([name, directives]) => `${linkOf(name, directives!)}\n`),
    ...used.map((name) => `directive ${definitions[name]!.definition} on FIELD_DEFINITION\n`),
    '',
  ].join('\n');
}

function linkOf(specification: string, directives: readonly string[]): string {
  const imports = directives.map((name) => `"@${name}"`).join(', ');
  const composed = directives.map((name) => ` @composeDirective(name: "@${name}")`).join('');
  return `extend schema @link(url: "https://specs.braiflow.example/${specification}/v1.0", import: [${imports}])${composed}`;
}
