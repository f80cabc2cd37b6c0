import type { Revision } from './revision.ts';

/** The kind of an identifier, in plain form or as a hash. */
export type UserKind = 'email' | 'phone';

/** A parameter of generate that identifies the user. */
export type IdentifierKind = UserKind | `${UserKind}_hash`;

/** The kinds of identifier that generate accepts in each revision. */
export const identifierKinds: Readonly<Record<Revision, readonly IdentifierKind[]>> = {
  '2023-08': ['email', 'email_hash'],
  '2026-07': ['email', 'email_hash', 'phone', 'phone_hash'],
};
