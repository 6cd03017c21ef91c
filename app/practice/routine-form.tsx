import { longestHold, mostRepeats, shortestHold, type Stretch, type Stretches } from '#lib/content/stretch.ts'
import type { Routine } from '#lib/practice/routine.ts'
import type { Problem } from '#lib/quiz/response.ts'
import { describedBy, FieldError } from '#app/_components/error-summary.tsx'
import { choiceName } from './version-name.ts'

/** What to do, and how. It asks the routine's page by GET: the address then holds the routine. */
export function RoutineForm({ stretches, chosen, problem }: { stretches: Stretches; chosen: Routine; problem: Problem | null }) {
  return (
    <form className="routine-form" method="get" action="/practice/routine" noValidate>
      <FieldError problem={problem} field="stretches" />
      {stretches.stretches.map((stretch, index) => (
        <StretchChoice key={stretch.id} stretch={stretch} chosen={chosen} problem={index === 0 ? problem : null} />
      ))}
      <div className="routine-numbers">
        <Choice name="hold" label="Hold" unit="seconds" values={within([shortestHold, 5, 10, 15, 20, 30, 45, longestHold], chosen.hold)} value={chosen.hold} />
        <Choice name="repeats" label="How often, each side" unit={['time', 'times']} values={within([1, 2, 3, 4, 5, mostRepeats], chosen.repeats)} value={chosen.repeats} />
        <Choice name="rest" label="Rest between holds" unit="seconds" values={within([5, 10, 20, 30, 60], chosen.rest)} value={chosen.rest} />
      </div>
      <fieldset className="choice-row">
        <legend>Sides</legend>
        <Radio name="sides" value="both" checked={chosen.sides === 'both'} label="Both sides" />
        <Radio name="sides" value="one" checked={chosen.sides === 'one'} label="Only the side I have or can move" />
      </fieldset>
      <button className="button">Show my routine</button>
    </form>
  )
}

function StretchChoice({ stretch: { id, name, versions }, chosen, problem }: { stretch: Stretch; chosen: Routine; problem: Problem | null }) {
  const version = chosen.stretches.find(({ stretch }) => stretch === id)?.version
  return (
    <fieldset className="choice-row" {...describedBy(problem, 'stretches')}>
      <legend>{name}</legend>
      <Radio id={problem ? 'stretches' : undefined} name={id} value="" checked={version === undefined} label="Leave it out" />
      {versions.map((one) => (
        <Radio key={one.id} name={id} value={one.id} checked={version === one.id} label={choiceName(one)} />
      ))}
      <a href={`/practice/stretches/${id}`}>
        See how<span className="visually-hidden">: {name}</span>
      </a>
    </fieldset>
  )
}

function Radio({ label, checked, ...input }: { id?: string; name: string; value: string; checked: boolean; label: string }) {
  return (
    <label className="option">
      <input type="radio" defaultChecked={checked} {...input} />
      <span>{label}</span>
    </label>
  )
}

function Choice({ name, label, unit, values, value }: { name: string; label: string; unit: string | [one: string, more: string]; values: readonly number[]; value: number }) {
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={value}>
        {values.map((one) => (
          <option key={one} value={one}>
            {one} {typeof unit === 'string' ? unit : unit[one === 1 ? 0 : 1]}
          </option>
        ))}
      </select>
    </div>
  )
}

/** What is offered, and what came with the address. */
function within(offered: readonly number[], chosen: number): number[] {
  return [...new Set([...offered, chosen])].toSorted((a, b) => a - b)
}
