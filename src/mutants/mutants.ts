import { MockError } from '../mock/state/mock-error.ts';
import { contentCodingMutants } from './encryption/content-codings.ts';
import { encodingMutants } from './encryption/encoding.ts';
import { layoutMutants } from './encryption/layout.ts';
import { readableSecretMutants } from './encryption/readable-secrets.ts';
import { sealedOrPlainMutants } from './encryption/sealed-or-plain.ts';
import { sealingKeyMutants } from './encryption/sealing-key.ts';
import { generateAnswerMutants } from './generate/answers.ts';
import { generateAuthorizationMutants } from './generate/authorization.ts';
import { generateEnvelopeMutants } from './generate/envelope.ts';
import { identifierMutants } from './generate/identifiers.ts';
import { generatedIdentityMutants } from './generate/issued.ts';
import { parameterMutants } from './generate/parameters.ts';
import { refusedIdentifierMutants } from './generate/refused-identifiers.ts';
import { fieldMutants } from './identity/fields.ts';
import { repeatedTokenMutants } from './identity/repeated-tokens.ts';
import { successAnswerMutants } from './identity/success-answer.ts';
import { timeMutants } from './identity/times.ts';
import { rotationMutants } from './key-rotation/after-a-rotation.ts';
import { keyBytesMutants } from './key-rotation/key-bytes.ts';
import { randomKeyMutants } from './key-rotation/random-keys.ts';
import { repeatedKeyMutants } from './key-rotation/repeated-keys.ts';
import { afterARejectionMutants } from './lifecycle/after-a-rejection.ts';
import { ageMutants } from './lifecycle/ages.ts';
import { concurrencyMutants } from './lifecycle/concurrency.ts';
import { expiredTokenMutants } from './lifecycle/expired-tokens.ts';
import { expiryMutants } from './lifecycle/expiry.ts';
import type { Mutant } from './mutant.ts';
import { optOutAgeMutants } from './opt-out/ages.ts';
import { optOutAnswerMutants } from './opt-out/answers.ts';
import { loginMutants } from './opt-out/login.ts';
import { optOutMemoryMutants } from './opt-out/memory.ts';
import { optOutRequestMutants } from './opt-out/requests.ts';
import { optOutUserMutants } from './opt-out/users.ts';
import { nowAndThen, nowAndThenIds } from './rare/now-and-then.ts';
import { rareCaseMutants } from './rare/rare-cases.ts';
import { requestAuthorizationMutants } from './request/authorization.ts';
import { requestBodyMutants } from './request/bodies.ts';
import { requestLineMutants } from './request/lines.ts';
import { methodMutants } from './request/methods.ts';
import { originMutants, preflightMutants } from './request/origins.ts';
import { acceptedTokenMutants } from './request/tokens.ts';
import { alteredTokenMutants } from './status-mapping/altered-tokens.ts';
import { statusCodeMutants } from './status-mapping/codes.ts';
import { concealedOptOutMutants, tokenConcealmentMutants } from './status-mapping/concealment.ts';
import { errorBodyMutants } from './status-mapping/error-bodies.ts';
import { messageMutants } from './status-mapping/messages.ts';
import { serverErrorMutants } from './status-mapping/server-errors.ts';
import { statusMutants } from './status-mapping/statuses.ts';

/** Every deviation the suite is tested against, by the part of the contract that it breaks first. */
export const mutantFamilies: Readonly<Record<string, readonly Mutant[]>> = {
  request: [
    ...methodMutants,
    ...requestBodyMutants,
    ...requestAuthorizationMutants,
    ...originMutants,
    ...preflightMutants,
    ...acceptedTokenMutants,
    ...requestLineMutants,
  ],
  encryption: [
    ...sealedOrPlainMutants,
    ...sealingKeyMutants,
    ...layoutMutants,
    ...encodingMutants,
    ...readableSecretMutants,
    ...contentCodingMutants,
  ],
  'key rotation': [...repeatedKeyMutants, ...keyBytesMutants, ...randomKeyMutants, ...rotationMutants],
  identity: [...successAnswerMutants, ...fieldMutants, ...timeMutants, ...repeatedTokenMutants],
  'opt-out': [
    ...optOutAnswerMutants,
    ...optOutMemoryMutants,
    ...optOutAgeMutants,
    ...optOutRequestMutants,
    ...optOutUserMutants,
    ...loginMutants,
  ],
  'status mapping': [
    ...statusCodeMutants,
    ...statusMutants,
    ...tokenConcealmentMutants,
    ...messageMutants,
    ...errorBodyMutants,
    ...concealedOptOutMutants,
    ...serverErrorMutants,
    ...alteredTokenMutants,
  ],
  lifecycle: [
    ...expiryMutants,
    ...expiredTokenMutants,
    ...ageMutants,
    ...concurrencyMutants,
    ...afterARejectionMutants,
  ],
  generate: [
    ...generateEnvelopeMutants,
    ...generateAuthorizationMutants,
    ...identifierMutants,
    ...refusedIdentifierMutants,
    ...parameterMutants,
    ...generateAnswerMutants,
    ...generatedIdentityMutants,
  ],
};

export const mutants: readonly Mutant[] = Object.values(mutantFamilies).flat();

/** Mutants that a run may miss: they are wrong once in many answers, or only for some inputs. */
export const rareMutants: readonly Mutant[] = [
  ...nowAndThenIds.flatMap((id) => nowAndThen(named(id, mutants))),
  ...rareCaseMutants,
];

const everyMutant = [...mutants, ...rareMutants];

/** A mutant by its id, a rare one too. */
export function findMutant(id: string): Mutant | undefined {
  return everyMutant.find((mutant) => mutant.id === id);
}

/** @throws MockError `unknown-behaviour` */
export function mutantNamed(id: string): Mutant {
  return named(id, everyMutant);
}

function named(id: string, among: readonly Mutant[]): Mutant {
  const mutant = among.find((one) => one.id === id);
  if (mutant !== undefined) return mutant;
  throw new MockError('unknown-behaviour', `there is no mutant "${id}"`);
}
