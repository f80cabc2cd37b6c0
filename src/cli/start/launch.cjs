'use strict';

const fs = require('node:fs');
const { buildIfStale } = require('./build.cjs');
const { tuneEngine } = require('./engine.cjs');
const { remedy } = require('./requirements.cjs');
const { path: rootIfOdd, launchLinked } = require('./linked-checkout.cjs');

const USAGE = 2;
const DEFECT = 5;

let isHandedOver = false;

/** Loads the command line and runs it. */
function launch(args) {
  if (rootIfOdd !== undefined) {
    launchLinked(rootIfOdd, args, (line) => end(line, USAGE));
    return;
  }
  tuneEngine();
  process.on('uncaughtException', explain);
  process.on('exit', correctCode);
  const problem = buildIfStale();
  if (problem !== undefined) end(problem.line, problem.code);
  import('./program.mjs').catch(explain);
}

/** From here on the command line explains its errors itself. */
function handOver() {
  isHandedOver = true;
  process.off('uncaughtException', explain);
}

// Node ends with 1 or 13 where loading stops without an error.
function correctCode(code) {
  if (!isHandedOver && code !== USAGE && code !== DEFECT) process.exitCode = DEFECT;
}

function explain(error) {
  const text = String(error?.message || error).split('\n')[0];
  if (isAboutDependency(error, text)) {
    end(`error: the dependencies are not installed completely (${text}): ${remedy}`, USAGE);
  } else end(`defect of the suite: it could not be loaded (${text})`, DEFECT);
}

/** Whether a package, or the part of it that is made for one kind of machine, is missing. */
function isAboutDependency(error, text) {
  if (/native binding|for another platform|could not be found, and is needed/i.test(text)) return true;
  const code = error?.code;
  const isMissing = code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
  return isMissing && /package '|node_modules|Cannot find module '[^./]/.test(text);
}

function end(line, exitCode) {
  fs.writeSync(2, `${line}\n`);
  process.exit(exitCode);
}

module.exports = { launch, handOver };
