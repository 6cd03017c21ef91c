import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{unit,contract,model,crash,hostile}/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    // One more than CI has cores: the longest tests mostly wait for a server's timeout or for a disk.
    maxWorkers: 3,
    testTimeout: 30_000,
  },
})
