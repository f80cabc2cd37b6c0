import type { Behaviour } from '../mock/behaviour/behaviour.ts';
import { documented } from '../mock/behaviour/documented.ts';
import type { Reply } from '../mock/http/reply.ts';
import { CONFORMS, type Hostile, INCOMPLETE, VIOLATES } from './hostile.ts';
import { withMock } from './with-mock.ts';

const HUGE_BYTES = 50 * 1024 * 1024;
/** The deepest that fits into the largest answer that the suite reads. */
const DEPTH = 90_000;
const FAR_MS = 8_640_000_000_000_000;

function plaintextWith(change: (text: string) => string): () => Partial<Behaviour> {
  return () => ({
    plaintext: (answer, situation) => Buffer.from(change(documented.plaintext(answer, situation).toString())),
  });
}

function identityWith(changes: Record<string, unknown>): () => Partial<Behaviour> {
  return () => ({ identity: (fields) => ({ ...fields, ...changes }) });
}

/** Puts a member before all others of an object. */
function leading(member: string): (text: string) => string {
  return (text) => text.replace(/^\{/, `{${member},`);
}

function huge(): Partial<Behaviour> {
  let made: Reply | undefined;
  return {
    plaintext: (answer, situation) => {
      const text = documented.plaintext(answer, situation).toString();
      return Buffer.from(leading(`"filler":"${'x'.repeat(HUGE_BYTES)}"`)(text));
    },
    // One sealed answer serves every request: sealing it takes long, and no caller reads it to its end.
    sealSuccess: (answer, situation, keys) => {
      if (made !== undefined) return made;
      const { body, ...reply } = documented.sealSuccess(answer, situation, keys);
      made = { ...reply, body: Buffer.from(body) };
      return made;
    },
  };
}

/** Operators whose answers open under the right key and have unusual contents. */
export const sealed: readonly Hostile[] = [
  withMock(
    {
      id: 'sealed-fifty-mebibytes',
      describes: 'sends a refresh answer of 50 MiB',
      expects: { exitCodes: INCOMPLETE, says: /announced more than 256 KiB/ },
    },
    huge,
  ),
  withMock(
    {
      id: 'sealed-duplicate-members',
      describes: 'sends a success with two members called status',
      expects: { exitCodes: CONFORMS, says: /names the member "status" more than once/ },
    },
    plaintextWith(leading('"status":"optout"')),
  ),
  withMock(
    {
      id: 'sealed-deep-json',
      describes: 'sends a success with an extra member nested 90,000 deep',
      expects: { exitCodes: [...VIOLATES, ...INCOMPLETE], says: /nested|is not testable|is violated/ },
    },
    plaintextWith(leading(`"extra":${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`)),
  ),
  withMock(
    {
      id: 'sealed-proto-members',
      describes: 'sends a success with members called __proto__ and constructor',
      expects: { exitCodes: CONFORMS, says: /__proto__/ },
    },
    plaintextWith(leading('"__proto__":{"status":"optout"},"constructor":1')),
  ),
  withMock(
    {
      id: 'far-future',
      describes: 'issues identities that expire at the last millisecond of a JavaScript date',
      expects: { exitCodes: [...INCOMPLETE, ...VIOLATES], says: /RF-ST-08|is violated/ },
    },
    identityWith({ identity_expires: FAR_MS, refresh_expires: FAR_MS }),
  ),
  withMock(
    {
      id: 'far-past',
      describes: 'issues identities that expired at the first millisecond of a JavaScript date',
      expects: { exitCodes: VIOLATES, says: /RF-BODY-0[34] is violated/ },
    },
    identityWith({ identity_expires: -FAR_MS, refresh_expires: -FAR_MS, refresh_from: -FAR_MS }),
  ),
  withMock(
    {
      id: 'unsafe-integers',
      describes: 'issues identities with times beyond the safe integers of a double',
      expects: { exitCodes: VIOLATES, says: /is violated/ },
    },
    identityWith({ identity_expires: 2 ** 53 + 2, refresh_expires: 1e300, refresh_from: 2 ** 53 }),
  ),
];
