import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

// A client of the operator as the contract wants one, small enough to be read at a glance.

const FIELDS = {
  advertising_token: 'string',
  refresh_token: 'string',
  identity_expires: 'number',
  refresh_from: 'number',
  refresh_expires: 'number',
  refresh_response_key: 'string',
};
const RETRIES = 3;
const FIRST_PAUSE_MS = 1_000;
const TIMEOUT_MS = 10_000;
/** 5138: a time in microseconds lies beyond. */
const LATEST_MS = 1e14;
const LARGEST_BODY = 262_144;

export class RefreshError extends Error {
  constructor(kind, message, { status, retryAfterMs } = {}) {
    super(message);
    Object.assign(this, { kind, status, retryAfterMs });
  }
}

export function open(text, key) {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text.trim()))
    throw new RefreshError('unsealed', 'the answer is not base64');
  const bytes = Buffer.from(text, 'base64');
  const decipher = createDecipheriv(`aes-${key.length * 8}-gcm`, key, bytes.subarray(0, 12), {
    authTagLength: 16,
  });
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
}

export function seal(plaintext, key, iv = randomBytes(12)) {
  const cipher = createCipheriv(`aes-${key.length * 8}-gcm`, key, iv);
  return Buffer.concat([iv, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

/** The identity in an answer. @throws RefreshError when a member is missing, empty or of another type */
export function checkedIdentity(body, nowMs) {
  for (const [name, type] of Object.entries(FIELDS)) {
    if (typeof body?.[name] !== type || body[name] === '')
      throw new RefreshError('bad-identity', `${name} is wrong`);
  }
  const { refresh_from, identity_expires, refresh_expires, refresh_response_key } = body;
  if (![16, 24, 32].includes(Buffer.from(refresh_response_key, 'base64').length)) {
    throw new RefreshError('bad-identity', 'the response key is not an AES key');
  }
  if (
    refresh_expires <= nowMs ||
    identity_expires <= nowMs ||
    Math.max(refresh_from, refresh_expires) > LATEST_MS
  ) {
    throw new RefreshError('bad-identity', 'the times are not of today');
  }
  return Object.fromEntries(Object.keys(FIELDS).map((name) => [name, body[name]]));
}

export class Sdk {
  #timer;
  #underway;
  #generation = 0;

  /** @param storage what outlives a restart */
  constructor({ baseUrl, apiKey, clientSecret, storage = {} }) {
    Object.assign(this, { baseUrl, apiKey, clientSecret, storage });
  }

  get identity() {
    return this.storage.identity;
  }

  adopt(identity) {
    // An answer to the identity before comes too late, and no call shares its request any more.
    this.#generation += 1;
    this.#underway = undefined;
    this.storage.identity = identity;
  }

  /** Refreshes the identity it has; two calls at once share one request. */
  refresh() {
    const underway = this.#underway ?? this.#refreshed();
    this.#underway = underway;
    underway
      .catch(() => undefined)
      .finally(() => {
        if (this.#underway === underway) this.#underway = undefined;
      });
    return underway;
  }

  async #refreshed(attempt = 0) {
    clearTimeout(this.#timer);
    const { identity, optedOut } = this.storage;
    const generation = this.#generation;
    if (optedOut === true) return { optout: true };
    if (identity === undefined) throw new RefreshError('no-identity', 'there is no identity: log in again');
    try {
      const answer = await this.ask(identity);
      if (generation !== this.#generation)
        throw new RefreshError('outdated', 'another identity has taken its place');
      if (answer.status === 'optout') Object.assign(this.storage, { optedOut: true, identity: undefined });
      else this.storage.identity = answer.identity;
      return answer.status === 'optout' ? { optout: true } : { identity: answer.identity };
    } catch (error) {
      if (error.kind === 'expired_token' && generation === this.#generation)
        this.storage.identity = undefined;
      else if (attempt < RETRIES) this.#retry(attempt, error.retryAfterMs);
      throw error;
    }
  }

  #retry(attempt, retryAfterMs = 0) {
    const pauseMs = Math.max(FIRST_PAUSE_MS * 2 ** attempt, retryAfterMs);
    this.#timer = setTimeout(() => this.#refreshed(attempt + 1).catch(() => undefined), pauseMs);
  }

  stop() {
    clearTimeout(this.#timer);
  }

  /** One refresh on the wire. */
  async ask({ refresh_token, refresh_response_key }) {
    const answer = await this.post('/v2/token/refresh', refresh_token);
    if (answer.httpStatus !== 200) throw refusalIn(answer);
    const value = parsed(opened(() => open(answer.text, Buffer.from(refresh_response_key, 'base64'))));
    if (value.status === 'optout') return { status: 'optout' };
    if (value.status !== 'success')
      throw new RefreshError('bad-answer', 'the answer is neither a success nor an opt-out');
    return { status: 'success', identity: checkedIdentity(value.body, Date.now()) };
  }

  async generate(user) {
    const key = Buffer.from(this.clientSecret, 'base64');
    const nonce = randomBytes(8);
    const time = Buffer.alloc(8);
    time.writeBigInt64BE(BigInt(Date.now()));
    const sealed = seal(Buffer.concat([time, nonce, Buffer.from(JSON.stringify(user))]), key);
    const answer = await this.post(
      '/v2/token/generate',
      Buffer.concat([Buffer.from([1]), sealed]).toString('base64'),
    );
    if (answer.httpStatus !== 200) throw refusalIn(answer);
    const plaintext = opened(() => open(answer.text, key));
    if (!plaintext.subarray(8, 16).equals(nonce))
      throw new RefreshError('wrong-nonce', 'the answer is to another request');
    const value = parsed(plaintext.subarray(16));
    if (value.status === 'optout') return { optout: true };
    if (value.status !== 'success') throw new RefreshError('bad-answer', 'the answer is not a success');
    return { identity: checkedIdentity(value.body, Date.now()) };
  }

  async post(path, body) {
    const response = await fetch(this.baseUrl + path, {
      method: 'POST',
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        authorization: `Bearer ${this.apiKey}`,
        'content-type': 'text/plain',
        'x-uid2-client-version': 'reference-1.0.0',
      },
    }).catch((error) => {
      throw new RefreshError('no-answer', `no answer: ${error.cause?.code ?? error.name}`);
    });
    const text = await response.text().catch(() => {
      throw new RefreshError('no-answer', 'the answer broke off');
    });
    if (text.length > LARGEST_BODY)
      throw new RefreshError('bad-answer', 'the answer is too large', { status: undefined });
    return {
      httpStatus: response.status,
      text,
      retryAfterMs: Number(response.headers.get('retry-after') ?? 0) * 1_000,
    };
  }
}

function opened(opening) {
  try {
    return opening();
  } catch (error) {
    if (error instanceof RefreshError) throw error;
    throw new RefreshError('bad-seal', 'the answer does not open');
  }
}

function parsed(bytes) {
  try {
    const value = JSON.parse(bytes.toString('utf8'));
    if (typeof value === 'object' && value !== null) return value;
  } catch {}
  throw new RefreshError('bad-answer', 'the answer does not hold an object of JSON');
}

function refusalIn({ httpStatus, text, retryAfterMs }) {
  let status;
  try {
    status = JSON.parse(text)?.status;
  } catch {}
  const isExpired = status === 'expired_token' && httpStatus === 400;
  const kind = isExpired ? 'expired_token' : `http-${httpStatus}`;
  return new RefreshError(kind, `HTTP ${httpStatus}`, {
    status: typeof status === 'string' ? status : undefined,
    retryAfterMs,
  });
}
