import { invalidFields } from '../errors/errors.js';
import type { RecordDefinition } from './define-record.js';
import { declareRules } from './graph-classes.js';
import { inputFaults } from './input-faults.js';
import { readTexts } from './input-text.js';

/**
 * What a row says of a record that comes as no input of the graph, such as a line of a file: its texts as they are
 * kept, by the limits of the record's fields. What is absent or null is not looked at. Throws VAL-001 with every fault.
 */
export function recordChecks({ columns }: RecordDefinition): <Row extends object>(row: Row) => Row {
  class Checked {}
  for (const { key: name, field } of columns) {
    const { checks, isInput = false } = field;
    if (field.mode !== 'never') declareRules(Checked.prototype, { name, isNullable: true, checks, isInput });
  }
  return (row) => {
    const checked = Object.assign(new Checked(), row);
    readTexts(checked);
    const faults = inputFaults(checked);
    if (faults.length > 0) throw invalidFields(faults);
    return checked;
  };
}
