import { mutant } from '../mutant.ts';

export const userInAHeader = mutant({
  id: 'user-in-a-header',
  breaks: ['RF-ENC-08'],
  describes: 'a success repeats its advertising token in a cookie',
  decides: (operator) => ({
    sealSuccess: (answer, situation, keys) => {
      const reply = operator.sealSuccess(answer, situation, keys);
      const body = answer['body'] as { advertising_token?: unknown };
      const cookie = `euid=${String(body.advertising_token)}; Path=/`;
      return { ...reply, headers: { ...reply.headers, 'set-cookie': cookie } };
    },
  }),
});
