import { DatabaseSync } from 'node:sqlite'

export type AnswerKept = { learner: string; attempt: string; item: string; round: number; count: number }

/** Looks into the file itself, past all of our code. */
export function readDatabase(path: string) {
  const database = new DatabaseSync(path)
  try {
    const answers = database.prepare(`
      select learner, json_extract(body, '$.attempt') as attempt, json_extract(body, '$.item') as item,
             json_extract(body, '$.round') as round, count(*) as count
      from events where type = 'item.answered' group by 1, 2, 3, 4 order by min(arrival)`)
    return {
      integrity: database.prepare('pragma integrity_check').all().map((row) => row.integrity_check),
      brokenReferences: database.prepare('pragma foreign_key_check').all().length,
      /** In the order in which they came. */
      answers: answers.all() as AnswerKept[],
    }
  } finally {
    database.close()
  }
}

/** `learner attempt item round ×count`, so that two lists can be compared and a difference be read. */
export function toLine({ learner, attempt, item, round, count }: AnswerKept): string {
  return `${learner} ${attempt} ${item} ${round} ×${count}`
}
