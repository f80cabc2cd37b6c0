import fc from 'fast-check';
import type { Input } from '../contract/inputs.ts';
import { applyDamage } from './apply-damage.ts';
import { inputOfBody } from './input-of-body.ts';
import { inputOfDamage } from './input-of-damage.ts';
import { bodyOf, type NonToken, nonToken, tinyBase64 } from './non-token.ts';
import { flipsInEachPart, type TokenDamage, tokenDamage } from './token-damage.ts';

/** A request body that is not a valid refresh token, as plain data. */
export type BadBody =
  | { kind: 'empty' }
  | { kind: 'damaged'; damage: TokenDamage }
  | { kind: 'no-token'; is: NonToken };

/** A refresh that must fail, and whether it has the caller's own key. */
export type BadRefresh<Caller> = { caller: Caller; body: BadBody };

/** Any body that is not a valid refresh token; most are damaged tokens. */
export function badBody(): fc.Arbitrary<BadBody> {
  return fc.oneof(
    { weight: 5, arbitrary: tokenDamage().map(damaged) },
    { weight: 3, arbitrary: nonToken().map(noToken) },
    { weight: 1, arbitrary: tinyBase64().map(noToken) },
    { weight: 1, arbitrary: fc.constant<BadBody>({ kind: 'empty' }) },
  );
}

/** Bodies that cannot be a refresh token of any layout: RF-ST-05. */
export function nonTokenBody(): fc.Arbitrary<BadBody> {
  return fc.oneof(tokenDamage('no-token').map(damaged), nonToken().map(noToken));
}

/** Altered tokens that are still well-formed: RF-ST-06. */
export function alteredToken(): fc.Arbitrary<BadBody> {
  return tokenDamage('altered').map(damaged);
}

/** An altered token for each part of today's layout: a change there may go unnoticed that no other change does. */
export const alteredInEachPart: readonly BadBody[] = flipsInEachPart.map(damaged);

/** A refresh with a bad body by one of these callers. */
export function badRefresh<Caller>(
  callers: readonly Caller[],
  body: fc.Arbitrary<BadBody> = badBody(),
): fc.Arbitrary<BadRefresh<Caller>> {
  return fc.record({ caller: fc.constantFrom(...callers), body });
}

/** Whether a bad body is made of two valid tokens. */
export function needsOther(body: BadBody): boolean {
  return body.kind === 'damaged' && body.damage.damage === 'splice';
}

/**
 * The bytes of a bad body.
 * @param token a valid token to damage
 * @param other a second valid token, for splices; the same token if `needsOther` is false
 */
export function bytesOf(body: BadBody, token: string, other: string): Buffer {
  switch (body.kind) {
    case 'empty':
      return Buffer.alloc(0);
    case 'damaged':
      return Buffer.from(applyDamage(body.damage, token, other), 'utf8');
    case 'no-token':
      return bodyOf(body.is);
  }
}

/**
 * The class of a bad body, as waivers name it: by what was done to the token, and by the bytes that came of it.
 * @param sent what `bytesOf` made of it
 * @param token the valid token it was made from; where none was issued, text of the usual length
 */
export function inputOf(body: BadBody, sent: Buffer, token: string): Input {
  return body.kind === 'damaged'
    ? inputOfDamage(body.damage, sent.toString('utf8'), token)
    : inputOfBody(sent, token.length);
}

/** A short description of a bad body, with the layer that must notice it. */
export function describeBadBody(body: BadBody): string {
  switch (body.kind) {
    case 'empty':
      return 'an empty body, which must be noticed as such';
    case 'damaged':
      return `a token with the damage "${body.damage.damage}", to be noticed at the ${body.damage.layer}`;
    case 'no-token':
      return `${body.is.name} instead of a token, to be noticed at the ${body.is.layer}`;
  }
}

function damaged(damage: TokenDamage): BadBody {
  return { kind: 'damaged', damage };
}

function noToken(is: NonToken): BadBody {
  return { kind: 'no-token', is };
}
