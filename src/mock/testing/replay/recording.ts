import { readFileSync } from 'node:fs';

/** One exchange as the recording has it. Members beyond these belong to single exchanges. */
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

/** What a real operator answered, exchange by exchange. */
export const recording: Recording = JSON.parse(
  readFileSync(new URL('../../fixtures/operator-5.70.250.json', import.meta.url), 'utf8'),
);
