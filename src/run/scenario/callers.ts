/** What a request of the run's own may say of its caller: its own API key, or nothing. */
export type OwnCaller = 'valid' | 'none';

/** Everyone a valid token can be refreshed by. */
export const bothCallers: readonly OwnCaller[] = ['valid', 'none'];

/** How a caller asks, for a failure's message. */
export function howAsked(caller: OwnCaller): string {
  return caller === 'valid' ? 'with a valid bearer' : 'without authorization';
}
