import type { PlannedStretch } from '#lib/practice/routine.ts'
import { CourseText } from '#app/_components/course-text.tsx'
import { texts } from '#app/texts/texts.ts'

/** On paper only: a box for each stretch and day. */
export function TickSheet({ plan }: { plan: readonly PlannedStretch[] }) {
  return (
    <table className="tick-sheet">
      <caption>{texts.routine.tick}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.routine.stretchColumn}</th>
          {texts.written.shortDays.map((day) => (
            <th scope="col" key={day}>
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {plan.map(({ stretch }) => (
          <tr key={stretch.id}>
            <th scope="row">
              <CourseText>{stretch.name}</CourseText>
            </th>
            {texts.written.shortDays.map((day) => (
              <td key={day}>☐</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
