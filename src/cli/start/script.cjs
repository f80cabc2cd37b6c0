'use strict';

// Runs a program of this project, such as src/proof/mutants.ts, from what is built of it.
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { buildIfStale, dist } = require('./build.cjs');

const [source = '', ...args] = process.argv.slice(2);
const problem = buildIfStale();
if (problem !== undefined) {
  process.stderr.write(`${problem.line}\n`);
  process.exitCode = problem.code;
} else {
  const program = path.join(dist, source.replace(/\.ts$/, '.js'));
  process.argv.splice(1, Infinity, program, ...args);
  import(pathToFileURL(program).href);
}
