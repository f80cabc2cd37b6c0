import { fingerprint } from './fingerprint.ts';
import { hideEscaped } from './hide-escaped.ts';
import { hideShapes } from './hide-shapes.ts';
import { KnownPieces } from './known-pieces.ts';
import { visible } from './visible.ts';

/** Names under which the contract carries a secret; their values are always hidden. */
const SECRET_NAMES = new Set(['advertising_token', 'refresh_token', 'refresh_response_key']);

function encodingsOf(value: string): string[] {
  const bytes = Buffer.from(value, 'utf8');
  const decoded = Buffer.from(value, 'base64');
  return [
    value,
    encodeURIComponent(value),
    JSON.stringify(value).slice(1, -1),
    bytes.toString('base64'),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    decoded.toString('base64url'),
    decoded.toString('hex'),
  ];
}

function placeholder(value: string): string {
  return `[redacted ${value.length} chars #${fingerprint(value)}]`;
}

/**
 * Hides secrets in text and JSON. It looks twice, so that one gap is not a leak: for known secrets and their pieces in
 * every usual encoding, and for anything that has the shape of a token or key. Values named public stay readable.
 * Characters that could control a terminal or reverse a text are shown as codes.
 */
export class Redactor {
  /** Every known secret in every usual encoding, the longest first. */
  readonly #known: RegExp | undefined;
  readonly #pieces: KnownPieces;
  readonly #public: readonly string[];

  constructor(secrets: readonly string[] = [], publicValues: readonly string[] = []) {
    this.#public = [...publicValues].sort((left, right) => right.length - left.length);
    const needles = new Set(secrets.filter((value) => value.length >= 4).flatMap(encodingsOf));
    const hidden = [...needles].filter((needle) => needle.length >= 4 && !publicValues.includes(needle));
    hidden.sort((left, right) => right.length - left.length);
    this.#known = hidden.length === 0 ? undefined : new RegExp(hidden.map(escaped).join('|'), 'gi');
    this.#pieces = new KnownPieces(
      secrets.filter((value) => !publicValues.includes(value)).flatMap(encodingsOf),
    );
  }

  /** The text with every secret replaced by its length and fingerprint. */
  text(value: string): string {
    return visible(hideShapes(hideEscaped(this.known(value), placeholder), this.#public, placeholder));
  }

  /** The text with only known secrets and their pieces replaced, for texts made of the suite's own words and paths. */
  known(value: string): string {
    const result = this.#known === undefined ? value : value.replace(this.#known, placeholder);
    return this.#pieces.replace(result, placeholder);
  }

  /** A deep copy of a JSON value; every string under a secret's name is hidden. */
  json(value: unknown, name?: string): unknown {
    if (typeof value === 'string') {
      const isNamed = name !== undefined && SECRET_NAMES.has(name) && value !== '';
      return isNamed ? placeholder(value) : this.text(value);
    }
    if (Array.isArray(value)) return value.map((item) => this.json(item));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [this.text(key), this.json(item, key)]),
      );
    }
    return value;
  }

  /** A body as text: JSON is redacted by name and shape, other text by shape. */
  body(value: string): string {
    try {
      const parsed: unknown = JSON.parse(value);
      if (typeof parsed === 'object' && parsed !== null) return JSON.stringify(this.json(parsed));
    } catch {
      // Not JSON: the shape alone decides.
    }
    return this.text(value);
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
