import { inspect } from 'node:util';

// What a wrong SDK does by itself, and what it gives away in another spelling.

/** Does something to the one who asks by itself, and nothing to a caller. */
const byItself = (change) => (Sdk) =>
  class extends Sdk {
    later(pauseMs, attempt) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => {
        this.isByItself = true;
        const over = () => {
          this.isByItself = false;
        };
        this.refreshed(attempt).then(over, over);
      }, pauseMs);
    }
    take(answer) {
      return this.isByItself && answer.optout && change.optOut ? answer : super.take(answer);
    }
    end(generation) {
      if (!(this.isByItself && change.expired)) super.end(generation);
    }
  };

const sayingOverABadSeal = (say) => (Sdk) =>
  class extends Sdk {
    opened(text, key) {
      try {
        return super.opened(text, key);
      } catch (error) {
        throw Object.assign(new Error(`cannot open with ${say(key)}`), { kind: error.kind });
      }
    }
  };

export const timers = {
  'ignores-an-opt-out-of-its-own-refresh': [['SDK-OPT-01'], byItself({ optOut: true })],
  'ignores-an-expired-token-of-its-own-refresh': [['SDK-ERR-01'], byItself({ expired: true })],
  'retries-after-an-opt-out': [
    ['SDK-OPT-02'],
    (Sdk) =>
      class extends Sdk {
        stop() {}
        refreshed(attempt = 0) {
          const { identity = this.last } = this.storage;
          this.last = identity;
          if (attempt === 0 || this.storage.optedOut !== true) return super.refreshed(attempt);
          return this.ask(identity);
        }
      },
  ],
  'refreshes-at-once-what-is-far-away': [
    ['SDK-TIME-03'],
    (Sdk) =>
      class extends Sdk {
        plan({ refresh_from }) {
          this.later(Math.max(refresh_from - Date.now(), 1_000), 0);
        }
      },
  ],
  'repeats-at-once-what-was-not-answered': [
    ['SDK-ERR-04'],
    (Sdk) =>
      class extends Sdk {
        post(path, body) {
          const again = (left) => (error) => {
            if (left === 0 || error.kind !== 'no-answer') throw error;
            return super.post(path, body).catch(again(left - 1));
          };
          return super.post(path, body).catch(again(3));
        }
      },
  ],
  'reads-no-date-in-retry-after': [
    ['SDK-ERR-04'],
    (Sdk) =>
      class extends Sdk {
        pauseIn(retryAfter) {
          return Number(retryAfter) * 1_000 || 0;
        }
      },
  ],
  'waits-for-ever-once-an-answer-begins': [
    ['SDK-NET-02'],
    (Sdk) =>
      class extends Sdk {
        async post(path, body) {
          const { url, init } = this.requestTo(path, body);
          const begun = new AbortController();
          const timer = setTimeout(() => begun.abort(), this.timeoutMs);
          const response = await fetch(url, { ...init, signal: begun.signal }).catch(({ name }) => {
            throw Object.assign(new Error(name), { kind: 'no-answer' });
          });
          clearTimeout(timer);
          return { httpStatus: response.status, text: await response.text() };
        }
      },
  ],
  'finds-an-opt-out-anywhere': [
    ['SDK-OK-03'],
    (Sdk) =>
      class extends Sdk {
        read(bytes) {
          return bytes.toString().includes('"optout"') ? { optout: true } : super.read(bytes);
        }
      },
  ],
  'finds-expired-token-anywhere': [
    ['SDK-ERR-03'],
    (Sdk) =>
      class extends Sdk {
        refusalIn(answer) {
          const error = super.refusalIn(answer);
          return answer.text.includes('expired_token')
            ? Object.assign(error, { kind: 'expired_token' })
            : error;
        }
      },
  ],
  'shows-the-key-in-hex': [['SDK-SEC-01'], sayingOverABadSeal((key) => key.toString('hex'))],
  'shows-the-key-as-numbers': [['SDK-SEC-01'], sayingOverABadSeal((key) => inspect(Array.from(key)))],
  'shows-the-beginning-of-a-token': [
    ['SDK-SEC-01'],
    (Sdk) =>
      class extends Sdk {
        post(path, body) {
          process.stderr.write(`POST ${path} ${body.slice(0, 30)}…\n`);
          return super.post(path, body);
        }
      },
  ],
  'shows-the-client-secret-over-generate': [
    ['SDK-SEC-01'],
    (Sdk) =>
      class extends Sdk {
        async generate(user) {
          try {
            return await super.generate(user);
          } catch (error) {
            throw Object.assign(new Error(`${error.message}: ${this.clientSecret}`), { kind: error.kind });
          }
        }
      },
  ],
};
