import { inspect } from 'node:util';
import { fingerprint } from './fingerprint.ts';

export type SecretKind = 'API key' | 'client secret' | 'refresh token' | 'advertising token' | 'response key';

/**
 * A value that must not reach a report, a log or the screen. Printing it shows only its kind, its length and a salted
 * fingerprint; only `reveal` returns the text.
 */
export class Secret {
  readonly kind: SecretKind;
  readonly #value: string;

  constructor(kind: SecretKind, value: string) {
    this.kind = kind;
    this.#value = value;
  }

  /** The text itself, for the wire and for cryptography only. */
  reveal(): string {
    return this.#value;
  }

  get length(): number {
    return this.#value.length;
  }

  get fingerprint(): string {
    return fingerprint(this.#value);
  }

  equals(other: Secret): boolean {
    return this.#value === other.#value;
  }

  toString(): string {
    return `[redacted ${this.kind}, ${this.length} chars, #${this.fingerprint}]`;
  }

  toJSON(): string {
    return this.toString();
  }

  [inspect.custom](): string {
    return this.toString();
  }
}
