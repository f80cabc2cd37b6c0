import { defined } from '../../basics/defined.ts';
import { OperatorClient } from '../../client/operator-client.ts';
import { Publisher, SetupError } from '../../client/publisher.ts';
import { openTransport } from '../../client/transport.ts';
import { TransportError } from '../../client/transport-error.ts';
import { NotTestable } from '../../run/evidence/outcome-errors.ts';
import type { RunSettings } from '../../run/scenario/settings.ts';
import { OptedOutUser } from '../../run/supplies/opted-out-user.ts';
import { UserSource } from '../../run/supplies/users.ts';
import { ClockSkew } from '../../run/watch/clock-skew.ts';
import { toCredentials } from '../../targets/target-credentials.ts';
import type { Finding } from './finding.ts';

/** Clocks this far apart are worth a word; operators refuse a request that is a minute off. */
const NOTABLE_MS = 5_000;
const REFUSED_MS = 60_000;

/** What only requests with credentials show: the clock, and whether an identity opts out. A dozen requests at most. */
export async function operatorFindings({ target, revision, seed }: RunSettings): Promise<Finding[]> {
  const { credentials, baseUrl, proxy } = target;
  if (credentials === undefined) return [];
  const clock = new ClockSkew();
  await using transport = openTransport({
    baseUrl,
    ...defined({ proxy }),
    observe: (exchange) => clock.observe(exchange),
  });
  const users = new UserSource(revision, seed);
  const publisher = new Publisher(new OperatorClient(transport, toCredentials(credentials)), () =>
    users.next(),
  );
  try {
    await publisher.generate();
    return [clockFinding(clock), await optOutFinding(publisher, new OptedOutUser(revision))];
  } catch (error) {
    if (!(error instanceof SetupError || error instanceof TransportError)) throw error;
    return [{ about: 'identities', state: 'mend', text: error.message, advice: 'a run would say the same' }];
  }
}

function clockFinding({ offsetMs, uncertaintyMs }: ClockSkew): Finding {
  const about = 'clock';
  const seconds = (Math.abs(offsetMs) / 1_000).toFixed(1);
  const text = `the operator's clock is ${seconds} s ${offsetMs > 0 ? 'ahead of' : 'behind'} this machine's (± ${Math.ceil(uncertaintyMs)} ms)`;
  if (Math.abs(offsetMs) < NOTABLE_MS) return { about, state: 'fine', text };
  if (Math.abs(offsetMs) < REFUSED_MS) return { about, state: 'note', text };
  return { about, state: 'mend', text, advice: 'set the clock of this machine by NTP, or tell the operator' };
}

async function optOutFinding(publisher: Publisher, optedOut: OptedOutUser): Promise<Finding> {
  const about = 'opt-outs';
  try {
    await optedOut.identity(publisher);
    return { about, state: 'fine', text: 'a test identity of the documentation opts out here' };
  } catch (error) {
    if (!(error instanceof NotTestable)) throw error;
    return {
      about,
      state: 'mend',
      text: 'no test identity of the documentation opts out here: requirements on opt-outs are not testable',
      advice: 'ask the operator to configure the test identities, or waive these requirements with a reason',
    };
  }
}
