import type { ReactNode } from 'react'
import { longestHold, mostRepeats, shortestHold, type Stretch, type Stretches } from '#lib/content/stretch.ts'
import type { Routine } from '#lib/practice/routine.ts'
import { describedBy, FieldError, type FormProblem } from '#app/_components/error-summary.tsx'
import { CourseText } from '#app/_components/course-text.tsx'
import { inCourseLanguage, texts } from '#app/texts/texts.ts'

const says = texts.practice.form

/** What to do, and how. It asks the routine's page by GET: the address then holds the routine. */
export function RoutineForm({ stretches, chosen, problem }: { stretches: Stretches; chosen: Routine; problem: FormProblem | null }) {
  return (
    <form className="routine-form" method="get" action="/practice/routine" noValidate>
      <fieldset {...describedBy(problem, 'stretches')}>
        <legend>{says.stretches}</legend>
        <FieldError problem={problem} field="stretches" />
        {stretches.stretches.map((stretch, index) => (
          <StretchChoice key={stretch.id} stretch={stretch} chosen={chosen} isFirst={index === 0} />
        ))}
      </fieldset>
      <div className="routine-numbers">
        <Choice name="hold" label={says.hold} unit={says.seconds} values={within([shortestHold, 5, 10, 15, 20, 30, 45, longestHold], chosen.hold)} value={chosen.hold} />
        <Choice name="repeats" label={says.repeats} unit={says.times} values={within([1, 2, 3, 4, 5, mostRepeats], chosen.repeats)} value={chosen.repeats} />
        <Choice name="rest" label={says.rest} unit={says.seconds} values={within([5, 10, 20, 30, 60], chosen.rest)} value={chosen.rest} />
      </div>
      <fieldset className="choice-row">
        <legend>{says.sides}</legend>
        <Radio name="sides" value="both" checked={chosen.sides === 'both'} label={says.bothSides} />
        <Radio name="sides" value="one" checked={chosen.sides === 'one'} label={says.oneSide} />
      </fieldset>
      <button className="button">{says.show}</button>
    </form>
  )
}

function StretchChoice({ stretch: { id, name, versions }, chosen, isFirst }: { stretch: Stretch; chosen: Routine; isFirst: boolean }) {
  const version = chosen.stretches.find(({ stretch }) => stretch === id)?.version
  return (
    <fieldset className="choice-row">
      <legend {...inCourseLanguage}>{name}</legend>
      {/* Where the error summary leads. */}
      <Radio id={isFirst ? 'stretches' : undefined} name={id} value="" checked={version === undefined} label={says.leaveOut} />
      {versions.map((one) => (
        <Radio key={one.id} name={id} value={one.id} checked={version === one.id} label={one.choice ? <CourseText>{one.choice}</CourseText> : texts.practice.versions[one.id]} />
      ))}
      <a href={`/practice/stretches/${id}`}>
        {says.seeHow}
        <span className="visually-hidden">
          {texts.site.colon}
          <CourseText>{name}</CourseText>
        </span>
      </a>
    </fieldset>
  )
}

function Radio({ label, checked, ...input }: { id?: string; name: string; value: string; checked: boolean; label: ReactNode }) {
  return (
    <label className="option">
      <input type="radio" defaultChecked={checked} {...input} />
      <span>{label}</span>
    </label>
  )
}

function Choice({ name, label, unit, values, value }: { name: string; label: string; unit: (count: number) => string; values: readonly number[]; value: number }) {
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={value}>
        {values.map((one) => (
          <option key={one} value={one}>
            {unit(one)}
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
