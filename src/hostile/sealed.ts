import type { Behaviour } from '../mock/behaviour/behaviour.ts';
import { documented } from '../mock/behaviour/documented.ts';
import type { Reply } from '../mock/http/reply.ts';
import { type Hostile, INCOMPLETE, VIOLATES } from './hostile.ts';
import { withMock } from './with-mock.ts';

const HUGE_BYTES = 50 * 1024 * 1024;
/** As deep as an answer may be long. */
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

/** What stands after `{` comes first in the object. */
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
    // Sealing so much once is enough: a caller gives it up before its end.
    sealSuccess: (answer, situation, keys) => {
      made ??= documented.sealSuccess(answer, situation, keys);
      return made;
    },
  };
}

/** Right answers under the right key, and odd inside. */
export const sealed: readonly Hostile[] = [
  withMock(
    {
      id: 'sealed-fifty-mebibytes',
      describes: 'a refresh answer of 50 MiB',
      expects: { exitCodes: INCOMPLETE, says: /announced more than 256 KiB/ },
    },
    huge,
  ),
  withMock(
    {
      id: 'sealed-duplicate-members',
      describes: 'a success whose status stands twice',
      expects: { exitCodes: INCOMPLETE, says: /names the member "status" more than once/ },
    },
    plaintextWith(leading('"status":"optout"')),
  ),
  withMock(
    {
      id: 'sealed-deep-json',
      describes: 'a success with an extra member nested 90,000 deep',
      expects: { exitCodes: [...VIOLATES, ...INCOMPLETE], says: /nested|is not testable|is violated/ },
    },
    plaintextWith(leading(`"extra":${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`)),
  ),
  withMock(
    {
      id: 'sealed-proto-members',
      describes: 'a success with members called __proto__ and constructor',
      expects: { exitCodes: INCOMPLETE, says: /__proto__/ },
    },
    plaintextWith(leading('"__proto__":{"status":"optout"},"constructor":1')),
  ),
  withMock(
    {
      id: 'far-future',
      describes: 'identities that end with the calendar',
      expects: { exitCodes: [...INCOMPLETE, ...VIOLATES], says: /RF-ST-08|is violated/ },
    },
    identityWith({ identity_expires: FAR_MS, refresh_expires: FAR_MS }),
  ),
  withMock(
    {
      id: 'far-past',
      describes: 'identities that ended before there was time',
      expects: { exitCodes: VIOLATES, says: /RF-BODY-0[34] is violated/ },
    },
    identityWith({ identity_expires: -FAR_MS, refresh_expires: -FAR_MS, refresh_from: -FAR_MS }),
  ),
  withMock(
    {
      id: 'unsafe-integers',
      describes: 'times that a double cannot count',
      expects: { exitCodes: VIOLATES, says: /is violated/ },
    },
    identityWith({ identity_expires: 2 ** 53 + 2, refresh_expires: 1e300, refresh_from: 2 ** 53 }),
  ),
];
