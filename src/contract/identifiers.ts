import type { Revision } from './revision.ts';

/** What an address is, however it is sent: the kind of a user. */
export type UserKind = 'email' | 'phone';

/** A parameter of generate that says who the user is. */
export type IdentifierKind = UserKind | `${UserKind}_hash`;

/** The kinds of identifier each revision's generate takes. */
export const identifierKinds: Readonly<Record<Revision, readonly IdentifierKind[]>> = {
  '2023-08': ['email', 'email_hash'],
  '2026-07': ['email', 'email_hash', 'phone', 'phone_hash'],
};
