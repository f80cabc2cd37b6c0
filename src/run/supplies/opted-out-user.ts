import { setTimeout as pause } from 'node:timers/promises';
import { type GeneratePayload, type IssuedIdentity, identityOf } from '../../client/issued-identity.ts';
import type { Publisher } from '../../client/publisher.ts';
import { testIdentities } from '../../contract/identities.ts';
import { type Revision, revisions } from '../../contract/revision.ts';
import { tellsOptOut } from '../answers/read-leniently.ts';
import { NotTestable, SETUP_FAILED } from '../evidence/outcome-errors.ts';
import { payloadFor } from './users.ts';

/** After this time any clock has advanced, even one that counts whole seconds. */
const NOTICEABLE_MS = 1_100;

/** Finds a user who opts out among the test identities of all revisions; RF-OPT-03 judges which ones must. */
export class OptedOutUser {
  readonly #revision: Revision;
  #found: Promise<GeneratePayload | undefined> | undefined;

  constructor(revision: Revision) {
    this.#revision = revision;
  }

  /**
   * A fresh identity of such a user.
   * @throws NotTestable when none of the test identities opts out on this target
   */
  async identity(publisher: Publisher): Promise<IssuedIdentity> {
    this.#found ??= this.#find(publisher);
    const user = await this.#found;
    if (user === undefined) {
      throw new NotTestable(
        `${SETUP_FAILED}: found no user who opted out: no test identity of any revision does it here`,
      );
    }
    return publisher.generate(user);
  }

  async #find(publisher: Publisher): Promise<GeneratePayload | undefined> {
    for (const user of this.#candidates()) {
      const identity = identityOf(await publisher.operator.generate(user), user);
      if (identity !== undefined && (await isToldOf(identity, publisher))) return user;
    }
    return this.#findLater(publisher);
  }

  /** Some operators tell an opt-out only when a token has reached an age; RF-OPT-04 judges that. */
  async #findLater(publisher: Publisher): Promise<GeneratePayload | undefined> {
    const identities: IssuedIdentity[] = [];
    for (const user of this.#candidates()) {
      const identity = identityOf(await publisher.operator.generate(user), user);
      if (identity !== undefined) identities.push(identity);
    }
    if (identities.length > 0) await pause(NOTICEABLE_MS);
    for (const identity of identities) if (await isToldOf(identity, publisher)) return identity.user;
    return undefined;
  }

  #candidates(): GeneratePayload[] {
    const ordered = [this.#revision, ...revisions.filter((revision) => revision !== this.#revision)];
    return ordered
      .flatMap((revision) => testIdentities(revision))
      .filter((identity) => identity.effect === 'refresh-optout')
      .map((identity) => payloadFor(this.#revision, { [identity.kind]: identity.value }));
  }
}

// An operator may report an opt-out only to a caller with a bearer, or only to one without: both count.
async function isToldOf(identity: IssuedIdentity, publisher: Publisher): Promise<boolean> {
  for (const authorization of ['valid', 'none'] as const) {
    if (tellsOptOut(await publisher.refresh(identity, { authorization }))) return true;
  }
  return false;
}
