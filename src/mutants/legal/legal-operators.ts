import { combinedOperators } from './combined-operators.ts';
import { httpOperators } from './http-operators.ts';
import { jsonOperators } from './json-operators.ts';
import { LEGAL_PREFIX, type LegalOperator } from './legal-operator.ts';
import { statusOperators } from './status-operators.ts';
import { timeOperators } from './time-operators.ts';
import { tokenOperators } from './token-operators.ts';

/** Every legal but unusual operator that the suite must find nothing wrong with. */
export const legalOperators: readonly LegalOperator[] = [
  ...tokenOperators,
  ...jsonOperators,
  ...httpOperators,
  ...timeOperators,
  ...statusOperators,
  ...combinedOperators,
];

const byName: ReadonlyMap<string, LegalOperator> = new Map(
  legalOperators.map((operator) => [LEGAL_PREFIX + operator.id, operator]),
);

/** @param name `legal-` and the id */
export function findLegalOperator(name: string): LegalOperator | undefined {
  return byName.get(name);
}
