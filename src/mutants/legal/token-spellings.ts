import type { Behaviour } from '../../mock/behaviour/behaviour.ts';
import { unreadable } from '../../mock/tokens/refresh-token.ts';

type TokenDecisions = Pick<Behaviour, 'refreshToken' | 'readToken'>;

/** How the bytes of a refresh token are written; `form` matches every text written this way. */
export type Spelling = { form: RegExp; write(bytes: Buffer): string; read(text: string): Buffer };

/** @param form matches the digits in the cases that are accepted */
export const hexadecimal = (form: RegExp): Spelling => ({
  form,
  write: (bytes) => bytes.toString('hex'),
  read: (text) => Buffer.from(text, 'hex'),
});

/** Writes refresh tokens in another spelling than standard base64, and reads no other spelling. */
export function spelled(operator: Behaviour, { form, write, read }: Spelling): TokenDecisions {
  return {
    refreshToken: (fresh, issue) => write(Buffer.from(operator.refreshToken(fresh, issue), 'base64')),
    readToken: (text, keys) => {
      if (text === '') return unreadable('body');
      if (!form.test(text)) return unreadable('base64');
      return operator.readToken(read(text).toString('base64'), keys);
    },
  };
}

/** Stores what each refresh token means and hands out a name for it. */
export function byReference(operator: Behaviour, newName: () => string): TokenDecisions {
  const meanings = new Map<string, string>();
  return {
    refreshToken: (fresh, issue) => {
      const name = newName();
      meanings.set(name, operator.refreshToken(fresh, issue));
      return name;
    },
    readToken: (text, keys) => {
      if (text === '') return unreadable('body');
      const meaning = meanings.get(text);
      return meaning === undefined ? unreadable('tag') : operator.readToken(meaning, keys);
    },
  };
}
