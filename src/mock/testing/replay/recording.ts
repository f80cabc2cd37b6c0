import { readFileSync } from 'node:fs';

/** One exchange of the recording. Other members occur only in single exchanges. */
export type RecordedExchange = {
  id: string;
  status?: number;
  headers?: Record<string, string>;
  sealed?: 'base64' | 'bytes';
  plaintext?: unknown;
  body?: unknown;
  answer?: unknown;
  hasBody?: boolean;
  payload?: unknown;
};

export type Recording = {
  settings: {
    identity_token_expires_after_seconds: number;
    refresh_token_expires_after_seconds: number;
    refresh_identity_token_after_seconds: number;
  };
  bodies: Record<string, string>;
  exchanges: RecordedExchange[];
};

/** The recorded exchanges of a real operator. */
export const recording: Recording = fixture('operator-5.70.250.json');

/** The answers of the operator to content types; here the values of a header are a list. */
export const contentTypeRecording: {
  exchanges: (Omit<RecordedExchange, 'headers' | 'body'> & {
    headers: Record<string, readonly string[]>;
    body?: string;
  })[];
} = fixture('operator-5.70.250-content-types.json');

function fixture(name: string) {
  return JSON.parse(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8'));
}
