import * as answerRules from './answer-rules.js';
import { operationsOf, type OpenApiDocument } from './operations.js';
import * as requestRules from './request-rules.js';
import type { Rule } from './rule.js';
import { securityChanged } from './security-rule.js';

const rules: Readonly<Record<string, Rule>> = {
  REQUEST_FIELD_REMOVED: requestRules.requestFieldRemoved,
  REQUEST_FIELD_REQUIRED: requestRules.requestFieldRequired,
  REQUEST_TYPE_NARROWED: requestRules.requestTypeNarrowed,
  REQUEST_VALUES_NARROWED: requestRules.requestValuesNarrowed,
  REQUEST_LIMIT_TIGHTENED: requestRules.requestLimitTightened,
  STATUS_REMOVED: answerRules.statusRemoved,
  ANSWER_FIELD_REMOVED: answerRules.answerFieldRemoved,
  ANSWER_FIELD_OPTIONAL: answerRules.answerFieldOptional,
  ANSWER_TYPE_WIDENED: answerRules.answerTypeWidened,
  ANSWER_FORMAT_CHANGED: answerRules.answerFormatChanged,
  SECURITY_CHANGED: securityChanged,
};

/** Ids of the changes that break clients, such as `ANSWER_FIELD_REMOVED GET /v1/me 200.data.email`. */
export function findOpenApiBreaks(before: OpenApiDocument, after: OpenApiDocument): string[] {
  const operations = operationsOf(after);
  return [...operationsOf(before)].flatMap(([name, was]) => {
    const is = operations.get(name);
    if (!is) return `OPERATION_REMOVED ${name}`;
    return Object.entries(rules).flatMap(([id, rule]) =>
      rule(was, is).map((place) => `${id} ${name} ${place}`),
    );
  });
}
