import type { ClientReplacement } from '../state/clients.ts';
import { MockError } from '../state/mock-error.ts';
import type { MockControl } from './control.ts';
import { definedOnly, membersOf, numberOf, optionalNumberOf, textOf, wordOf } from './control-request.ts';
import { faultKinds, injectedFault } from './fault-request.ts';

export type ControlRoute = { describes: string; run(control: MockControl, body: unknown): unknown };

const KEYSETS = ['master', 'site', 'refresh'] as const;
const DONE = { done: true };

function route(describes: string, run: (control: MockControl, body: unknown) => unknown): ControlRoute {
  return { describes, run };
}

/** A route whose body is `{id}` of a key. */
function keyRoute(describes: string, act: (control: MockControl, id: number) => void): ControlRoute {
  return route(`{id}: ${describes}`, (control, body) => {
    act(control, numberOf(membersOf(body), 'id'));
    return DONE;
  });
}

/** A route whose body is `{apiKey}` of a client. */
function clientRoute(describes: string, act: (control: MockControl, apiKey: string) => void): ControlRoute {
  return route(`{apiKey}: ${describes}`, (control, body) => {
    act(control, textOf(membersOf(body), 'apiKey'));
    return DONE;
  });
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
  return Object.fromEntries([...controlRoutes].map(([name, { describes }]) => [name, describes]));
}

/** Every operation of the control server by method and path. */
export const controlRoutes: ReadonlyMap<string, ControlRoute> = new Map([
  ['GET /', route('this list', describe)],
  ['GET /clock', route("the operator's time", (control) => ({ nowMs: control.nowMs() }))],
  ['POST /clock', route('{advanceMs} or {setMs}: moves the clock', setClock)],
  ['POST /keys', route('{keyset, activatesAtMs?, expiresAtMs?}: adds a key, answers its id', addKey)],
  ['POST /keys/activate', keyRoute('activates a key', (control, id) => control.activateKey(id))],
  [
    'POST /keys/expire',
    keyRoute('expires a key: it no longer seals', (control, id) => control.expireKey(id)),
  ],
  [
    'POST /keys/delete',
    keyRoute('deletes a key: it no longer opens', (control, id) => control.deleteKey(id)),
  ],
  [
    'POST /keys/rotate',
    route('adds a new active refresh key', (control) => ({ id: control.rotateRefreshKey() })),
  ],
  [
    'POST /opt-outs',
    route('{email}, {phone}, {email_hash} or {phone_hash}: opts a user out', (control, body) => {
      control.optOut(membersOf(body));
      return DONE;
    }),
  ],
  ['POST /clients/disable', clientRoute('disables a client', (control, key) => control.disableClient(key))],
  ['POST /clients/enable', clientRoute('enables a client', (control, key) => control.enableClient(key))],
  [
    'POST /clients/replace',
    route('{apiKey, replacement: {apiKey?, clientSecret?, siteId?}}: changes a client', replaceClient),
  ],
  [
    'POST /lifetimes',
    route('{identityMs?, refreshMs?, refreshFromMs?}: sets the lifetimes of new identities', setLifetimes),
  ],
  [
    'POST /faults',
    route(
      `{kind: ${faultKinds.join(' | ')}, requests?, method?, path?, …}: for the next requests that fit`,
      (control, body) => {
        const { fault, requests, filter } = injectedFault(body);
        control.injectFault(fault, requests, filter);
        return DONE;
      },
    ),
  ],
  [
    'POST /release',
    route('lets every held answer go, answers how many', (control) => ({ released: control.release() })),
  ],
  ['GET /journal', route('lists the last requests, redacted', (control) => control.journal())],
  [
    'POST /reset',
    route('restores the initial state', (control) => {
      control.reset();
      return DONE;
    }),
  ],
]);
