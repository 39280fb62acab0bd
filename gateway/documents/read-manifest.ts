import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { trustedDocument, type TrustedDocument } from './trusted-document.js';

/** What Apollo's `generate-persisted-query-manifest` writes. */
const apolloManifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string().min(1), body: z.string().min(1) })),
});

const plainManifest = z.record(z.string().min(1), z.string().min(1));

/** Reads a manifest of trusted documents: Apollo's, or an object of documents by their ids. Throws with its path. */
export async function readManifest(path: string): Promise<TrustedDocument[]> {
  try {
    return documentsOf(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    const message = `The trusted documents in ${path} cannot be read: ${(error as Error).message}`;
    throw new Error(message, { cause: error });
  }
}

function documentsOf(content: unknown): TrustedDocument[] {
  const isApollo = typeof content === 'object' && content !== null && 'format' in content;
  const parsed = isApollo ? apolloManifest.safeParse(content) : plainManifest.safeParse(content);
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  const { data } = parsed;
  const documents =
    'operations' in data && Array.isArray(data.operations)
      ? data.operations.map(({ id, body }) => trustedDocument(id, body))
      : Object.entries(data as Record<string, string>).map(([id, text]) => trustedDocument(id, text));
  const ids = documents.map(({ id }) => id);
  const doubled = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
  if (doubled.length > 0) throw new Error(`it names twice ${doubled.join(', ')}.`);
  return documents;
}
