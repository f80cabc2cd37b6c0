import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

// A client of the operator as the contract wants one. Each decision is a method of its own.

const TYPES = {
  advertising_token: 'string',
  refresh_token: 'string',
  identity_expires: 'number',
  refresh_from: 'number',
  refresh_expires: 'number',
  refresh_response_key: 'string',
};
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** The year 5138: only times in microseconds lie beyond. */
const LATEST_MS = 1e14;
const LARGEST_ANSWER = 262_144;

export class SdkError extends Error {
  constructor(kind, message, more = {}) {
    super(message);
    Object.assign(this, { kind, ...more });
  }
}

export class Sdk {
  timer;
  underway;
  generation = 0;
  retries = 3;
  timeoutMs = 10_000;

  /** @param storage what outlives a restart */
  constructor({ baseUrl, apiKey, clientSecret, storage = {} }) {
    Object.assign(this, { baseUrl, apiKey, clientSecret, storage });
  }

  /** Takes an identity in place of the one before, whose answers come too late from now on. */
  adopt(identity) {
    this.generation += 1;
    this.underway = undefined;
    this.storage.identity = identity;
  }

  state(nowMs = Date.now()) {
    const { identity, optedOut = false } = this.storage;
    return {
      advertisingToken:
        identity !== undefined && identity.identity_expires > nowMs ? identity.advertising_token : null,
      due: identity !== undefined && identity.refresh_from <= nowMs,
      expired: identity === undefined || identity.identity_expires <= nowMs,
      refreshable: identity !== undefined && identity.refresh_expires > nowMs,
      optedOut,
      loginRequired: identity === undefined && !optedOut,
    };
  }

  /** Refreshes the identity; calls at once share one request. */
  refresh() {
    const underway = this.underway ?? this.refreshed();
    this.underway = underway;
    const done = () => {
      if (this.underway === underway) this.underway = undefined;
    };
    underway.then(done, done);
    return underway;
  }

  async refreshed(attempt = 0) {
    this.stop();
    const { generation, storage } = this;
    if (storage.optedOut === true) return { optout: true };
    if (storage.identity === undefined || !this.isAlive(storage.identity))
      throw new SdkError('no-identity', 'there is no identity: log in again');
    try {
      const answer = await this.ask(storage.identity);
      if (this.isOutdated(generation)) throw new SdkError('outdated', 'another identity has taken its place');
      return this.take(answer);
    } catch (error) {
      if (this.isTerminal(error)) this.end(generation);
      else if (attempt < this.retries) this.retry(attempt, error);
      throw error;
    }
  }

  isAlive({ refresh_expires }) {
    return refresh_expires > Date.now();
  }

  isOutdated(generation) {
    return generation !== this.generation || this.storage.optedOut === true;
  }

  isTerminal({ kind }) {
    return kind === 'expired_token';
  }

  end(generation) {
    if (generation === this.generation) this.storage.identity = undefined;
  }

  take({ optout, identity }) {
    if (optout) Object.assign(this.storage, { optedOut: true, identity: undefined });
    else this.storage.identity = identity;
    if (!optout) this.plan(identity);
    return { optout, identity };
  }

  /** Refreshes by itself when that is due. */
  plan({ refresh_from }) {
    this.later(Math.min(Math.max(refresh_from - Date.now(), 1_000), LONGEST_TIMER_MS), 0);
  }

  retry(attempt, error) {
    this.later(this.pauseMs(attempt, error), attempt + 1);
  }

  later(pauseMs, attempt) {
    this.timer = setTimeout(() => this.refreshed(attempt).catch(() => undefined), pauseMs);
  }

  pauseMs(attempt, { retryAfterMs = 0 }) {
    return Math.max(1_000 * 2 ** attempt, retryAfterMs);
  }

  stop() {
    clearTimeout(this.timer);
  }

  /** One refresh on the wire. */
  async ask({ refresh_token, refresh_response_key }) {
    const answer = await this.post('/v2/token/refresh', refresh_token);
    if (answer.httpStatus !== 200) throw this.refusalIn(answer);
    return this.read(this.opened(answer.text, Buffer.from(refresh_response_key, 'base64')));
  }

  async generate(user) {
    const key = Buffer.from(this.clientSecret, 'base64');
    const nonce = this.nonce();
    const time = Buffer.alloc(8);
    time.writeBigInt64BE(BigInt(this.timestamp()));
    const sealed = this.seal(Buffer.concat([time, nonce, Buffer.from(JSON.stringify(user))]), key);
    const answer = await this.post(
      '/v2/token/generate',
      Buffer.concat([Buffer.from([1]), sealed]).toString('base64'),
    );
    if (answer.httpStatus !== 200) throw this.refusalIn(answer);
    const plaintext = this.opened(answer.text, key);
    this.checkNonce(plaintext.subarray(8, 16), nonce);
    return this.read(plaintext.subarray(16));
  }

  nonce() {
    return randomBytes(8);
  }

  vector() {
    return randomBytes(12);
  }

  timestamp() {
    return Date.now();
  }

  checkNonce(echoed, sent) {
    if (!echoed.equals(sent)) throw new SdkError('wrong-nonce', 'the answer is to another request');
  }

  seal(plaintext, key) {
    const iv = this.vector();
    const cipher = createCipheriv(`aes-${key.length * 8}-gcm`, key, iv);
    return Buffer.concat([iv, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
  }

  opened(text, key) {
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text.trim()))
      throw new SdkError('unsealed', 'the answer is not base64');
    const bytes = Buffer.from(text, 'base64');
    try {
      const decipher = createDecipheriv(`aes-${key.length * 8}-gcm`, key, bytes.subarray(0, 12), {
        authTagLength: 16,
      });
      decipher.setAuthTag(bytes.subarray(-16));
      return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
    } catch {
      throw new SdkError('bad-seal', 'the answer does not open');
    }
  }

  /** What the JSON of an opened answer says. */
  read(bytes) {
    const { status, body } = this.parsed(bytes);
    if (status === 'optout') return { optout: true };
    if (status !== 'success')
      throw new SdkError('bad-answer', 'the answer is neither a success nor an opt-out');
    return { identity: this.checked(body) };
  }

  parsed(bytes) {
    try {
      const value = JSON.parse(bytes.toString('utf8'));
      if (typeof value === 'object' && value !== null) return value;
    } catch {}
    throw new SdkError('bad-answer', 'the answer does not hold an object of JSON');
  }

  checked(body) {
    for (const [name, type] of Object.entries(TYPES)) {
      if (typeof body?.[name] !== type || body[name] === '')
        throw new SdkError('bad-identity', `${name} is wrong`);
    }
    if (![16, 24, 32].includes(Buffer.from(body.refresh_response_key, 'base64').length)) {
      throw new SdkError('bad-identity', 'the response key is not an AES key');
    }
    this.checkTimes(body, Date.now());
    return Object.fromEntries(Object.keys(TYPES).map((name) => [name, body[name]]));
  }

  checkTimes({ refresh_from, identity_expires, refresh_expires }, nowMs) {
    const isPast = refresh_expires <= nowMs || identity_expires <= nowMs;
    if (isPast || Math.max(refresh_from, refresh_expires) > LATEST_MS) {
      throw new SdkError('bad-identity', 'the times are not of today');
    }
  }

  refusalIn({ httpStatus, text, retryAfterMs }) {
    let status;
    try {
      status = JSON.parse(text)?.status;
    } catch {}
    const isExpired = status === 'expired_token' && httpStatus === 400;
    const more = { retryAfterMs, ...(typeof status === 'string' ? { status } : {}) };
    return new SdkError(isExpired ? 'expired_token' : `http-${httpStatus}`, `HTTP ${httpStatus}`, more);
  }

  requestTo(path, body) {
    const headers = {
      authorization: `Bearer ${this.apiKey}`,
      'content-type': 'text/plain',
      'x-uid2-client-version': 'reference-1.0.0',
    };
    const signal = AbortSignal.timeout(this.timeoutMs);
    return { url: this.baseUrl + path, init: { method: 'POST', body, redirect: 'manual', headers, signal } };
  }

  async post(path, body) {
    const { url, init } = this.requestTo(path, body);
    let response;
    let text;
    try {
      response = await fetch(url, init);
      text = await response.text();
    } catch (error) {
      throw new SdkError('no-answer', `no answer: ${error.cause?.code ?? error.name}`);
    }
    if (text.length > LARGEST_ANSWER) throw new SdkError('bad-answer', 'the answer is too large');
    const retryAfterMs = this.pauseIn(response.headers.get('retry-after') ?? '0');
    return { httpStatus: response.status, text, retryAfterMs };
  }

  /** Seconds, or the date at which to ask again. */
  pauseIn(retryAfter) {
    const ms = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1_000 : Date.parse(retryAfter) - Date.now();
    return Number.isNaN(ms) ? 0 : ms;
  }
}
