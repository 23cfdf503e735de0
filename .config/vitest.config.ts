import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;
const built = `${root}.config/vitest.build.ts`;

// Every test belongs to exactly one project; `rest` takes what the others leave, so a new folder cannot fall out.
const slow = [
  'test/git/**/*.test.ts',
  'test/cli/**/*.test.ts',
  'test/action/**/*.test.ts',
  'test/browser/**/*.test.ts',
];

export default defineConfig({
  root,
  test: {
    // Half of the time goes into waiting for processes: on two cores the default would be one worker.
    maxWorkers: 2,
    reporters: ['default', `${root}.config/count-reporter.ts`],
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: slow, testTimeout: 30_000 } },
      {
        extends: true,
        test: { name: 'built', include: slow, globalSetup: [built], testTimeout: 120_000, hookTimeout: 120_000 },
      },
    ],
  },
});
