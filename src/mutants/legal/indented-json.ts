import { legalOperator } from './legal-operator.ts';
import { writtenOtherwise } from './written-otherwise.ts';

export const indentedJson = legalOperator({
  id: 'indented-json',
  describes: 'all JSON is indented and ends in a line break',
  legalBecause: 'RF-ENC-03 and RF-ENC-05 ask for JSON, which this is',
  decides: (operator) =>
    writtenOtherwise(operator, (json) => `${JSON.stringify(JSON.parse(json), undefined, '\t')}\r\n`),
});
