import { Agent, request as overTls } from 'node:https';

// What a wrong SDK sends, when, and what it gives away.

const requesting = (change) => (Sdk) =>
  class extends Sdk {
    requestTo(path, body) {
      return change(super.requestTo(path, body), this, path);
    }
  };

const withHeader = (name, value) =>
  requesting(({ url, init }, sdk) => ({
    url,
    init: { ...init, headers: { ...init.headers, [name]: value(sdk, init) } },
  }));

const stating = (change) => (Sdk) =>
  class extends Sdk {
    state(nowMs = Date.now()) {
      return change(super.state(nowMs), this.storage.identity, nowMs);
    }
  };

const saying = (say) => (Sdk) =>
  class extends Sdk {
    async ask(identity) {
      try {
        const answer = await super.ask(identity);
        say.success?.(answer, this);
        return answer;
      } catch (error) {
        throw say.error?.(error, identity) ?? error;
      }
    }
  };

const withText = (error, text) => Object.assign(new Error(`${error.message}: ${text}`), { kind: error.kind });

const wipesOverSilence = (Sdk) =>
  class extends Sdk {
    async ask(identity) {
      try {
        return await super.ask(identity);
      } catch (error) {
        if (error.kind === 'no-answer') this.storage.identity = undefined;
        throw error;
      }
    }
  };

/** Sends over TLS with no look at the certificate. */
const trustingAnyone = (Sdk) =>
  class extends Sdk {
    post(path, body) {
      if (!this.baseUrl.startsWith('https:')) return super.post(path, body);
      const agent = new Agent({ rejectUnauthorized: false });
      return new Promise((resolve) => {
        overTls(this.baseUrl + path, { method: 'POST', agent }, (incoming) => {
          incoming.resume();
          resolve({ httpStatus: incoming.statusCode, text: '' });
        }).end(body);
      });
    }
  };

export const requests = {
  'encodes-the-token-for-urls': [
    ['SDK-REQ-01'],
    requesting(({ url, init }) => ({ url, init: { ...init, body: encodeURIComponent(init.body) } })),
  ],
  'sends-the-token-in-json': [
    ['SDK-REQ-01'],
    requesting(({ url, init }, _, path) => ({
      url,
      init: path.endsWith('refresh') ? { ...init, body: JSON.stringify({ token: init.body }) } : init,
    })),
  ],
  'adds-a-newline-to-the-token': [
    ['SDK-REQ-01'],
    requesting(({ url, init }) => ({ url, init: { ...init, body: `${init.body}\n` } })),
  ],
  'cuts-the-end-of-base64': [
    ['SDK-REQ-01'],
    requesting(({ url, init }) => ({ url, init: { ...init, body: init.body.replace(/([^=])=$/, '$1') } })),
  ],
  'cuts-long-tokens': [
    ['SDK-REQ-01'],
    requesting(({ url, init }) => ({ url, init: { ...init, body: init.body.slice(0, 2_000) } })),
  ],
  'sends-the-token-in-the-query': [
    ['SDK-REQ-02'],
    requesting(({ url, init }) => ({ url: `${url}?token=${encodeURIComponent(init.body)}`, init })),
  ],
  'sends-the-response-key-in-a-header': [
    ['SDK-REQ-02'],
    withHeader('x-key', (sdk) => sdk.storage.identity?.refresh_response_key ?? ''),
  ],
  'sends-the-client-secret-in-a-header': [['SDK-REQ-02'], withHeader('x-secret', (sdk) => sdk.clientSecret)],
  'sends-the-client-secret-with-generate': [
    ['SDK-REQ-02'],
    requesting(({ url, init }, { clientSecret }, path) => ({
      url: path.endsWith('generate') ? `${url}?secret=${encodeURIComponent(clientSecret)}` : url,
      init,
    })),
  ],
  'names-the-user-with-generate': [
    ['SDK-REQ-02'],
    (Sdk) =>
      class extends Sdk {
        generate(user) {
          this.user = user;
          return super.generate(user);
        }
        requestTo(path, body) {
          const { url, init } = super.requestTo(path, body);
          const { user = {} } = this;
          return { url: `${url}?${new URLSearchParams(user)}`, init };
        }
      },
  ],
  'says-that-a-token-is-json': [['SDK-REQ-04'], withHeader('content-type', () => 'application/json')],
  'does-not-name-itself': [
    ['SDK-REQ-03'],
    requesting(({ url, init }) => {
      const { 'x-uid2-client-version': _, ...headers } = init.headers;
      return { url, init: { ...init, headers } };
    }),
  ],
  'compares-seconds-with-milliseconds': [
    ['SDK-TIME-01'],
    stating((state, identity, nowMs) => ({
      ...state,
      due: identity !== undefined && identity.refresh_from <= nowMs / 1_000,
    })),
  ],
  'never-takes-an-identity-for-expired': [
    ['SDK-TIME-01'],
    stating((state, identity) => ({
      ...state,
      expired: false,
      advertisingToken: identity?.advertising_token ?? null,
    })),
  ],
  'refreshes-for-ever': [['SDK-TIME-01'], stating((state) => ({ ...state, refreshable: true }))],
  'refuses-a-clock-that-is-off': [
    ['SDK-TIME-02'],
    (Sdk) =>
      class extends Sdk {
        checkTimes({ refresh_from }, nowMs) {
          if (Math.abs(refresh_from - nowMs - 900_000) > 60_000) throw new Error('clock');
        }
      },
  ],
  'refreshes-too-early': [
    ['SDK-TIME-03'],
    (Sdk) =>
      class extends Sdk {
        plan({ refresh_from }) {
          super.plan({ refresh_from: refresh_from - 1_000 });
        }
      },
  ],
  'never-refreshes-by-itself': [
    ['SDK-TIME-03'],
    (Sdk) =>
      class extends Sdk {
        plan() {}
      },
  ],
  'refreshes-with-an-expired-token': [
    ['SDK-TIME-04'],
    (Sdk) =>
      class extends Sdk {
        isAlive() {
          return true;
        }
      },
  ],
  'sends-three-requests-for-two': [
    ['SDK-CON-01'],
    (Sdk) =>
      class extends Sdk {
        refresh() {
          if (this.again === undefined) this.again = this.ask(this.storage.identity).catch(() => undefined);
          return this.refreshed();
        }
      },
  ],
  'lets-a-late-answer-win': [
    ['SDK-CON-02'],
    (Sdk) =>
      class extends Sdk {
        isOutdated() {
          return false;
        }
      },
  ],
  'shows-the-key-in-an-exception': [
    ['SDK-SEC-01'],
    saying({ error: (error, { refresh_response_key: key }) => withText(error, key) }),
  ],
  'shows-the-token-in-an-exception': [
    ['SDK-SEC-01'],
    saying({
      error: (error, { refresh_token: token }) =>
        error.kind === 'bad-seal' ? withText(error, token) : error,
    }),
  ],
  'logs-the-new-token': [
    ['SDK-SEC-01'],
    saying({ success: ({ identity }) => process.stderr.write(`refreshed to ${identity?.refresh_token}\n`) }),
  ],
  'stores-the-token-in-a-log': [
    ['SDK-SEC-02'],
    saying({
      success: ({ identity }, { storage }) => Object.assign(storage, { log: identity?.refresh_token }),
    }),
  ],
  'shows-a-bad-identity-in-an-exception': [
    ['SDK-SEC-01'],
    (Sdk) =>
      class extends Sdk {
        checked(body) {
          try {
            return super.checked(body);
          } catch (error) {
            throw withText(error, JSON.stringify(body));
          }
        }
      },
  ],
  'follows-redirections': [
    ['SDK-NET-01'],
    requesting(({ url, init }) => ({ url, init: { ...init, redirect: 'follow' } })),
  ],
  'sends-the-bearer-after-a-redirection': [
    ['SDK-NET-01'],
    (Sdk) =>
      class extends Sdk {
        async post(path, body) {
          const { url, init } = this.requestTo(path, body);
          const response = await fetch(url, init);
          const location = response.headers.get('location');
          if (location !== null) await fetch(location, { headers: init.headers });
          return super.post(path, body);
        }
      },
  ],
  'waits-for-ever': [
    ['SDK-NET-02'],
    (Sdk) =>
      class extends Sdk {
        timeoutMs = 60_000;
      },
  ],
  'silence-wipes-the-identity': [['SDK-NET-02'], wipesOverSilence],
  'trusts-any-certificate': [['SDK-NET-03'], trustingAnyone],
  'generates-with-one-nonce': [
    ['SDK-GEN-01'],
    (Sdk) =>
      class extends Sdk {
        nonce() {
          return Buffer.alloc(8, 1);
        }
      },
  ],
  'generates-with-one-vector': [
    ['SDK-GEN-01'],
    (Sdk) =>
      class extends Sdk {
        vector() {
          return Buffer.alloc(12, 1);
        }
      },
  ],
  'generates-with-a-time-in-seconds': [
    ['SDK-GEN-01'],
    (Sdk) =>
      class extends Sdk {
        timestamp() {
          return Math.floor(Date.now() / 1_000);
        }
      },
  ],
  'accepts-any-nonce': [
    ['SDK-GEN-02'],
    (Sdk) =>
      class extends Sdk {
        checkNonce() {}
      },
  ],
  'accepts-a-plain-identity-from-generate': [
    ['SDK-GEN-02'],
    (Sdk) =>
      class extends Sdk {
        opened(text, key) {
          return text.startsWith('{')
            ? Buffer.concat([Buffer.alloc(16), Buffer.from(text)])
            : super.opened(text, key);
        }
        checkNonce() {}
      },
  ],
  'opt-out-at-generate-is-an-error': [
    ['SDK-GEN-03'],
    (Sdk) =>
      class extends Sdk {
        async generate(user) {
          const answer = await super.generate(user);
          if (answer.optout) throw new Error('no identity');
          return answer;
        }
      },
  ],
  'refuses-tokens-with-a-dot': [
    ['SDK-PROP-01'],
    (Sdk) =>
      class extends Sdk {
        checked(body) {
          if (body.refresh_token.includes('.')) throw new Error('strange token');
          return super.checked(body);
        }
      },
  ],
};
