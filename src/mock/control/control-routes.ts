import type { ClientReplacement } from '../state/clients.ts';
import { MockError } from '../state/mock-error.ts';
import type { MockControl } from './control.ts';
import { definedOnly, membersOf, numberOf, optionalNumberOf, textOf, wordOf } from './control-request.ts';
import { injectedFault } from './fault-request.ts';
import { type OperationRoute, operations } from './operations.ts';

/** Does what one operation describes. @throws MockError when it cannot */
export type ControlRoute = (control: MockControl, body: unknown) => unknown;

const KEYSETS = ['master', 'site', 'refresh'] as const;
const DONE = { done: true };

/** A route whose body is `{id}` of a key. */
function keyRoute(act: (control: MockControl, id: number) => void): ControlRoute {
  return (control, body) => {
    act(control, numberOf(membersOf(body), 'id'));
    return DONE;
  };
}

/** A route whose body is `{apiKey}` of a client. */
function clientRoute(act: (control: MockControl, apiKey: string) => void): ControlRoute {
  return (control, body) => {
    act(control, textOf(membersOf(body), 'apiKey'));
    return DONE;
  };
}

function setClock(control: MockControl, body: unknown): unknown {
  const members = membersOf(body);
  const advanceMs = optionalNumberOf(members, 'advanceMs');
  const setMs = optionalNumberOf(members, 'setMs');
  if ((advanceMs === undefined) === (setMs === undefined)) {
    throw new MockError('bad-control-value', 'give either "advanceMs" or "setMs"');
  }
  if (advanceMs !== undefined) control.advanceClock(advanceMs);
  if (setMs !== undefined) control.setClock(setMs);
  return { nowMs: control.nowMs() };
}

function addKey(control: MockControl, body: unknown): unknown {
  const members = membersOf(body);
  const times = definedOnly({
    activatesAtMs: optionalNumberOf(members, 'activatesAtMs'),
    expiresAtMs: optionalNumberOf(members, 'expiresAtMs'),
  });
  return { id: control.addKey(wordOf(members, 'keyset', KEYSETS), times) };
}

function replaceClient(control: MockControl, body: unknown): unknown {
  const members = membersOf(body);
  const replacement = membersOf(members['replacement']);
  const checked: ClientReplacement = {
    ...definedOnly({
      apiKey: replacement['apiKey'] === undefined ? undefined : textOf(replacement, 'apiKey'),
      clientSecret:
        replacement['clientSecret'] === undefined ? undefined : textOf(replacement, 'clientSecret'),
    }),
    ...definedOnly({ siteId: optionalNumberOf(replacement, 'siteId') }),
  };
  control.replaceClient(textOf(members, 'apiKey'), checked);
  return DONE;
}

function setLifetimes(control: MockControl, body: unknown): unknown {
  const members = membersOf(body);
  const names = ['identityMs', 'refreshMs', 'refreshFromMs'];
  control.setLifetimes(
    definedOnly(Object.fromEntries(names.map((name) => [name, optionalNumberOf(members, name)]))),
  );
  return DONE;
}

function describe(): unknown {
  return Object.fromEntries(Object.entries(operations).map(([route, { summary }]) => [route, summary]));
}

const routes: Readonly<Record<OperationRoute, ControlRoute>> = {
  'GET /': describe,
  'GET /clock': (control) => ({ nowMs: control.nowMs() }),
  'POST /clock': setClock,
  'POST /keys': addKey,
  'POST /keys/activate': keyRoute((control, id) => control.activateKey(id)),
  'POST /keys/expire': keyRoute((control, id) => control.expireKey(id)),
  'POST /keys/delete': keyRoute((control, id) => control.deleteKey(id)),
  'POST /keys/rotate': (control) => ({ id: control.rotateRefreshKey() }),
  'POST /opt-outs': (control, body) => {
    control.optOut(membersOf(body));
    return DONE;
  },
  'POST /clients/disable': clientRoute((control, apiKey) => control.disableClient(apiKey)),
  'POST /clients/enable': clientRoute((control, apiKey) => control.enableClient(apiKey)),
  'POST /clients/replace': replaceClient,
  'POST /lifetimes': setLifetimes,
  'POST /faults': (control, body) => {
    const { fault, requests, filter } = injectedFault(body);
    control.injectFault(fault, requests, filter);
    return DONE;
  },
  'POST /release': (control) => ({ released: control.release() }),
  'GET /journal': (control) => control.journal(),
  'POST /reset': (control) => {
    control.reset();
    return DONE;
  },
};

/** What does each operation, by method and path. */
export const controlRoutes: ReadonlyMap<string, ControlRoute> = new Map(Object.entries(routes));
