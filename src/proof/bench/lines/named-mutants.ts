/**
 * Ten wrong operators, from every part of the contract. Five answer wrongly where a schema can see it, so that a fuzzer
 * that reads the OpenAPI document may find them too; the other five only who opens answers can find.
 */
export const namedMutants = [
  'get-is-served',
  'client-error-as-422',
  'error-without-message',
  'errors-as-text',
  'garbage-is-500',
  'sealed-with-the-new-key',
  'response-key-is-kept',
  'times-in-seconds',
  'opt-out-is-forgotten',
  'altered-is-expired',
] as const;
