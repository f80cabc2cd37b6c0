import { combinedFrom } from './combined-operators.ts';
import { deliveryOperators } from './delivery-operators.ts';
import { gatewayOperators } from './gateway-operators.ts';
import { headerOperators } from './header-operators.ts';
import { jsonOperators } from './json-operators.ts';
import { keyOperators } from './key-operators.ts';
import { LEGAL_PREFIX, type LegalOperator } from './legal-operator.ts';
import { messageOperators } from './message-operators.ts';
import { methodOperators } from './method-operators.ts';
import { replayOperators } from './replay-operators.ts';
import { statusOperators } from './status-operators.ts';
import { timeOperators } from './time-operators.ts';
import { tokenOperators } from './token-operators.ts';

const single: readonly LegalOperator[] = [
  ...tokenOperators,
  ...keyOperators,
  ...jsonOperators,
  ...messageOperators,
  ...headerOperators,
  ...deliveryOperators,
  ...gatewayOperators,
  ...methodOperators,
  ...timeOperators,
  ...statusOperators,
  ...replayOperators,
];

/** Every legal but unusual operator. The suite must find no violation on any of them. */
export const legalOperators: readonly LegalOperator[] = [...single, ...combinedFrom(single)];

const byName: ReadonlyMap<string, LegalOperator> = new Map(
  legalOperators.map((operator) => [LEGAL_PREFIX + operator.id, operator]),
);

/** @param name `legal-` and the id */
export function findLegalOperator(name: string): LegalOperator | undefined {
  return byName.get(name);
}
