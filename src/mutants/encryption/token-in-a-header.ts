import { mutant } from '../mutant.ts';

export const tokenInAHeader = mutant({
  id: 'token-in-a-header',
  breaks: ['RF-ENC-08'],
  describes: 'the new refresh token stands readable in a header',
  decides: (operator) => ({
    sealSuccess: (answer, situation, keys) => {
      const reply = operator.sealSuccess(answer, situation, keys);
      const body = answer['body'];
      const token =
        typeof body === 'object' && body !== null && 'refresh_token' in body
          ? String(body.refresh_token)
          : '';
      return { ...reply, headers: { ...reply.headers, 'x-refresh-token': token } };
    },
  }),
});
