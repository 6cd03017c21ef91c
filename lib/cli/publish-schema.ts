import { writeFile } from 'node:fs/promises'
import { quizJsonSchema } from '#lib/loader/quiz-json-schema.ts'

/** `npm run publish:schema`: writes the schema that editors check quiz files with. */
await writeFile('quizzes/quiz.schema.json', quizJsonSchema())
