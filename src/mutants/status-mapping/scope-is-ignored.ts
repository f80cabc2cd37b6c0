import { readRefreshTokenBytes } from '../../mock/tokens/refresh-token.ts';
import { mutant } from '../mutant.ts';

export const scopeIsIgnored = mutant({
  id: 'scope-is-ignored',
  breaks: ['RF-ST-06'],
  describes: 'a token whose scope was altered is refreshed',
  decides: (operator) => ({
    readToken: (text, keys) => {
      const reading = operator.readToken(text, keys);
      const isScope = reading.kind === 'unreadable' && reading.layer === 'scope';
      return isScope ? readRefreshTokenBytes(Buffer.from(text, 'base64'), keys) : reading;
    },
  }),
});
