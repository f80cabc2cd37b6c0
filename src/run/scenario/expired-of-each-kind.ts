import { type IssuedIdentity, identityOf } from '../../client/issued-identity.ts';
import { lifetimeLeftMs } from '../supplies/lifetime-left.ts';
import { kindNames } from '../supplies/vault-entry.ts';
import type { Scenario } from './scenario.ts';

/** An identity whose refresh token has expired, and how it was issued, for a failure's message. */
export type ExpiredIdentity = { about: string; identity: IssuedIdentity };

/**
 * Expired tokens from generate and from a refresh, each from before a rotation of the operator's refresh key and from
 * after it. Moves the clock. An operator that forgets its old keys has none from before: RF-KEY-04 judges that.
 */
export async function expiredOfEachKind({ publisher, control }: Scenario): Promise<ExpiredIdentity[]> {
  const issued: ExpiredIdentity[] = [];
  const issue = async (when: string) => {
    const generated = await publisher.generate();
    const refreshed = await publisher.successor(await publisher.generate());
    for (const [kind, identity] of Object.entries({ generated, refreshed })) {
      const about = `${kindNames[kind as 'generated' | 'refreshed']} ${when} a rotation, expired`;
      issued.push({ about, identity: { ...identity, input: 'expired token' } });
    }
  };
  const witness = await publisher.generate();
  await issue('before');
  control.rotateRefreshKey();
  if (identityOf(await publisher.refresh(witness), witness.user) === undefined) issued.length = 0;
  await issue('after');
  const leftMs = issued.map(({ identity }) => lifetimeLeftMs(identity, control.nowMs()));
  control.advanceClock(Math.ceil(Math.max(...leftMs)) + 1_000);
  return issued;
}
