import { unreadable } from '../../mock/tokens/refresh-token.ts';
import { mutant } from '../mutant.ts';

export const tokenWithTwoSlashesIsRefused = mutant({
  id: 'token-with-two-slashes-is-refused',
  breaks: ['RF-REQ-02', 'RF-REQ-03', 'RF-REQ-04', 'RF-REQ-05', 'RF-REQ-08', 'RF-SEM-01', 'RF-SEM-03'],
  describes: 'a valid token whose base64 holds // is refused',
  decides: (operator) => ({
    readToken: (text, keys) => (text.includes('//') ? unreadable('tag') : operator.readToken(text, keys)),
  }),
});
