// Lints a schema by graphql-eslint: `node lint-schema.js <file> <rules as JSON>` prints what it finds.
import plugin from '@graphql-eslint/eslint-plugin';
import { ESLint } from 'eslint';
import { dirname } from 'node:path';

const [, , file, rules] = process.argv;
const eslint = new ESLint({
  cwd: dirname(file),
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['**/*.graphql'],
      plugins: { '@graphql-eslint': plugin },
      languageOptions: { parser: plugin.parser, parserOptions: { graphQLConfig: { schema: file } } },
      rules: JSON.parse(rules),
    },
  ],
});
const [result] = await eslint.lintFiles([file]);
console.log(
  JSON.stringify(result.messages.map(({ ruleId, line, message }) => `${ruleId} ${line}: ${message}`)),
);
