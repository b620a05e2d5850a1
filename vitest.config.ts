import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/workers/**', 'test/browser/**', 'node_modules/**'],
          testTimeout: 30_000,
        },
      },
    ],
  },
})
