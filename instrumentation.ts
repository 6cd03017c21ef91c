/**
 * Runs once when the server starts: opens the database and reads the content, so that the first visitor waits for
 * neither. What is wrong is told in the log at once; the course goes on trying, and answers 503 on /healthz meanwhile.
 */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { warmUp } = await import('#lib/runtime.ts')
  await warmUp().catch((error: unknown) => console.error(error instanceof Error ? error.message : error))
}
