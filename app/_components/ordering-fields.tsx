'use client'

import { useRef, useState, useSyncExternalStore } from 'react'
import type { Problem } from '#lib/quiz/response.ts'
import { describedControl, FieldError } from './error-summary.tsx'

type OrderingFieldsProps = {
  prompt: string
  /** In the order in which they are first shown. */
  steps: { id: string; text: string }[]
  /** Place of each step as the learner gave it, from 1. */
  places: Record<string, string>
  problem: Problem | null
}

const never = () => () => undefined

/**
 * Steps to put in order. With script: buttons that move a step up or down, and say where it went. Without: number fields.
 * A client component, since moving a step and keeping the focus on its button can't be done by the server.
 */
export function OrderingFields(props: OrderingFieldsProps) {
  const hasScript = useSyncExternalStore(never, () => true, () => false)
  // With a problem the numbers stay, since the error summary leads to them.
  return hasScript && !props.problem ? <MovableSteps {...props} /> : <NumberedSteps {...props} />
}

function MovableSteps({ prompt, steps, places }: OrderingFieldsProps) {
  const [order, setOrder] = useState(() => inGivenOrder(steps, places))
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)

  function move(from: number, by: -1 | 1) {
    const to = from + by
    const step = order[from]
    if (!step) return
    if (to < 0 || to >= order.length) {
      setSaid(`${step.text}: already ${by < 0 ? 'first' : 'last'}`)
      return
    }
    const next = order.toSpliced(from, 1).toSpliced(to, 0, step)
    setOrder(next)
    setSaid(`${step.text}: now ${to + 1} of ${next.length}`)
    // The row is moved in the document, which can drop the focus from its button.
    requestAnimationFrame(() => {
      list.current?.querySelector<HTMLButtonElement>(`[data-step="${step.id}"] [data-by="${by}"]`)?.focus()
    })
  }

  return (
    <fieldset>
      <legend>{prompt}</legend>
      <p className="hint">Move the steps until the order is right. The first step stands at the top.</p>
      <ol className="steps" ref={list}>
        {order.map((step, index) => (
          <li key={step.id} data-step={step.id}>
            <input type="hidden" name={`place.${step.id}`} value={index + 1} />
            <span className="step-text">{step.text}</span>
            <span className="step-buttons">
              <button type="button" data-by="-1" aria-label={`Move up: ${step.text}`} onClick={() => move(index, -1)}>
                Move up
              </button>
              <button type="button" data-by="1" aria-label={`Move down: ${step.text}`} onClick={() => move(index, 1)}>
                Move down
              </button>
            </span>
          </li>
        ))}
      </ol>
      <p className="move-status" role="status">
        {said}
      </p>
    </fieldset>
  )
}

function NumberedSteps({ prompt, steps, places, problem }: OrderingFieldsProps) {
  return (
    <fieldset>
      <legend>{prompt}</legend>
      <p className="hint" id="ordering-hint">
        Give each step its place: 1 for the first, {steps.length} for the last.
      </p>
      <ul className="steps numbered" role="list">
        {steps.map(({ id, text }) => {
          const field = `place.${id}`
          return (
            <li key={id}>
              <label htmlFor={field}>{text}</label>
              <FieldError problem={problem} field={field} />
              <input
                type="text"
                inputMode="numeric"
                id={field}
                name={field}
                defaultValue={places[id] ?? ''}
                maxLength={2}
                autoComplete="off"
                {...describedControl(problem, field, 'ordering-hint')}
              />
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}

function inGivenOrder(steps: OrderingFieldsProps['steps'], places: Record<string, string>) {
  return steps.toSorted((a, b) => (Number(places[a.id]) || 0) - (Number(places[b.id]) || 0))
}
