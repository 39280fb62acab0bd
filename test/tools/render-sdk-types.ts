import openapiTS, { astToString } from 'openapi-typescript';

/** The SDK's types, out of an OpenAPI document. */
export async function renderSdkTypes(openApi: string): Promise<string> {
  return `/** Made by \`npm run openapi\`. */\n\n${astToString(await openapiTS(openApi))}`;
}
