import { answersOf10Kib } from './answers-of-10-kib.ts';
import { escapedJson } from './escaped-json.ts';
import { fieldsInAnotherOrder } from './fields-in-another-order.ts';
import { furtherFields } from './further-fields.ts';
import { furtherFieldsInErrors } from './further-fields-in-errors.ts';
import { furtherFieldsOfTheSameNames } from './further-fields-of-the-same-names.ts';
import { indentedJson } from './indented-json.ts';
import { jsonInWhiteSpace } from './json-in-white-space.ts';
import type { LegalOperator } from './legal-operator.ts';
import { messageInOtherScripts } from './message-in-other-scripts.ts';
import { messageIsLong } from './message-is-long.ts';
import { messageIsOneLetter } from './message-is-one-letter.ts';
import { messageNamesAnotherStatus } from './message-names-another-status.ts';
import { messageOnOptOut } from './message-on-opt-out.ts';
import { messageOnSuccess } from './message-on-success.ts';
import { messageRepeatsTheStatus } from './message-repeats-the-status.ts';

/** Operators that are odd in what its JSON holds and how that is written. */
export const jsonOperators: readonly LegalOperator[] = [
  furtherFields,
  furtherFieldsOfTheSameNames,
  fieldsInAnotherOrder,
  indentedJson,
  jsonInWhiteSpace,
  escapedJson,
  answersOf10Kib,
  messageIsLong,
  messageInOtherScripts,
  messageRepeatsTheStatus,
  messageNamesAnotherStatus,
  messageIsOneLetter,
  messageOnSuccess,
  messageOnOptOut,
  furtherFieldsInErrors,
];
