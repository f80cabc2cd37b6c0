/**
 * Runs in a page beside @unified-id/euid-sdk, as an application would: calls the SDK's public API and listens to its
 * callbacks. It stands alone, because it travels into the page as text.
 */
export function euidPage() {
  const sdk = window.__euid;
  const { IdentityStatus } = sdk.constructor;
  const { ESTABLISHED, REFRESHED, EXPIRED, OPTOUT } = IdentityStatus;
  const members =
    'advertising_token refresh_token identity_expires refresh_from refresh_expires refresh_response_key';
  const unchanged = { kind: 'IdentityUpdated', message: 'a refresh ended without a new identity' };
  let given;
  let isCalling = false;
  let isPending = false;
  let superseded = 0;
  let resolve;

  const isDue = () => !(sdk.getIdentity()?.refresh_from > Date.now());
  const identity = () => {
    const all = sdk.getIdentity() ?? {};
    return Object.fromEntries(members.split(' ').flatMap((name) => (name in all ? [[name, all[name]]] : [])));
  };

  function end(outcome, details = {}) {
    isPending = false;
    resolve?.({ outcome, ...details });
  }

  function callback({ status, statusText }) {
    const isTaken = [ESTABLISHED, REFRESHED, EXPIRED].includes(status);
    // An identity that was given and is due is refreshed next: the callback comes again.
    if (isTaken && isCalling && isDue()) return;
    if (status === OPTOUT) end('optout');
    else if (status === REFRESHED || status === ESTABLISHED) end('success', { identity: identity() });
    else end('error', { error: { kind: IdentityStatus[status], message: statusText } });
  }

  sdk.callbacks.push((event) => {
    if (event !== 'IdentityUpdated' || isCalling) return;
    // A request that a newer one has replaced ends with this event too.
    if (superseded > 0) {
      superseded -= 1;
      return;
    }
    // The callback comes first, where there is one. By then the next call may have begun, which this does not end.
    const own = resolve;
    setTimeout(() => {
      if (resolve === own) end('error', { error: unchanged });
    });
  });

  function give(identity) {
    if (isPending) superseded += 1;
    isPending = true;
    sdk.setIdentity(identity);
  }

  window.driver = {
    refresh({ session, baseUrl, atOnce = 1, ...call }) {
      const settled = new Promise((settle) => {
        resolve = settle;
      });
      isCalling = true;
      if (session === 'kept' && call.identity.refresh_token !== given?.refresh_token) give(call.identity);
      else if (session === 'kept' && sdk.hasOptedOut()) end('optout');
      else if (session !== 'kept') {
        isPending = true;
        const own = session === 'new' ? { identity: call.identity } : {};
        sdk.init({ baseUrl, refreshRetryPeriod: 1_000, callback, ...own });
      }
      for (let turn = 1; turn < atOnce; turn += 1) give(call.identity);
      isCalling = false;
      given = call.identity;
      return settled;
    },
    state: () => ({
      answer: 'state',
      advertisingToken: sdk.getAdvertisingToken() ?? null,
      optedOut: sdk.hasOptedOut() === true,
      loginRequired: sdk.isLoginRequired() === true,
      stored: { ...sessionStorage, ...localStorage, cookie: document.cookie },
    }),
  };
}
