import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { generateRequestSchema, isSpecial } from '../../arbitraries/generate-payload.ts';
import type { GeneratePayload } from '../../client/issued-identity.ts';
import { identifierKinds } from '../../contract/identifiers.ts';
import { revisions } from '../../contract/revision.ts';
import { validatorsOf } from '../../contract/validators.ts';
import { userOfEmail, userOfHash, userOfPhone } from '../../mock/state/user.ts';
import { namedByHash, UserSource } from './users.ts';

function kindOf(user: GeneratePayload): string {
  return Object.keys(user).find((name) => /^(?:email|phone)/.test(name)) ?? 'none';
}

function identifierOf(user: GeneratePayload): string {
  return String(user[kindOf(user)]);
}

function some(source: UserSource, count: number): GeneratePayload[] {
  return Array.from({ length: count }, () => source.next());
}

describe.each(revisions)('users of %s', (revision) => {
  const kinds = identifierKinds[revision];

  test('are named in every way that the schema of generate has', () => {
    const alternatives = generateRequestSchema(revision).oneOf ?? [];
    expect([...kinds].sort()).toEqual(alternatives.flatMap(({ required }) => required ?? []).sort());
  });

  test('are named in each way in turn, and another test begins with another', () => {
    const named = some(new UserSource(revision, 4), 2 * kinds.length).map(kindOf);
    expect(named).toEqual([...kinds, ...kinds]);
    expect(kindOf(new UserSource(revision, 5).next())).toBe(kinds[1]);
  });

  test('fit the schema, have no special effect and are different people', () => {
    const validator = validatorsOf(revision).generateRequest;
    const users = some(new UserSource(revision, 17), 400);
    expect(users.filter((user) => !validator.isValid(user))).toEqual([]);
    expect(users.map(identifierOf).filter(isSpecial)).toEqual([]);
    expect(new Set(users.map(identifierOf)).size).toBe(400);
  });

  test('are the same ones for the same seed', () => {
    expect(some(new UserSource(revision, 17), 9)).toEqual(some(new UserSource(revision, 17), 9));
    expect(some(new UserSource(revision, 17), 9)).not.toEqual(some(new UserSource(revision, 18), 9));
  });

  test('one of each kind are one of each kind', () => {
    const source = new UserSource(revision, 6);
    const each = source.ofEachKind();
    expect(each.map(({ kind }) => kind)).toEqual(kinds);
    expect(each.map(({ user }) => kindOf(user))).toEqual(kinds);
    expect(identifierOf(source.next())).not.toBe(identifierOf(each[0]?.user ?? {}));
  });

  test('begin with the same kind for the same input, whoever came before', () => {
    const inputs = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const alone = inputs.map((input) => {
      const source = new UserSource(revision, 3);
      source.startWith(() => input);
      return some(source, 3).map(kindOf);
    });
    const source = new UserSource(revision, 3);
    const together = inputs.map((input) => {
      source.startWith(() => input);
      return some(source, 3).map(kindOf);
    });
    expect(together).toEqual(alone);
    expect(new Set(alone.map(([first]) => first)).size).toBe(kinds.length);
  });
});

test('a hash is that of someone the operator knows by address, and no number ever rings', () => {
  const [email, hash, phone, phoneHash] = some(new UserSource('2026-07', 8), 4).map(identifierOf);
  expect(userOfEmail(email ?? '')?.kind).toBe('email');
  expect(userOfHash('email', hash ?? '')?.id).toBe(userOfEmail('user-8-2@example.com')?.id);
  expect(userOfPhone(phone ?? '')?.kind).toBe('phone');
  expect(phone).toMatch(/^\+999\d{12}$/);
  expect(userOfHash('phone', phoneHash ?? '')?.kind).toBe('phone');
});

test('the hash of a name names the same person, and a hash has no hash', () => {
  const byHash = namedByHash({ email: 'someone@example.com', policy: 1 });
  const digest = createHash('sha256').update('someone@example.com').digest('base64');
  expect(byHash).toEqual({ email_hash: digest, policy: 1 });
  expect(namedByHash({ phone: '+12345678901' })).toHaveProperty('phone_hash');
  expect(namedByHash({ email_hash: digest })).toBeUndefined();
});
