/** Values of a byte. */
export const BYTE_VALUES = 256;

/**
 * A run with random keys raises a false alarm once in a million runs. Four kinds of tests share that equally: values
 * at a position of one source, repeated ends of keys, keys that repeat themselves, and keys of one chain.
 */
export const SHARE = 1e-6 / 4;

/** No run has more keys; tests that are made for each key divide their share by it. */
export const MOST_KEYS = 1e6;

/** The natural logarithm of n factorial; Stirling's series, exact to 1e-9 from 20 on. */
export function lnFactorial(n: number): number {
  let sum = 0;
  if (n < 20) {
    for (let factor = 2; factor <= n; factor += 1) sum += Math.log(factor);
    return sum;
  }
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + 1 / (12 * n) - 1 / (360 * n ** 3);
}

/** The natural logarithm of how many ways there are to choose k of n. */
export function lnChoose(n: number, k: number): number {
  return lnFactorial(n) - lnFactorial(k) - lnFactorial(n - k);
}

/**
 * At least the logarithm of the chance that a given value comes k times or more among n random bytes: the first
 * term of the tail and a geometric series in place of the others.
 */
export function lnValueComes(n: number, k: number): number {
  if (k * BYTE_VALUES <= n) return 0;
  const first = lnChoose(n, k) - k * Math.log(BYTE_VALUES) + (n - k) * Math.log(1 - 1 / BYTE_VALUES);
  const ratio = (n - k) / ((k + 1) * (BYTE_VALUES - 1));
  return first - Math.log(1 - ratio);
}

/** At least the logarithm of the chance that n random bytes have d different values or fewer. */
export function lnSoFewValues(n: number, d: number): number {
  return lnChoose(BYTE_VALUES, d) + n * Math.log(d / BYTE_VALUES);
}

/** At least the logarithm of the chance that m or more of n independent pairs of random bytes are equal. */
export function lnSoManyEqual(n: number, m: number): number {
  return lnChoose(n, m) - m * Math.log(BYTE_VALUES);
}
