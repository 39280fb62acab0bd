import { environmentSchema, type Environment } from './environment.js';
import { sentenceOf, type Finding } from './findings.js';
import { findMisspelt } from './misspelt-settings.js';
import { readSecretFiles } from './secret-files.js';
import { findByRules } from './setting-rules.js';

type Variables = Readonly<Record<string, string | undefined>>;

export interface Settings {
  readonly env: Environment;
  /** Sentences about what is taken, and may not be what was wanted. */
  readonly warnings: readonly string[];
}

const names = Object.keys(environmentSchema.shape) as (keyof Environment)[];

/** Reads every setting. A variable that is empty counts as unset. Throws one error that names every fault. */
export function readSettings(environment: Variables): Settings {
  const given = readSecretFiles(environment);
  const variables = Object.fromEntries(Object.entries(given.variables).filter(([, value]) => value));
  const isSet = (name: keyof Environment) => name in variables;
  const { read, faulty } = readForms(variables);
  const wrong = new Set(faulty.map(({ setting }) => setting));
  const findings = [
    ...given.faults,
    ...faulty,
    ...findMisspelt(Object.keys(variables), names),
    // What has the wrong form is said once.
    ...findByRules(read, isSet).filter(({ setting }) => !wrong.has(setting)),
    ...unverifiedPeers(variables),
  ];
  const faults = findings.filter(({ isFatal }) => isFatal);
  if (faults.length > 0) throw new Error(report(faults));
  return {
    env: environmentSchema.parse(variables),
    warnings: [...new Set(findings.map(sentenceOf))],
  };
}

/** Each setting by itself, so that one fault hides no other. */
function readForms(variables: Variables): { read: Partial<Environment>; faulty: Finding[] } {
  const read: Record<string, unknown> = {};
  const faulty: Finding[] = [];
  for (const setting of names) {
    const value = variables[setting];
    const disguise = value && disguiseOf(value);
    const parsed = environmentSchema.shape[setting].safeParse(value);
    if (disguise) faulty.push({ setting, text: disguise, isFatal: true });
    else if (parsed.success) read[setting] = parsed.data;
    else {
      const texts = new Set(parsed.error.issues.map(({ message }) => message));
      faulty.push(...[...texts].map((text) => ({ setting, text, isFatal: true })));
    }
  }
  return { read, faulty };
}

/** What shells and files of variables leave in a value by mistake. */
function disguiseOf(value: string): string | undefined {
  if (value !== value.trim()) return 'begins or ends with a blank or a line break';
  if (/^(["']).*\1$/s.test(value)) return 'stands in quotes, which are part of the value here';
  if (/\$\{\w+/.test(value)) return 'has a ${…} that nothing replaced';
  return undefined;
}

/** Node.js itself reads this one. */
function unverifiedPeers({ NODE_ENV, NODE_TLS_REJECT_UNAUTHORIZED: flag }: Variables): Finding[] {
  const text = 'is 0: any server could stand in for those that the platform trusts; not in production';
  return flag === '0' && NODE_ENV === 'production'
    ? [{ setting: 'NODE_TLS_REJECT_UNAUTHORIZED', text, isFatal: true }]
    : [];
}

function report(faults: readonly Finding[]): string {
  return [
    `The environment has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:`,
    ...faults.map((fault) => `  - ${sentenceOf(fault)}`),
    'docs/deployment.md describes every variable.',
  ].join('\n');
}
