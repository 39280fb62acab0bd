import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { asyncApiDocument } from '../../shared/events/asyncapi-document.js';
import type { EventDefinition } from '../../shared/changes/define-event.js';

const head = '/** Made by `npm run openapi`. */\n\n';

/** The SDK's types of requests and answers, out of an OpenAPI document. */
export async function renderSdkTypes(openApi: string): Promise<string> {
  return head + astToString(takeUndefined(await openapiTS(openApi)));
}

/** The SDK's types of events as webhooks carry them, by the type of event, out of their declarations. */
export async function renderEventTypes(events: readonly EventDefinition[]): Promise<string> {
  const { components } = asyncApiDocument(events, '') as {
    components: { messages: Record<string, { payload: object }> };
  };
  const schemas = Object.entries(components.messages).map(([type, { payload }]) => [type, payload]);
  const document = {
    openapi: '3.1.0',
    info: { title: 'Events', version: '1' },
    paths: {},
    components: { schemas: Object.fromEntries(schemas) as Record<string, object> },
  };
  return head + astToString(takeUndefined(await openapiTS(JSON.stringify(document))));
}

/** What may be left out may be undefined: nothing is sent then, and programs under `exactOptionalPropertyTypes` say so. */
function takeUndefined(nodes: ts.Node[]): ts.Node[] {
  const widen: ts.TransformerFactory<ts.Node> = ({ factory }) => {
    const visit = (node: ts.Node): ts.Node => {
      const visited = ts.visitEachChild(node, visit, undefined);
      if (!ts.isPropertySignature(visited) || !visited.questionToken || !visited.type) return visited;
      const nothing = factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword);
      const type = factory.createUnionTypeNode([visited.type, nothing]);
      const { modifiers, name, questionToken } = visited;
      return factory.updatePropertySignature(visited, modifiers, name, questionToken, type);
    };
    return visit;
  };
  return ts.transform(nodes, [widen]).transformed;
}
