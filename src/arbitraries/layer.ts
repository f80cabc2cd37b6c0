/**
 * Where an operator has to notice what is wrong with an input, outermost first. The layers of a refresh token are
 * those of the layout that operators use today; a target of another layout has to notice all the same.
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
