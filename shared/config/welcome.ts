import type { Config } from './config.js';
import { demoPassword, tenants } from './cast.js';

/** What a person who starts the platform wants to know first. */
export function welcome(
  { publicUrl: url, hasIntrospection, hasDemoData }: Config,
  operationsUrl: string,
): string {
  const [owner, staff] = tenants[0]!.members;
  return [
    '',
    '  BraiFlow is ready.',
    '',
    `  GraphQL    ${url}/graphql${hasIntrospection ? '   (open it in a browser for the explorer)' : ''}`,
    `  REST       ${url}/v1`,
    `  Health     ${operationsUrl}/health/ready   Metrics ${operationsUrl}/metrics`,
    '  Docs       README.md and docs/',
    ...(hasDemoData
      ? [
          '',
          `  Sign in as ${owner.email}, or ${staff!.email}, who may less; the password is ${demoPassword}:`,
          `  ${loginCommand(url, owner.email)}`,
          `  Who else there is: ${url}/`,
        ]
      : []),
    '',
  ].join('\n');
}

function loginCommand(url: string, email: string): string {
  return `curl -s ${url}/v1/auth/login -H 'content-type: application/json' -d '{"email":"${email}","password":"${demoPassword}"}'`;
}
