import type { Behaviour } from '../../mock/behaviour/behaviour.ts';
import { unreadable } from '../../mock/tokens/refresh-token.ts';

/** How the bytes of a refresh token are spelt: `form` is what such a text looks like. */
export type Spelling = { form: RegExp; write(bytes: Buffer): string; read(text: string): Buffer };

/** An operator that spells its refresh tokens otherwise than in standard base64, and reads no other spelling. */
export function respelt(operator: Behaviour, { form, write, read }: Spelling): Behaviour {
  return {
    ...operator,
    refreshToken: (fresh, issue) => write(Buffer.from(operator.refreshToken(fresh, issue), 'base64')),
    readToken: (text, keys) => {
      if (text === '') return unreadable('body');
      if (!form.test(text)) return unreadable('base64');
      return operator.readToken(read(text).toString('base64'), keys);
    },
  };
}
