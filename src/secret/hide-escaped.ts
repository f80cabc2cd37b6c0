import { readingsOf } from './readings.ts';
import { looksSecret } from './secret-shape.ts';

/** This many escapes in a row can be a piece of a token or key. */
const RUN = /(?:\\+u[0-9a-f]{4}|\\+x[0-9a-f]{2}|&#x[0-9a-f]{1,6};|&#[0-9]{1,7};){12,}/gi;

/** Replaces every token or key that consists of escapes only; words of other scripts stay. */
export function hideEscaped(text: string, placeholder: (word: string) => string): string {
  return text.replace(RUN, (run) => {
    const [reading] = readingsOf(run);
    return reading !== undefined && looksSecret(reading.text) ? placeholder(reading.text) : run;
  });
}
