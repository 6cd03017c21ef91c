import type { PlannedStretch } from '#lib/practice/routine.ts'

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** On paper only: a box for each stretch and day. */
export function TickSheet({ plan }: { plan: readonly PlannedStretch[] }) {
  return (
    <table className="tick-sheet">
      <caption>Tick what you did. A day without a tick is fine.</caption>
      <thead>
        <tr>
          <th scope="col">Stretch</th>
          {days.map((day) => (
            <th scope="col" key={day}>
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {plan.map(({ stretch }) => (
          <tr key={stretch.id}>
            <th scope="row">{stretch.name}</th>
            {days.map((day) => (
              <td key={day}>☐</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
