import { createHash } from 'node:crypto';
import type { GeneratePayload } from '../../client/issued-identity.ts';
import { consentStrings } from '../../contract/consent.ts';
import { type IdentifierKind, identifierKinds } from '../../contract/identifiers.ts';
import type { Revision } from '../../contract/revision.ts';

/** An identifier and the other parameters that the revision requires of a generate request. */
export function payloadFor(revision: Revision, identifier: GeneratePayload): GeneratePayload {
  if (revision === '2026-07') return identifier;
  return { ...identifier, policy: 1, tcf_consent_string: consentStrings.sufficient };
}

/**
 * Users whom no other test of the run has, the same ones for the same seed. The kinds of identifier take turns, so
 * that tests about other things also meet an operator that serves one kind of identifier wrongly.
 */
export class UserSource {
  readonly #revision: Revision;
  readonly #testSeed: number;
  #count = 0;
  #turn: number;
  #input: (() => string) | undefined;

  constructor(revision: Revision, testSeed: number) {
    this.#revision = revision;
    this.#testSeed = testSeed;
    this.#turn = testSeed;
  }

  next(): GeneratePayload {
    if (this.#input !== undefined) this.#turn = digest(this.#input()).readUInt32BE(0);
    this.#input = undefined;
    const kinds = identifierKinds[this.#revision];
    const kind = kinds[this.#turn % kinds.length] ?? 'email';
    this.#turn += 1;
    return this.#named(kind);
  }

  /** One user of each kind, in an order that is always the same. */
  ofEachKind(): { kind: IdentifierKind; user: GeneratePayload }[] {
    return identifierKinds[this.#revision].map((kind) => ({ kind, user: this.#named(kind) }));
  }

  /**
   * Lets an input of a property choose the first kind of identifier, so that the same input, replayed or
   * found by shrinking, has users of the same kinds. `input` is called only when a user is needed.
   */
  startWith(input: () => string): void {
    this.#input = input;
  }

  #named(kind: IdentifierKind): GeneratePayload {
    this.#count += 1;
    const name = `${this.#testSeed.toString(36)}-${this.#count}`;
    return payloadFor(this.#revision, { [kind]: identifier(kind, name) });
  }
}

/** The same user, named by the hash of the email or phone; undefined if the payload has neither. */
export function namedByHash(user: GeneratePayload): GeneratePayload | undefined {
  for (const kind of ['email', 'phone'] as const) {
    const { [kind]: name, ...rest } = user;
    if (typeof name === 'string') return { ...rest, [`${kind}_hash`]: digest(name).toString('base64') };
  }
  return undefined;
}

/** The users of a source one by one, for callers that need only `next`. */
export function userSource(revision: Revision, testSeed: number): () => GeneratePayload {
  const users = new UserSource(revision, testSeed);
  return () => users.next();
}

/** What generate is given for a name; it is normalised already, so that its hash is the hash of the user. */
function identifier(kind: IdentifierKind, name: string): string {
  const normalised = kind.startsWith('phone') ? phone(name) : `user-${name}@example.com`;
  return kind.endsWith('_hash') ? digest(normalised).toString('base64') : normalised;
}

/** A number of 15 digits under +999, a country code that is not assigned: no phone rings. */
function phone(name: string): string {
  const digits = digest(name).readUIntBE(0, 6) % 1e12;
  return `+999${String(digits).padStart(12, '0')}`;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
