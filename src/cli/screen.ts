import type { Environment } from '../targets/environment.ts';

/** What a command may use of the terminal that it prints to. */
export type Screen = { width: number; color: boolean };

const USUAL_WIDTH = 80;
const LEAST_WIDTH = 40;

type Stream = { isTTY?: boolean; columns?: number };

/**
 * The columns and colours of a terminal. `FORCE_COLOR` asks for colours also where there is no terminal, `NO_COLOR` and
 * `TERM=dumb` for none; `COLUMNS` says how wide a page is that is not a terminal.
 */
export function screenOf(stream: Stream = process.stdout, environment: Environment = process.env): Screen {
  const columns = stream.columns ?? Number(environment['COLUMNS']);
  return {
    width: columns > 0 ? Math.max(LEAST_WIDTH, Math.trunc(columns)) : USUAL_WIDTH,
    color: isColored(stream, environment),
  };
}

/** Whether a pipeline runs this: it keeps a log, in which no line is written over. */
function isInPipeline({ CI: ci }: Environment): boolean {
  return ci !== undefined && !['', '0', 'false'].includes(ci);
}

/** Whether a line can be written over: not in a log, and not on a terminal that shows the codes for it as text. */
export function isLive(stream: Stream = process.stdout, environment: Environment = process.env): boolean {
  return stream.isTTY === true && environment['TERM'] !== 'dumb' && !isInPipeline(environment);
}

function isColored(stream: Stream, environment: Environment): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: none, TERM: terminal } = environment;
  if (forced !== undefined && forced !== '') return !['0', 'false'].includes(forced);
  // An empty NO_COLOR says nothing (no-color.org).
  if (none !== undefined && none !== '') return false;
  return stream.isTTY === true && terminal !== 'dumb';
}
