import { readFile, stat, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { loadSecret } from '#lib/auth/secret.ts'
import { temporaryFolder } from '#tests/support/store.ts'

test('The setting is used when it is given, and no file is made', async () => {
  await using folder = await temporaryFolder()
  expect(await loadSecret({ secret: 's'.repeat(32), databasePath: folder.file('db') })).toBe('s'.repeat(32))
  await expect(stat(folder.file('db.secret'))).rejects.toThrow('ENOENT')
})

test('A short setting is refused, and the mend told', async () => {
  await expect(loadSecret({ secret: 'hunter2', databasePath: '/nowhere' })).rejects.toThrow(
    'TWINGE_SECRET has 7 characters; it needs at least 32. Make one with: openssl rand -hex 32',
  )
})

test.each([undefined, ''])('When the setting is %j, a secret is made that only its owner may read', async (secret) => {
  await using folder = await temporaryFolder()
  const made = await loadSecret({ secret, databasePath: folder.file('db') })
  expect(made).toMatch(/^[0-9a-f]{64}$/)
  expect(await readFile(folder.file('db.secret'), 'utf8')).toBe(made)
  expect((await stat(folder.file('db.secret'))).mode & 0o777).toBe(0o600)
})

test('The secret stays the same over a restart, and it is told when it was made', async () => {
  await using folder = await temporaryFolder()
  const databasePath = folder.file('db')
  const made: string[] = []
  const load = () => loadSecret({ databasePath, onMade: (path) => made.push(path) })
  expect(await load()).toBe(await load())
  expect(made).toEqual([`${databasePath}.secret`])
})

test('Nothing is written where the secret is there already', async () => {
  await using folder = await temporaryFolder()
  const databasePath = folder.file('db')
  const secret = await loadSecret({ databasePath })
  const { mtimeMs } = await stat(folder.path)
  expect(await loadSecret({ databasePath })).toBe(secret)
  expect((await stat(folder.path)).mtimeMs).toBe(mtimeMs)
})

test('Twenty starts at once agree', async () => {
  await using folder = await temporaryFolder()
  const databasePath = folder.file('db')
  const secrets = await Promise.all(Array.from({ length: 20 }, () => loadSecret({ databasePath })))
  expect(new Set(secrets).size).toBe(1)
})

test('A damaged file is refused, never replaced', async () => {
  await using folder = await temporaryFolder()
  await writeFile(folder.file('db.secret'), 'oops')
  await expect(loadSecret({ databasePath: folder.file('db') })).rejects.toThrow(`The secret file ${folder.file('db.secret')} is damaged`)
  expect(await readFile(folder.file('db.secret'), 'utf8')).toBe('oops')
})

test('A folder that is not there is named, and the mend told', async () => {
  await using folder = await temporaryFolder()
  await expect(loadSecret({ databasePath: folder.file('no/db') })).rejects.toThrow(
    `Cannot make the secret file ${folder.file('no/db.secret')}. Let the user that runs the course write in its folder, or set TWINGE_SECRET.`,
  )
})
