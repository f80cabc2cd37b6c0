'use strict';

const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const root = path.resolve(__dirname, '../../..');
const dist = path.join(root, 'dist');
const USAGE = 2;
const DEFECT = 5;

/** Says of which sources the built files were made. */
const MARK = 'sources.txt';

/**
 * Makes the JavaScript in `dist` anew if a source has changed since it was made. A package has no sources: its
 * JavaScript came with it.
 * @returns the line and the exit code with which the process ends if it could not be made; undefined if it is there
 */
function buildIfStale() {
  const sources = fingerprint();
  if (sources === undefined || sources === built()) return undefined;
  const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  if (!fs.existsSync(compiler)) {
    return {
      line: 'error: the sources are newer than what is built of them, and typescript is not installed: run npm ci',
      code: USAGE,
    };
  }
  const home = `${dist}.${process.pid}`;
  try {
    const config = path.join(__dirname, 'tsconfig.build.json');
    const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', config, '--outDir', home], {
      // Not the root, whose real path may have characters that the compiler cannot read.
      cwd: os.tmpdir(),
      encoding: 'utf8',
    });
    if (status !== 0) {
      const [first] = stdout.trim().split('\n');
      return { line: `defect of the suite: it could not be compiled (${first})`, code: DEFECT };
    }
    require('../../contract/compile-schema.cjs').writeSchemas(path.join(home, 'schemas'));
    fs.writeFileSync(path.join(home, MARK), sources);
    replace(home);
    return undefined;
  } catch (error) {
    if (error.syscall === undefined) {
      const [first] = String(error.message).split('\n');
      return { line: `defect of the suite: it could not be compiled (${first})`, code: DEFECT };
    }
    return {
      line: `error: ${dist} cannot be written (${error.code}): run npm run build where it can`,
      code: USAGE,
    };
  } finally {
    fs.rmSync(home, { recursive: true, force: true });
  }
}

/** Puts a new folder in the place of `dist`, so that another process never sees a part of it. */
function replace(home) {
  const old = `${home}.old`;
  try {
    fs.renameSync(dist, old);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  try {
    fs.renameSync(home, dist);
  } catch (error) {
    // Another process has built the same at the same time.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  }
  fs.rmSync(old, { recursive: true, force: true });
}

function built() {
  try {
    return fs.readFileSync(path.join(dist, MARK), 'utf8');
  } catch {
    return undefined;
  }
}

/** Changes with every change of a source; undefined where there are no sources. Reads no file but the folders. */
function fingerprint() {
  const hash = createHash('sha256');
  const folders = ['schemas', 'src', 'suites'].map((name) => path.join(root, name));
  let count = 0;
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    let entries = [];
    try {
      entries = fs.readdirSync(folder, { withFileTypes: true });
    } catch {}
    for (const entry of entries) {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) folders.push(file);
      else if (isSource(file)) {
        const { size, mtimeMs } = fs.statSync(file);
        hash.update(`${path.relative(root, file)} ${size} ${mtimeMs}\n`);
        if (file.endsWith('.ts')) count += 1;
      }
    }
  }
  return count === 0 ? undefined : hash.digest('hex');
}

function isSource(file) {
  return file.endsWith('.schema.json') || (file.endsWith('.ts') && !file.endsWith('.test.ts'));
}

module.exports = { buildIfStale, dist };

if (require.main === module) {
  const problem = buildIfStale();
  if (problem !== undefined) {
    fs.writeSync(2, `${problem.line}\n`);
    process.exitCode = problem.code;
  }
}
