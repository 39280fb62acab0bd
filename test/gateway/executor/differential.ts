import { describe, expect, test } from '@jest/globals';
import { compareExecutors } from './compare-executors.js';
import { fixtureArguments } from './fixture-arguments.js';
import { fixtureSubgraphs } from './fixture-subgraphs.js';
import { generatedPlatform } from './generated-supergraph.js';
import { anyArguments } from './random-arguments.js';

/**
 * Our executor against the unchanged ApolloGateway, over the same plans and subgraphs. Data must be equal.
 * Errors must be equal in message and path, save where the stock gateway departs from the specification:
 *
 * 1. It keeps nulls that break the schema, and values unknown to it, in `extensions.valueCompletion`, and
 *    drops them when any subgraph reported an error. The specification wants each in `errors`; we leave out
 *    only those that a subgraph's error explains.
 * 2. It names the fragment's interface where we name the object's type ("field Media.id", "field Book.id").
 * 3. It numbers entities by their position among all objects at the path, though it sends only those that
 *    need the fetch: in a list of several types, an error's path may lead to the wrong object.
 * 4. It leaves `@` in the path of an error for `_entities` as a whole, and planner aliases in other paths.
 * 5. It lets a subgraph with an `@interfaceObject` overwrite a known type by the interface's name, and then
 *    finds no fragment that applies. Such answers are left out here; another test states what is right.
 * 6. It gives no reason at all when an object is null because only its interface is known ("field Media.").
 */
export function testDifferences(documents: number, seed: number, timeoutMs: number): void {
  const runs = 3;
  const operations = documents * runs;

  describe(`The executor against the stock gateway (seed ${seed})`, () => {
    test(
      'random documents answer the same over a supergraph of every way to join',
      async () => {
        const world = { number: 0 };

        const met = await compareExecutors({
          subgraphs: fixtureSubgraphs,
          chooseArguments: fixtureArguments,
          documents,
          runs,
          world,
          seed,
          hasAbstractList: (text) => /media|strictMedia|hits/.test(text),
          namedInterface: 'Media',
        });

        // The generator would prove nothing if it met too few of these.
        expect(met.reported).toBeGreaterThan(operations / 2);
        expect(met.own).toBeGreaterThan(operations / 50);
        expect(met.misplaced).toBeLessThan(met.reported / 20);
        expect(met.lostTypes).toBeLessThan(operations / 25);
        expect(met.ordered).toBeGreaterThan(operations / 5);
      },
      timeoutMs,
    );

    test(
      'random documents answer the same over the platform’s own schema',
      async () => {
        const world = { number: 0 };

        const met = await compareExecutors({
          subgraphs: await generatedPlatform(world),
          chooseArguments: anyArguments,
          documents,
          runs,
          world,
          seed,
        });

        // Shares that hold while the platform's schema grows, and with it what a document may be made of.
        expect(met.reported).toBeGreaterThan(operations / 10);
        // Its subgraphs keep their promises: what is missing is explained by an error of theirs, or by a plan of the stock
        // gateway that asks nothing of a field below which conditions leave nothing (see `asked-parents.ts`).
        expect(met.own).toBeLessThan(operations / 200);
        expect(met.misplaced).toBe(0);
        expect(met.ordered).toBeGreaterThan(operations / 10);
      },
      timeoutMs,
    );
  });
}
