import { identityOf } from '../../client/issued-identity.ts';
import { OperatorClient } from '../../client/operator-client.ts';
import type { Transport } from '../../client/transport.ts';
import { TransportError } from '../../client/transport-error.ts';
import type { RunSettings } from '../../run/scenario/settings.ts';
import { UserSource } from '../../run/supplies/users.ts';
import { toCredentials } from '../../targets/target-credentials.ts';
import type { Refusal } from './first-answers.ts';

const UNAUTHORIZED = 401;
/** How far this machine's clock may be off, tried one by one; an operator takes a minute or more on either side. */
const OFFSETS_S = [100, -100, 200, -200, 300, -300, 600, -600, 3_600, -3_600];

/**
 * Why an operator refuses every generate, as far as it can be found out: the tester's mistake until shown otherwise.
 * Undefined when another kind of identifier, which generate takes, shows that it is not.
 */
export async function refusedGenerates(
  transport: Transport,
  settings: RunSettings,
  refusal: Refusal,
): Promise<string | undefined> {
  if (refusal.httpStatus === UNAUTHORIZED) {
    return `generate answers ${refusal.text} to EUID_API_KEY: check the key, its role and its environment`;
  }
  const { credentials } = settings.target;
  if (credentials === undefined) return undefined;
  const operator = new OperatorClient(transport, toCredentials(credentials));
  const users = new UserSource(settings.revision, settings.seed);
  const succeeds = async (user = users.next(), options = {}) => {
    try {
      return identityOf(await operator.generate(user, options), user) !== undefined;
    } catch (error) {
      if (error instanceof TransportError) return false;
      throw error;
    }
  };
  for (const { user } of users.ofEachKind()) if (await succeeds(user)) return undefined;
  for (const offsetS of OFFSETS_S) {
    if (await succeeds(users.next(), { timestampMs: Date.now() + offsetS * 1_000 })) {
      const [amount, direction] = [Math.abs(offsetS), offsetS > 0 ? 'behind' : 'ahead of'];
      return `generate answers ${refusal.text}, and an identity when its request is stamped ${amount} s ${offsetS > 0 ? 'later' : 'earlier'}: this machine's clock is about ${amount} s ${direction} the operator's; set the clock`;
    }
  }
  return `generate answers ${refusal.text} to every request: check that EUID_CLIENT_SECRET belongs to EUID_API_KEY, that both belong to this environment, the clock of this machine, and --revision`;
}
