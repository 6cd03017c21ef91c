import { longestAnswer } from '#lib/quiz/item-types/fill-in-the-blank.ts'
import type { PublicActivity } from '#lib/quiz/public-activity.ts'
import type { PublicItem } from '#lib/quiz/public-item.ts'
import type { Response } from '#lib/quiz/response.ts'
import { inCourseLanguage, inInterfaceLanguage, texts } from '#app/texts/texts.ts'
import { CourseText } from './course-text.tsx'
import { describedBy, describedControl, FieldError, type FormProblem } from './error-summary.tsx'
import { OrderingFields, placeField } from './ordering-fields.tsx'

type ItemFieldsProps = {
  item: PublicItem
  given: Response | null
  problem: FormProblem | null
  /** The ids of what stands before the question and belongs to it: who goes by the Tab key hears it with the question. */
  context?: string
}

/** The fields of an item: plain controls that post by themselves. The legend is the question. */
export function ItemFields({ item, given, problem, context }: ItemFieldsProps) {
  switch (item.type) {
    case 'single-choice':
    case 'true-false-reason':
      return <ChoiceFields item={item} type="radio" given={given} problem={problem} context={context} />
    case 'multiple-response':
      return <ChoiceFields item={item} type="checkbox" given={given} problem={problem} context={context} />
    case 'ordering': {
      const places = given?.kind === 'order' ? given.places : {}
      return <OrderingFields prompt={item.prompt} steps={item.steps} places={places} problem={problem} context={context} />
    }
    case 'matching':
    case 'label-figure':
      return item.reuse ? (
        <SortingFields item={item} given={given} problem={problem} context={context} />
      ) : (
        <PairingFields item={item} given={given} problem={problem} context={context} />
      )
    case 'fill-in-the-blank':
      return <BlankFields item={item} given={given} problem={problem} context={context} />
  }
}

/** The fields of an item in the order in which they are shown, for an error summary to follow. */
export function fieldsOf(item: PublicActivity): string[] {
  if (item.type === 'ordering') return item.steps.map(({ id }) => placeField(id))
  return item.type === 'matching' || item.type === 'label-figure' ? item.prompts.map(({ id }) => `match.${id}`) : []
}

type Props<T extends PublicItem['type']> = Omit<ItemFieldsProps, 'item'> & { item: Extract<PublicItem, { type: T }> }

function ChoiceFields({
  item,
  type,
  given,
  problem,
  context,
}: Props<'single-choice' | 'true-false-reason' | 'multiple-response'> & { type: 'radio' | 'checkbox' }) {
  const chosen = given?.kind === 'choice' ? given.chosen : []
  return (
    <fieldset {...describedBy(problem, 'choice', [context, item.type === 'true-false-reason' ? 'statement' : undefined])}>
      <legend {...inCourseLanguage}>{item.prompt}</legend>
      {item.type === 'true-false-reason' && (
        <blockquote className="statement" id="statement" {...inCourseLanguage}>
          <p>“{item.statement}”</p>
        </blockquote>
      )}
      {type === 'radio' && <p className="hint">{texts.fields.chooseOne}</p>}
      <FieldError problem={problem} field="choice" />
      <div className="options">
        {item.options.map(({ id, text }, index) => (
          <label className="option" key={id}>
            <input
              type={type}
              name="choice"
              value={id}
              id={index === 0 ? 'choice' : `choice-${index + 1}`}
              defaultChecked={chosen.includes(id)}
            />
            <span {...inCourseLanguage}>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** One list for each prompt: pairing by choosing, never by dragging. */
function PairingFields({ item, given, problem, context }: Props<'matching' | 'label-figure'>) {
  const matches = given?.kind === 'matches' ? given.matches : {}
  return (
    <fieldset aria-describedby={context}>
      <legend {...inCourseLanguage}>{item.prompt}</legend>
      <ol className={item.type === 'label-figure' ? 'pairs parts' : 'pairs'} role="list">
        {item.prompts.map(({ id, text }, index) => (
          <li key={id}>
            <label htmlFor={`match.${id}`}>{item.type === 'label-figure' ? texts.fields.part(index + 1, <CourseText>{text}</CourseText>) : <CourseText>{text}</CourseText>}</label>
            <FieldError problem={problem} field={`match.${id}`} />
            <select
              id={`match.${id}`}
              name={`match.${id}`}
              defaultValue={matches[id] ?? ''}
              {...describedControl(problem, `match.${id}`)}
            >
              <option value="">{texts.fields.chooseAnswer}</option>
              {item.choices.map((choice) => (
                <option key={choice.id} value={choice.id} {...inCourseLanguage}>
                  {choice.text}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ol>
    </fieldset>
  )
}

/** Sorting into few bins: a group of radio buttons for each prompt. */
function SortingFields({ item, given, problem, context }: Props<'matching' | 'label-figure'>) {
  const matches = given?.kind === 'matches' ? given.matches : {}
  return (
    <fieldset className="sorting" aria-describedby={context}>
      <legend className="sorting-prompt" {...inCourseLanguage}>{item.prompt}</legend>
      {item.prompts.map(({ id, text }) => (
        <fieldset key={id} {...describedBy(problem, `match.${id}`)}>
          <legend {...inCourseLanguage}>{text}</legend>
          <FieldError problem={problem} field={`match.${id}`} />
          <div className="options bins">
            {item.choices.map((choice, index) => (
              <label className="option" key={choice.id}>
                <input
                  type="radio"
                  name={`match.${id}`}
                  value={choice.id}
                  id={index === 0 ? `match.${id}` : `match.${id}-${index + 1}`}
                  defaultChecked={matches[id] === choice.id}
                />
                <span {...inCourseLanguage}>{choice.text}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </fieldset>
  )
}

function BlankFields({ item, given, problem, context }: Props<'fill-in-the-blank'>) {
  // A mark right after the blank stands within both of its forms: what is hidden from the eye is read with a space around it.
  const [, mark = '', rest = ''] = /^([.,;:!?]?)(.*)$/s.exec(item.after) ?? []
  const { typed, listed } = given?.kind === 'text' ? given : { typed: '', listed: '' }
  return (
    <fieldset className="blank" aria-describedby={context}>
      <legend {...inCourseLanguage}>{item.prompt}</legend>
      <p className="sentence" id="sentence" {...inCourseLanguage}>
        {item.before} <span aria-hidden="true">______{mark}</span>
        <span className="visually-hidden" {...inInterfaceLanguage}>
          {texts.fields.blank}
          {mark}
        </span>{' '}
        {rest}
      </p>
      <label htmlFor="text">{texts.fields.answer}</label>
      <p className="hint" id="text-hint">
        {texts.fields.answerHint}
      </p>
      <FieldError problem={problem} field="text" />
      <input
        type="text"
        id="text"
        name="text"
        defaultValue={typed}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={longestAnswer}
        {...describedControl(problem, 'text', ['sentence', 'text-hint'])}
      />
      <details open={listed !== ''}>
        <summary>{texts.fields.chooseFromList}</summary>
        <label htmlFor="listed">{texts.fields.answerFromList}</label>
        <select id="listed" name="listed" defaultValue={listed}>
          <option value="">{texts.fields.chooseAnswer}</option>
          {item.list.map((word) => (
            <option key={word} value={word} {...inCourseLanguage}>
              {word}
            </option>
          ))}
        </select>
      </details>
    </fieldset>
  )
}

/** A full stop stands right after the blank, a word one space off. */
export function spaceBefore(after: string): string {
  return /^[.,;:!?]/.test(after) ? '' : ' '
}
