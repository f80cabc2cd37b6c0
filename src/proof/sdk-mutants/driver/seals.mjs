import { createDecipheriv } from 'node:crypto';

// What a wrong SDK believes.

const opening = (open) => (Sdk) =>
  class extends Sdk {
    opened(text, key) {
      return open(text, key, (...given) => super.opened(...given));
    }
  };

/** The plaintext, with no look at the tag. */
function withoutTag(text, key) {
  const bytes = Buffer.from(text, 'base64');
  const decipher = createDecipheriv(`aes-${key.length * 8}-gcm`, key, bytes.subarray(0, 12));
  return decipher.update(bytes.subarray(12, -16));
}

const checking = (check) => (Sdk) =>
  class extends Sdk {
    checked(body) {
      return check(body, (given) => super.checked(given));
    }
  };

/** A body whose missing or wrong member is replaced before it is checked. */
const mending = (name, value) => checking((body, check) => check({ ...body, [name]: value(body) }));

const believingPlain = (isMeant) => (Sdk) =>
  class extends Sdk {
    async ask({ refresh_token, refresh_response_key }) {
      const answer = await this.post('/v2/token/refresh', refresh_token);
      if (isMeant(answer)) return this.read(Buffer.from(answer.text));
      if (answer.httpStatus !== 200) throw this.refusalIn(answer);
      return this.read(this.opened(answer.text, Buffer.from(refresh_response_key, 'base64')));
    }
  };

const keysSeen = [];

/** Tries the keys of earlier answers too. */
const anyKey = opening((text, key, open) => {
  keysSeen.unshift(key);
  for (const one of keysSeen) {
    try {
      return open(text, one);
    } catch {}
  }
  return open(text, key);
});

const wipingOver = (isMeant) => (Sdk) =>
  class extends Sdk {
    checkTimes(body, nowMs) {
      if (isMeant(body, nowMs)) this.storage.identity = undefined;
      super.checkTimes(body, nowMs);
    }
  };

export const seals = {
  'ignores-the-tag': [['SDK-SEAL-01', 'SDK-PROP-02'], opening((text, key) => withoutTag(text, key))],
  'opens-with-earlier-keys': [['SDK-SEAL-01'], anyKey],
  'accepts-an-answer-that-was-sent-before': [['SDK-SEAL-03'], anyKey],
  'ignores-a-short-end': [
    ['SDK-SEAL-01', 'SDK-PROP-02'],
    opening((text, key, open) => {
      try {
        return open(text, key);
      } catch (error) {
        if (text.length % 4 !== 0 || !text.endsWith('=')) throw error;
        return withoutTag(text, key);
      }
    }),
  ],
  'believes-a-plain-success': [
    ['SDK-SEAL-02'],
    believingPlain(({ httpStatus, text }) => httpStatus === 200 && text.startsWith('{"status":"success"')),
  ],
  'believes-a-plain-success-of-any-code': [
    ['SDK-SEAL-02'],
    believingPlain(({ httpStatus, text }) => httpStatus >= 400 && text.startsWith('{"status":"success"')),
  ],
  'believes-a-plain-opt-out': [['SDK-SEAL-02'], believingPlain(({ text }) => text === '{"status":"optout"}')],
  'accepts-any-status': [
    ['SDK-SEAL-04'],
    (Sdk) =>
      class extends Sdk {
        read(bytes) {
          const { status, body } = this.parsed(bytes);
          return status === 'optout' ? { optout: true } : { identity: this.checked(body) };
        }
      },
  ],
  'crashes-over-plaintext-that-is-not-json': [
    ['SDK-SEAL-04'],
    (Sdk) =>
      class extends Sdk {
        parsed(bytes) {
          setTimeout(() => JSON.parse(bytes.toString()), 0);
          return super.parsed(bytes);
        }
      },
  ],
  'gives-up-over-plaintext-that-is-not-json': [
    ['SDK-SEAL-04'],
    (Sdk) =>
      class extends Sdk {
        refreshed(attempt) {
          return this.lost === true ? new Promise(() => {}) : super.refreshed(attempt);
        }
        parsed(bytes) {
          try {
            return super.parsed(bytes);
          } catch (error) {
            this.lost = true;
            throw error;
          }
        }
      },
  ],
  'accepts-a-missing-advertising-token': [
    ['SDK-SEAL-05'],
    mending('advertising_token', ({ advertising_token: token = 'none' }) => token || token),
  ],
  'accepts-a-missing-response-key': [
    ['SDK-SEAL-05'],
    mending(
      'refresh_response_key',
      ({ refresh_response_key: key = Buffer.alloc(32).toString('base64') }) => key,
    ),
  ],
  'accepts-an-advertising-token-of-another-type': [
    ['SDK-SEAL-05'],
    mending('advertising_token', ({ advertising_token: token }) =>
      typeof token === 'number' ? String(token) : token,
    ),
  ],
  'accepts-an-empty-refresh-token': [
    ['SDK-SEAL-05'],
    mending('refresh_token', ({ refresh_token: token }) => (token === '' ? ' ' : token)),
  ],
  'accepts-times-as-text': [
    ['SDK-SEAL-05'],
    checking((body, check) =>
      typeof body.refresh_expires === 'string'
        ? check({ ...body, refresh_from: 9e12, identity_expires: 9e12, refresh_expires: 9e12 })
        : check(body),
    ),
  ],
  'accepts-times-in-the-past': [
    ['SDK-SEAL-06'],
    (Sdk) =>
      class extends Sdk {
        checkTimes() {}
      },
  ],
  'accepts-an-identity-that-has-expired-already': [
    ['SDK-SEAL-06'],
    (Sdk) =>
      class extends Sdk {
        checkTimes(body, nowMs) {
          super.checkTimes({ ...body, identity_expires: body.refresh_expires }, nowMs);
        }
      },
  ],
  'times-in-the-past-wipe-the-identity': [
    ['SDK-SEAL-06'],
    wipingOver(({ refresh_expires }, nowMs) => refresh_expires < nowMs),
  ],
  'accepts-damage-to-the-vector': [
    ['SDK-SEAL-01', 'SDK-PROP-02'],
    opening((text, key, open) => {
      try {
        return open(text, key);
      } catch {
        return withoutTag(text, key);
      }
    }),
  ],
};
