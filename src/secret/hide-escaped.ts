import { readingsOf } from './readings.ts';
import { looksSecret } from './secret-shape.ts';

/** As many escapes in a row as a piece of a token or key has characters. */
const RUN = /(?:\\+u[0-9a-f]{4}|\\+x[0-9a-f]{2}|&#x[0-9a-f]{1,6};|&#[0-9]{1,7};){12,}/gi;

/** Replaces every token or key that is written in nothing but escapes; words of other scripts stay. */
export function hideEscaped(text: string, placeholder: (word: string) => string): string {
  return text.replace(RUN, (run) => {
    const [reading] = readingsOf(run);
    return reading !== undefined && looksSecret(reading.text) ? placeholder(reading.text) : run;
  });
}
