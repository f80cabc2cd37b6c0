/**
 * The layer at which an operator must notice a bad input, outermost first. The layers of a refresh token follow today's
 * layout; a target with another layout must still notice.
 */
export type Layer =
  | 'body'
  | 'base64'
  | 'length'
  | 'scope'
  | 'key id'
  | 'tag'
  | 'inner token'
  | 'expiry'
  | 'opt-out'
  | 'payload'
  | 'parameter'
  | 'identifier'
  | 'consent';
