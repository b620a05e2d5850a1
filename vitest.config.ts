import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

const jsx = { runtime: 'automatic', importSource: 'hono/jsx' } as const
const outside = ['node_modules/**', 'dist/**']

export default defineConfig({
  test: {
    projects: [
      {
        oxc: { jsx },
        test: {
          name: 'node',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/workers/**', 'test/browser/**', ...outside],
          testTimeout: 30_000,
        },
      },
      {
        oxc: { jsx },
        plugins: [
          cloudflareTest(async () => ({
            main: './src/worker.ts',
            wrangler: { configPath: './wrangler.toml' },
            miniflare: { cf: false, bindings: { MIGRATIONS: await readD1Migrations('./migrations') } },
          })),
        ],
        test: {
          name: 'workers',
          include: ['test/workers/**/*.test.ts'],
          setupFiles: ['test/workers/migrate.ts'],
          exclude: outside,
          testTimeout: 30_000,
        },
      },
      {
        // Plain Node tests that drive a Chromium against the Node server.
        oxc: { jsx },
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          exclude: outside,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
