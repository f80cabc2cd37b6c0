import { hash, randomBytes } from 'node:crypto';

let salt = randomBytes(16).toString('hex');

/** The salt of this run's fingerprints. It never leaves the process and its workers. */
export function fingerprintSalt(): string {
  return salt;
}

/** Gives a worker the salt of its run, so that a value has the same fingerprint in the whole report. */
export function adoptFingerprintSalt(value: string): void {
  salt = value;
}

/** Four hexadecimal digits that distinguish the values of one run and reveal nothing about them. */
export function fingerprint(value: string): string {
  return longFingerprint(value).slice(0, 4);
}

/** Sixteen hexadecimal digits, for a program that must tell thousands of values apart. */
export function longFingerprint(value: string): string {
  return hash('sha256', salt + value).slice(0, 16);
}
