import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    testTimeout: 15_000,
    // Runs that must fail say so to the tests, not on the page of the job that runs them.
    env: { GITHUB_ACTIONS: '', GITHUB_STEP_SUMMARY: '', CI: '' },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: [
        'src/**/*.test.ts',
        // Generated, or types only: nothing in them runs.
        'src/contract/generated/**',
        // What tests stand on, such as recordings, samples and suites that must fail.
        'src/**/fixtures/**',
        'src/**/testing/**',
        // Scripts that parse their arguments, call what is tested and end the process.
        'src/cli/check.ts',
        'src/proof/*.ts',
      ],
      reporter: ['json-summary'],
      reportsDirectory: 'reports/coverage',
      thresholds: { lines: 90, branches: 90 },
    },
  },
});
