/** Runs in a page beside Prebid.js, as a publisher would: consent is given, and the token comes with the configuration. */
export function prebidPage() {
  const { pbjs } = window;
  const STORED = '__euid_advertising_token';
  const consent = {
    tcString: 'CPhJRpMPhJRpMABAMBFRACBsAP_AAH_AAAAAAAAAA',
    gdprApplies: true,
    eventStatus: 'tcloaded',
    cmpStatus: 'loaded',
    listenerId: 1,
    purpose: { consents: { 1: true } },
    vendor: { consents: { 21: true } },
  };
  window.__tcfapi = (command, _version, callback) => {
    if (command === 'addEventListener' || command === 'getTCData') callback(consent, true);
  };

  const storedIdentity = () => {
    try {
      return JSON.parse(localStorage.getItem(STORED)).latestToken;
    } catch {
      return {};
    }
  };
  const members =
    'advertising_token refresh_token identity_expires refresh_from refresh_expires refresh_response_key';

  function outcomeOf({ euid }) {
    if (euid?.optout === true) return { outcome: 'optout' };
    if (euid?.id === undefined) return { outcome: 'error', error: { kind: 'no id' } };
    // Prebid.js hands out the advertising token; the rest of the identity lies in the page's storage.
    const all = { ...storedIdentity(), advertising_token: euid.id };
    const given = members.split(' ').filter((name) => name in all);
    return { outcome: 'success', identity: Object.fromEntries(given.map((name) => [name, all[name]])) };
  }

  window.driver = {
    refresh({ session, baseUrl, identity, atOnce = 1 }) {
      const params = { euidApiBase: baseUrl, euidToken: identity };
      pbjs.setConfig({
        consentManagement: { gdpr: { cmpApi: 'iab', timeout: 1_000 } },
        // With a delay the module asks the operator at once; without, after the first auction.
        userSync: { auctionDelay: 1_000, userIds: [{ name: 'euid', params }] },
      });
      const first = session === 'kept' ? pbjs.refreshUserIds() : pbjs.getUserIdsAsync();
      const others = Array.from({ length: atOnce - 1 }, () => pbjs.refreshUserIds());
      return Promise.all([first, ...others]).then((all) => outcomeOf(all.at(-1)));
    },
    state() {
      const { euid } = pbjs.getUserIds();
      const stored = { ...sessionStorage, ...localStorage, cookie: document.cookie };
      return { answer: 'state', advertisingToken: euid?.id ?? null, optedOut: euid?.optout === true, stored };
    },
  };
}
