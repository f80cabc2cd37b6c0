import type { Exchange } from '../../client/exchange.ts';
import type { IssuedIdentity } from '../../client/issued-identity.ts';

/** A token that was sent at an age, and answered before the age was over. */
export type SentAtAge = {
  /** The token and its age, for a failure's message. */
  about: string;
  identity: IssuedIdentity;
  answer: Exchange;
};
