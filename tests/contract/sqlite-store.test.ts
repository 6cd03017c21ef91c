import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DatabaseUnavailableError } from '#lib/store/database-unavailable-error.ts'
import { openDatabase } from '#lib/store/open-database.ts'
import { openSqliteStore as open } from '#lib/store/sqlite-store.ts'
import type { Store } from '#lib/store/store.ts'
import { anEvent, events, temporaryFolder } from '#tests/support/store.ts'

describe('A server’s store', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let path: string
  let store: Store

  beforeEach(async () => {
    folder = await temporaryFolder()
    path = folder.file('data/twinge.sqlite')
    store = await open(path)
    await store.enroll('ada', 1)
  })

  afterEach(async () => {
    await store.close()
    await folder[Symbol.asyncDispose]()
  })

  const idsOf = async (learner: string, from = store) => (await from.read(learner))?.map(({ id }) => id)

  /** What is on the disk, side files included. */
  const bytesOnDisk = async () => {
    const names = await readdir(dirname(path))
    return Buffer.concat(await Promise.all(names.map((name) => readFile(`${dirname(path)}/${name}`))))
  }

  test('The same event id may happen to two learners', async () => {
    await store.enroll('ben', 2)
    await store.append('ada', events('a'))
    expect(await store.append('ben', events('a'))).toBe('appended')
    expect(await idsOf('ben')).toEqual(['a'])
  })

  test('Of many who write at once, one whose write breaks a rule fails alone', async () => {
    await store.enroll('ben', 2)
    const [ada, broken, ben, eve] = await Promise.allSettled([
      store.append('ada', events('a')),
      store.append('ada', [anEvent({ id: 'b', at: 1.5 })]),
      store.append('ben', events('a', 'b')),
      store.append('eve', events('a')),
    ])
    expect([ada, ben, eve]).toEqual(['appended', 'appended', 'unknown-learner'].map((value) => ({ status: 'fulfilled', value })))
    expect(broken?.status).toBe('rejected')
    expect([await idsOf('ada'), await idsOf('ben')]).toEqual([['a'], ['a', 'b']])
  })

  test('A learner who never enrolled is unknown', async () => {
    expect(await store.append('eve', events('a'))).toBe('unknown-learner')
    expect(await store.read('eve')).toBeNull()
  })

  test('The count of a learner’s events grows with each, is nobody else’s, and ends with the learner', async () => {
    await store.enroll('ben', 2)
    expect(await store.count('ada')).toBe(0)
    await store.append('ada', events('a', 'b'))
    await store.append('ada', events('a'))
    await store.append('ben', events('a'))
    expect(await store.count('ada')).toBe(2)
    await store.erase('ada')
    expect(await store.count('ada')).toBeNull()
    expect(await store.count('eve')).toBeNull()
  })

  test('An erased learner is unknown, and others keep theirs', async () => {
    await store.enroll('ben', 2)
    await store.append('ada', events('a'))
    await store.append('ben', events('b'))
    await store.erase('ada')
    expect(await store.append('ada', events('c'))).toBe('unknown-learner')
    expect(await store.read('ada')).toBeNull()
    expect(await idsOf('ben')).toEqual(['b'])
  })

  test('Whoever was erased does not come back', async () => {
    await store.erase('ada')
    await store.enroll('ada', 2)
    expect(await store.append('ada', events('a'))).toBe('unknown-learner')
  })

  test('A log ends at 10,000 events, also for many who write at once', async () => {
    const [first, ...many] = Array.from({ length: 9_998 }, (_, index) => anEvent({ id: `e${index}` }))
    await store.append('ada', [first!, ...many])
    const outcomes = await Promise.all(['a', 'b', 'c'].map((id) => store.append('ada', events(id))))
    expect(outcomes).toEqual(['appended', 'appended', 'full'])
    expect(await store.append('ada', events('a'))).toBe('repeated')
    await store.enroll('ben', 2)
    expect(await store.append('ben', events('a'))).toBe('appended')
  })

  test('A log ends at 4 MB, whatever its events are', async () => {
    const long = (id: string) => store.append('ada', [anEvent({ id, note: 'é'.repeat(500_000) })])
    expect(await Promise.all(['a', 'b', 'c', 'd'].map(long))).toEqual(['appended', 'appended', 'appended', 'full'])
    expect(await store.count('ada')).toBe(3)
    expect(await store.append('ada', events('e'))).toBe('appended')
  })

  test('It is remembered who was erased, which is not the same as unknown', async () => {
    await store.erase('ada')
    await store.erase('eve')
    expect([await store.wasErased('ada'), await store.wasErased('eve')]).toEqual([true, false])
    await store.close()
    store = await open(path)
    expect(await store.wasErased('ada')).toBe(true)
  })

  test('Nothing of an erased learner is left on the disk', async () => {
    await store.append('ada', [anEvent({ name: 'Augusta Ada King' })])
    expect((await bytesOnDisk()).includes('Augusta Ada King')).toBe(true)
    await store.erase('ada')
    expect((await bytesOnDisk()).includes('Augusta Ada King')).toBe(false)
  })

  test('Two connections that write at once lose nothing and repeat nothing', async () => {
    const other = await open(path)
    const shared = Array.from({ length: 200 }, (_, index) => `e${index}`)
    const outcomes = await Promise.all(shared.flatMap((id) => [store.append('ada', events(id)), other.append('ada', events(id))]))
    expect(outcomes.filter((outcome) => outcome === 'appended')).toHaveLength(200)
    expect((await idsOf('ada', other))?.toSorted()).toEqual(shared.toSorted())
    await other.close()
  })

  test('Opening a new database several times at once works, and so does writing meanwhile', async () => {
    const fresh = folder.file('fresh/twinge.sqlite')
    const stores = await Promise.all([open(fresh), open(fresh), open(fresh)])
    const writes = stores.map((each, index) => each.enroll(`learner-${index}`, 1))
    const [late] = await Promise.all([open(fresh), ...writes])
    expect(await late.read('learner-2')).toEqual([])
    await Promise.all([late, ...stores].map((each) => each.close()))
  })
})

describe('The SQLite file', () => {
  test('Only its owner may look into the folder and the file', async () => {
    await using folder = await temporaryFolder()
    const store = await open(folder.file('data/twinge.sqlite'))
    expect((await stat(folder.file('data'))).mode & 0o777).toBe(0o700)
    expect((await stat(folder.file('data/twinge.sqlite'))).mode & 0o777).toBe(0o600)
    await store.close()
  })

  test('A file of an earlier version is brought up to date, and keeps what is in it', async () => {
    await using folder = await temporaryFolder()
    const path = folder.file('twinge.sqlite')
    const earlier = await open(path)
    await earlier.enroll('ada', 1)
    await earlier.append('ada', events('a'))
    await earlier.close()
    {
      using raw = new DatabaseSync(path)
      raw.exec("drop table erasures; delete from kysely_migration where name = '0002-erasures'")
    }
    const store = await open(path)
    expect(await store.read('ada')).toEqual(events('a'))
    await store.erase('ada')
    expect(await store.wasErased('ada')).toBe(true)
    await store.close()
  })

  test('In a file that was removed or replaced under a running course nothing is called safe, and all is well when it is back', async () => {
    await using folder = await temporaryFolder()
    const store = await open(folder.file('twinge.sqlite'))
    await store.enroll('ada', 1)
    await rename(folder.file('twinge.sqlite'), folder.file('away.sqlite'))
    const acts = [() => store.ping(), () => store.append('ada', events('a')), () => store.read('ada'), () => store.count('ada'), () => store.enroll('eve', 1)]
    for (const act of acts) {
      await expect(act()).rejects.toThrow('the file was removed or replaced while the course was running. Put it back; or, if the one that is there now is to stay, restart the course.')
    }
    await rename(folder.file('away.sqlite'), folder.file('twinge.sqlite'))
    expect(await store.append('ada', events('b'))).toBe('appended')
    await store.close()
  })

  test('Beside what was written last no new file is made, which would cost it', async () => {
    await using folder = await temporaryFolder()
    const path = folder.file('twinge.sqlite')
    await writeFile(`${path}-wal`, 'answers')
    await expect(open(path)).rejects.toThrow(
      `Cannot use the database at ${path}: it is not there, but ${path}-wal is, which holds the latest answers. Put the database back beside it; or, if the course is to begin anew, move that file away.`,
    )
    expect(await readdir(folder.path)).toEqual(['twinge.sqlite-wal'])
  })

  test('What was committed is on the disk before it is called safe, not only in the operating system’s memory', async () => {
    await using folder = await temporaryFolder()
    const { raw } = await openDatabase(folder.file('twinge.sqlite'))
    expect([raw.prepare('pragma synchronous').get(), raw.prepare('pragma journal_mode').get()]).toEqual([{ synchronous: 2 }, { journal_mode: 'wal' }].map((row) => Object.assign(Object.create(null), row)))
    raw.close()
  })

  test('A file that is something else is named, left alone, and the way out told', async () => {
    await using folder = await temporaryFolder()
    const path = folder.file('notes.txt')
    await writeFile(path, 'Buy milk. '.repeat(500))
    await expect(open(path)).rejects.toThrow(
      `Cannot use the database at ${path}: the file is something else than a SQLite database. Move it away, or set TWINGE_DATABASE to another path.`,
    )
    expect(await readFile(path, 'utf8')).toContain('Buy milk.')
  })

  test('A folder in the place of the file is named', async () => {
    await using folder = await temporaryFolder()
    await mkdir(folder.file('here'))
    await expect(open(folder.file('here'))).rejects.toThrow(
      `Cannot use the database at ${folder.file('here')}: it is a folder. Give the path of a file, for example one in that folder.`,
    )
  })

  test('A file in the place of the folder is named', async () => {
    await using folder = await temporaryFolder()
    await writeFile(folder.file('data'), '')
    await expect(open(folder.file('data/twinge.sqlite'))).rejects.toThrow('a part of the path is a file, not a folder.')
  })

  // Told from the error itself, since a super-user may write everywhere and would never meet it.
  test('A folder that may not be written is named', () => {
    const refused = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' })
    expect(new DatabaseUnavailableError('data/twinge.sqlite', refused).message).toContain(
      'Cannot use the database at data/twinge.sqlite: this user may not write there.',
    )
  })
})
