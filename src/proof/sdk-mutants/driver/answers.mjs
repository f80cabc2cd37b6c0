// What a wrong SDK makes of answers. A row: the requirements it breaks, and the class with one decision taken wrongly.

const usual = (answer, kept) => (answer.optout ? answer : { identity: { ...answer.identity, ...kept } });

/** Keeps members of the identity from before. */
const keeping =
  (...names) =>
  (Sdk) =>
    class extends Sdk {
      take(answer) {
        const kept = Object.fromEntries(names.map((name) => [name, this.storage.identity[name]]));
        return super.take(usual(answer, kept));
      }
    };

const withoutIdentityAfter = (isMeant) => (Sdk) =>
  class extends Sdk {
    async ask(identity) {
      try {
        return await super.ask(identity);
      } catch (error) {
        if (isMeant(error)) this.storage.identity = undefined;
        throw error;
      }
    }
  };

/** Takes an error for something else. */
const taking = (isMeant, as) => (Sdk) =>
  class extends Sdk {
    async ask(identity) {
      try {
        return await super.ask(identity);
      } catch (error) {
        if (!isMeant(error)) throw error;
        return as(identity);
      }
    }
  };

const reading = (read) => (Sdk) =>
  class extends Sdk {
    read(bytes) {
      return read(bytes, (text) => super.read(text), this);
    }
  };

const isHttp = ({ kind }) => kind.startsWith('http-');

export const answers = {
  'keeps-the-old-key': [['SDK-OK-01'], keeping('refresh_response_key')],
  'keeps-the-old-refresh-token': [['SDK-OK-01'], keeping('refresh_token')],
  'keeps-the-old-advertising-token': [['SDK-OK-01'], keeping('advertising_token')],
  'keeps-the-old-times': [['SDK-OK-01'], keeping('identity_expires', 'refresh_from', 'refresh_expires')],
  'drops-the-new-identity': [
    ['SDK-OK-01'],
    (Sdk) =>
      class extends Sdk {
        take(answer) {
          return answer.optout ? super.take(answer) : answer;
        }
      },
  ],
  'hands-out-the-first-new-token-for-ever': [
    ['SDK-OK-02'],
    (Sdk) =>
      class extends Sdk {
        take(answer) {
          globalThis.shown ??= answer.identity?.advertising_token;
          return super.take(answer);
        }
        state(nowMs) {
          const state = super.state(nowMs);
          return { ...state, advertisingToken: state.advertisingToken && globalThis.shown };
        }
      },
  ],
  'sends-the-first-token-of-a-chain': [
    ['SDK-OK-02'],
    (Sdk) =>
      class extends Sdk {
        ask({ refresh_token, ...rest }) {
          globalThis.first ??= refresh_token;
          return super.ask({ ...rest, refresh_token: globalThis.first });
        }
      },
  ],
  'opt-out-is-an-error': [
    ['SDK-OPT-01'],
    reading((bytes, read) => {
      const answer = read(bytes);
      if (answer.optout) throw new Error('no success');
      return answer;
    }),
  ],
  'does-not-tell-of-an-opt-out-again': [
    ['SDK-OPT-01'],
    (Sdk) =>
      class extends Sdk {
        refresh() {
          return this.storage.optedOut === true ? Promise.reject(new Error('no identity')) : super.refresh();
        }
      },
  ],
  'hands-out-after-an-opt-out': [
    ['SDK-OPT-01'],
    (Sdk) =>
      class extends Sdk {
        take(answer) {
          if (answer.optout) return answer;
          return super.take(answer);
        }
      },
  ],
  'refreshes-after-an-opt-out': [
    ['SDK-OPT-02'],
    (Sdk) =>
      class extends Sdk {
        take(answer) {
          if (answer.optout) this.timer = setTimeout(() => this.ask(this.last), 200);
          return super.take(answer);
        }
        ask(identity) {
          this.last = identity;
          return super.ask(identity);
        }
      },
  ],
  'forgets-an-opt-out-at-a-restart': [
    ['SDK-OPT-03'],
    (Sdk) =>
      class extends Sdk {
        constructor(options) {
          super(options);
          if (this.storage.optedOut)
            Object.assign(this.storage, { optedOut: false, identity: this.storage.before });
        }
        ask(identity) {
          this.storage.before = identity;
          return super.ask(identity);
        }
      },
  ],
  'a-late-success-undoes-an-opt-out': [
    ['SDK-OPT-04'],
    (Sdk) =>
      class extends Sdk {
        isOutdated() {
          return false;
        }
        take(answer) {
          if (answer.identity) this.storage.optedOut = false;
          return super.take(answer);
        }
      },
  ],
  'retries-after-expired-token': [
    ['SDK-ERR-01'],
    (Sdk) =>
      class extends Sdk {
        end(generation) {
          const { identity } = this.storage;
          super.end(generation);
          setTimeout(() => this.ask(identity).catch(() => undefined), 1_000);
        }
      },
  ],
  'hands-out-after-expired-token': [
    ['SDK-ERR-01'],
    (Sdk) =>
      class extends Sdk {
        end() {}
      },
  ],
  'an-expired-token-comes-back-at-a-restart': [
    ['SDK-ERR-01'],
    (Sdk) =>
      class extends Sdk {
        constructor(options) {
          super(options);
          this.storage.identity ??= this.storage.ended;
        }
        end(generation) {
          this.storage.ended = this.storage.identity;
          super.end(generation);
        }
      },
  ],
  'gives-up-after-one-error': [
    ['SDK-ERR-06'],
    (Sdk) =>
      class extends Sdk {
        refreshed(attempt) {
          return this.failed === true ? Promise.reject(new Error('gave up')) : super.refreshed(attempt);
        }
        retry(attempt, error) {
          if (isHttp(error)) this.failed = true;
          else super.retry(attempt, error);
        }
      },
  ],
  'never-retries-by-itself': [
    ['SDK-ERR-06'],
    (Sdk) =>
      class extends Sdk {
        retries = 0;
      },
  ],
  'expired-token-is-any-error': [
    ['SDK-ERR-02'],
    (Sdk) =>
      class extends Sdk {
        async ask(identity) {
          try {
            return await super.ask(identity);
          } catch {
            throw Object.assign(new Error('failed'), { kind: 'failed' });
          }
        }
      },
  ],
  'errors-wipe-the-identity': [['SDK-ERR-03'], withoutIdentityAfter(isHttp)],
  'invalid-token-is-an-opt-out': [
    ['SDK-ERR-03'],
    taking(
      ({ status }) => status === 'invalid_token',
      () => ({ optout: true }),
    ),
  ],
  'unavailable-is-a-success': [
    ['SDK-ERR-03'],
    taking(
      ({ kind }) => kind === 'http-503',
      (identity) => ({ identity }),
    ),
  ],
  'unauthorized-is-a-success': [
    ['SDK-ERR-03'],
    taking(
      ({ kind }) => kind === 'http-401',
      (identity) => ({ identity }),
    ),
  ],
  'retries-without-a-pause': [
    ['SDK-ERR-04'],
    (Sdk) =>
      class extends Sdk {
        retries = 50;
        pauseMs() {
          return 50;
        }
      },
  ],
  'retries-every-half-second': [
    ['SDK-ERR-04'],
    (Sdk) =>
      class extends Sdk {
        retries = 50;
        pauseMs() {
          return 500;
        }
      },
  ],
  'ignores-retry-after': [
    ['SDK-ERR-04'],
    (Sdk) =>
      class extends Sdk {
        pauseMs() {
          return 1_500;
        }
      },
  ],
  'crashes-over-html': [
    ['SDK-ERR-05'],
    (Sdk) =>
      class extends Sdk {
        refusalIn(answer) {
          if (answer.text.startsWith('<')) process.exit(1);
          return super.refusalIn(answer);
        }
      },
  ],
  'odd-errors-wipe-the-identity': [
    ['SDK-ERR-05'],
    withoutIdentityAfter(({ kind, status }) => isHttp({ kind }) && status === undefined),
  ],
  'believes-a-message-that-is-a-number': [
    ['SDK-ERR-05'],
    (Sdk) =>
      class extends Sdk {
        refusalIn(answer) {
          if (answer.text.includes('"message":5')) process.exit(1);
          return super.refusalIn(answer);
        }
      },
  ],
  'refuses-keys-of-16-bytes': [
    ['SDK-OK-03', 'SDK-PROP-01'],
    (Sdk) =>
      class extends Sdk {
        checked(body) {
          if (Buffer.from(body.refresh_response_key, 'base64').length === 16) throw new Error('short key');
          return super.checked(body);
        }
      },
  ],
  'refuses-tokens-that-end-in-one-equals-sign': [
    ['SDK-OK-03', 'SDK-PROP-01'],
    (Sdk) =>
      class extends Sdk {
        checked(body) {
          if (/[^=]=$/.test(body.refresh_token)) throw new Error('strange end');
          return super.checked(body);
        }
      },
  ],
  'refuses-further-members': [
    ['SDK-OK-03', 'SDK-PROP-01'],
    (Sdk) =>
      class extends Sdk {
        checked(body) {
          if (Object.keys(body).length > 6) throw new Error('unknown member');
          return super.checked(body);
        }
      },
  ],
  'wants-the-status-first': [
    ['SDK-OK-03'],
    (Sdk) =>
      class extends Sdk {
        parsed(bytes) {
          if (!bytes.toString().startsWith('{"status"')) throw new Error('unreadable');
          return super.parsed(bytes);
        }
      },
  ],
  'refuses-long-tokens': [
    ['SDK-OK-03'],
    (Sdk) =>
      class extends Sdk {
        checked(body) {
          if (body.refresh_token.length > 1_000) throw new Error('too long');
          return super.checked(body);
        }
      },
  ],
  'gives-up-after-half-a-second': [
    ['SDK-OK-04'],
    (Sdk) =>
      class extends Sdk {
        timeoutMs = 500;
      },
  ],
  'reads-integers-only': [
    ['SDK-OK-05'],
    (Sdk) =>
      class extends Sdk {
        parsed(bytes) {
          if (/:\d+\.\d|:\d+e/.test(bytes.toString())) throw new Error('not an integer');
          return super.parsed(bytes);
        }
      },
  ],
};
