import { bodyInputs, shortBodyInputs } from './inputs/bodies.ts';
import {
  generateInputs,
  identifierInputs,
  parameterInputs,
  payloadInputs,
  testUserInputs,
} from './inputs/generate.ts';
import {
  contentTypeInputs,
  harmlessInputs,
  methodInputs,
  originInputs,
  otherMethods,
} from './inputs/requests.ts';
import { agedTokenInputs, alteredTokenInputs, damagedTokenInputs, tokenInputs } from './inputs/tokens.ts';

/** Every class of inputs that a failure can be seen on, in groups: the closed vocabulary of waivers. */
export const inputGroups = [
  { title: 'Refresh tokens as issued', rows: tokenInputs },
  { title: 'Refresh tokens at an age', rows: agedTokenInputs },
  { title: 'Altered tokens of the same form and length', rows: alteredTokenInputs },
  { title: 'Damaged tokens', rows: damagedTokenInputs },
  { title: 'Short bodies', rows: shortBodyInputs },
  { title: 'Other bodies', rows: bodyInputs },
  { title: 'Methods', rows: methodInputs },
  { title: 'Content types', rows: contentTypeInputs },
  { title: 'Origins', rows: originInputs },
  { title: 'Harmless parts of a request', rows: harmlessInputs },
  { title: 'Test identities', rows: testUserInputs },
  { title: 'Generate requests', rows: generateInputs },
  { title: 'Parameters of generate', rows: parameterInputs },
  { title: 'Identifiers of generate', rows: identifierInputs },
  { title: 'Other payloads of generate', rows: payloadInputs },
] as const;

/** The name of one class of inputs. */
export type Input = (typeof inputGroups)[number]['rows'][number]['name'];

/** All names in the order of the groups. */
export const inputNames: readonly Input[] = inputGroups.flatMap(({ rows }) => rows.map(({ name }) => name));

/** The class of a request by another method than POST; undefined for POST, and for a method without a class. */
export function inputOfMethod(method: string): Input | undefined {
  const other = otherMethods.find((name) => name === method);
  return other === undefined ? undefined : `method ${other}`;
}
