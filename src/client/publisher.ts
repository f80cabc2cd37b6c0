import { testUserIn } from '../arbitraries/input-of-payload.ts';
import { CodedError } from '../basics/coded-error.ts';
import { type Input, inputOfMethod } from '../contract/inputs.ts';
import type { Exchange } from './exchange.ts';
import { statusOf } from './exchange.ts';
import { type GeneratePayload, type IssuedIdentity, identityOf } from './issued-identity.ts';
import type { GenerateOptions, OperatorClient, RefreshOptions } from './operator-client.ts';

/** A step that a test depends on failed, so the test shows nothing about its requirement. */
export class SetupError extends CodedError<'setup-failed'> {
  constructor(message: string) {
    super('setup-failed', message);
  }
}

/** A participant that gets identities for its users and refreshes them. */
export class Publisher {
  readonly operator: OperatorClient;
  readonly #nextUser: () => GeneratePayload;

  /** @param nextUser a user that was not used before in this run */
  constructor(operator: OperatorClient, nextUser: () => GeneratePayload) {
    this.operator = operator;
    this.#nextUser = nextUser;
  }

  newUser(): GeneratePayload {
    return this.#nextUser();
  }

  /**
   * Generates a new identity, for a new user by default.
   * @throws SetupError when generate returns none
   * @throws TransportError
   */
  async generate(
    user: GeneratePayload = this.newUser(),
    options: GenerateOptions = {},
  ): Promise<IssuedIdentity> {
    return usable(await this.operator.generate(user, options), user, 'generate');
  }

  /**
   * Refreshes an identity's token, by default with a valid bearer, and opens the answer with its key.
   * @throws TransportError
   */
  refresh(identity: IssuedIdentity, options: RefreshOptions = {}): Promise<Exchange> {
    return this.operator.refresh(identity.refreshToken.reveal(), {
      authorization: 'valid',
      responseKey: identity.responseKey,
      // Whatever the token, a request by another method is about the method.
      input: inputOfMethod(options.method ?? 'POST') ?? identity.input ?? inputOfToken(identity.user),
      ...options,
    });
  }

  /**
   * Refreshes an identity and returns the new one.
   * @throws SetupError when refresh returns none
   * @throws TransportError
   */
  async successor(identity: IssuedIdentity, options: RefreshOptions = {}): Promise<IssuedIdentity> {
    return usable(await this.refresh(identity, options), identity.user, 'refresh');
  }
}

/**
 * The identity in an answer to a refresh.
 * @throws SetupError when it contains none
 */
export function successorIn(answer: Exchange, sent: IssuedIdentity): IssuedIdentity {
  return usable(answer, sent.user, 'refresh');
}

function usable(exchange: Exchange, user: GeneratePayload, step: string): IssuedIdentity {
  const identity = identityOf(exchange, user);
  if (identity !== undefined) return identity;
  const { opened, response } = exchange;
  const how = opened.how === 'unopened' ? `unopened: ${opened.problem}` : (statusOf(exchange) ?? 'no status');
  throw new SetupError(`setup failed: ${step} gave no usable identity (HTTP ${response.httpStatus}, ${how})`);
}

function inputOfToken(user: GeneratePayload): Input {
  const testUser = testUserIn(user);
  return testUser === undefined ? 'issued token' : `token of a test user, ${testUser}`;
}
