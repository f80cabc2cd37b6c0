import { legalOperator } from './legal-operator.ts';
import { writtenOtherwise } from './written-otherwise.ts';

const TEXT = /"(?:[^"\\]|\\.)*"/g;

function escaped(text: string): string {
  return text.replace(/\\u[0-9a-fA-F]{4}|\\.|[a-z_]/g, (unit) =>
    unit.length > 1 ? unit : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export const escapedJson = legalOperator({
  id: 'escaped-json',
  describes: 'letters in JSON are written as escapes, names and statuses included',
  legalBecause: 'an escaped letter is the same letter (RFC 8259 section 7)',
  decides: (operator) => writtenOtherwise(operator, (json) => json.replace(TEXT, escaped)),
});
