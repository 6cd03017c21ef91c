import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{unit,contract,model,crash,hostile}/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    // Two cores are what CI has; the crash tests start servers of their own beside.
    maxWorkers: 2,
    testTimeout: 30_000,
  },
})
