import type { Explanation, ExplanationLine } from '#lib/quiz/response.ts'
import { Sign } from './sign.tsx'

const words: Record<ExplanationLine['verdict'], string> = {
  right: 'You chose this. It is right.',
  wrong: 'You chose this. It is not right.',
  missed: 'This is right. You did not choose it.',
  note: 'Left over',
}

/** What was given, what is right, and why: in words, each tied to its option. */
export function ExplanationList({ explanation, kind }: { explanation: Explanation; kind: 'options' | 'places' | 'pairs' | 'blank' }) {
  return (
    <>
      <ul className="explanation" role="list">
        {explanation.lines.map((line) => (
          <li key={line.id} data-verdict={line.verdict}>
            <p className="explained">{line.text}</p>
            <p className="verdict">
              <Sign kind={line.verdict} />
              {sayVerdict(line, kind)}
            </p>
            <p className="feedback">{line.feedback}</p>
          </li>
        ))}
      </ul>
      {explanation.answer.length > 0 && (
        <>
          <p className="explained">The right order</p>
          <ol className="right-order">
            {explanation.answer.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </>
      )}
    </>
  )
}

function sayVerdict({ verdict, given, instead }: ExplanationLine, kind: string): string {
  if (kind === 'blank' && verdict !== 'note') {
    return verdict === 'missed' ? 'This is the answer.' : verdict === 'right' ? 'Your answer. It is right.' : 'Your answer. It is not right.'
  }
  if (kind === 'places') return verdict === 'right' ? 'In the right place.' : `You put it in ${given}. It belongs in ${instead}.`
  if (kind === 'pairs' && verdict === 'right') return `You chose: ${given}. It is right.`
  if (kind === 'pairs' && verdict === 'wrong') return `You chose: ${given}. The right answer is: ${instead}.`
  return words[verdict]
}
