import type { ReactNode } from 'react'
import { referencesOf } from '#lib/content/claim-trail.ts'
import { signsOf } from '#lib/content/help.ts'
import type { LoadedCourse } from '#lib/content/loaded-course.ts'
import { explainOutcome } from '#lib/quiz/item-types/index.ts'
import type { Outcome } from '#lib/quiz/response.ts'
import type { Item } from '#lib/content/item.ts'
import { CourseText } from '#app/_components/course-text.tsx'
import { ExplanationList } from '#app/_components/explanation.tsx'
import { spaceBefore } from '#app/_components/item-fields.tsx'
import { HelpNow } from '#app/_components/help-levels.tsx'
import { Sign } from '#app/_components/sign.tsx'
import { SignLinks } from '#app/_components/sign-links.tsx'
import { SourceLinks } from '#app/_components/source-links.tsx'
import { attemptUrl, sectionUrl } from '#app/_http/addresses.ts'
import type { Question } from '#app/_http/load-question.ts'
import { inCourseLanguage, texts } from '#app/texts/texts.ts'
import { QuestionHead } from './question-head.tsx'

type ReviewingViewProps = {
  course: LoadedCourse
  question: Extract<Question, { kind: 'reviewing' }>
  /** Another answer was sent since, on a line that had dropped the reply to this one. */
  isEarlier: boolean
}

/** What the answer was, what is right, and why; with the way back to where it is taught, and on. */
export function ReviewingView({ course, question, isEarlier }: ReviewingViewProps) {
  const { attempt, place, asked, answer, isCurrent } = question
  const { item } = asked
  const { outcome, response } = answer
  const isSame = item !== null && item.hash === answer.hash
  const mustRepeat = asked.safety && !outcome.correct
  const claims = (item?.claims ?? []).flatMap((id) => course.claims[id] ?? [])
  // The most urgent ones stand before the button; more than these would put it out of reach.
  const signs = signsOf(course.help).flatMap(({ id }) => (claims.some((claim) => claim.signs.includes(id)) ? id : []))
  const isLast = place === attempt.items.length
  const sources = referencesOf(course, claims)
  const scenario = item?.scenario && attempt.quiz.scenarios[item.scenario]
  return (
    <div className="question narrow">
      <QuestionHead attempt={attempt} place={place} hasFocus={false} />
      {isSame && (
        <div className="asked" {...inCourseLanguage}>
          {scenario && <p className="scenario">{scenario}</p>}
          <p className="asked-prompt">{item.prompt}</p>
          {item.type === 'true-false-reason' && (
            <blockquote className="statement">
              <p>“{item.statement}”</p>
            </blockquote>
          )}
          {item.type === 'fill-in-the-blank' && (
            <p className="sentence">
              {item.before} <strong>{item.accept[0]}</strong>
              {spaceBefore(item.after)}
              {item.after}
            </p>
          )}
        </div>
      )}
      <section className="outcome" data-outcome={kindOf(outcome)}>
        <h2 tabIndex={-1} autoFocus>
          <Sign kind={kindOf(outcome)} />
          {texts.question.outcomes[kindOf(outcome)]}
        </h2>
        {isEarlier && <p>{texts.question.earlier}</p>}
        {kindOf(outcome) === 'partly' && <p>{texts.question.earned(outcome.scaled)}</p>}
        {isSame ? (
          <ExplanationList lines={explainOutcome(item, response, outcome)} kind={explanationKinds[item.type]} />
        ) : (
          <p>{texts.question.changedSince}</p>
        )}
      </section>
      {mustRepeat && (
        <p className="notice-line">
          <Sign kind="now" />
          {texts.question.comesAgain}
        </p>
      )}
      <SignLinks help={course.help} signs={signs.slice(0, signsBefore)} />
      {item && (
        <p>
          <a href={sectionUrl(item.section)}>{texts.question.readAgain(titleOf(course, item.section))}</a>
        </p>
      )}
      {/* The way on stands before all that is long: few stops of the Tab key from the outcome, and in the same place each time. */}
      {isCurrent ? (
        <form method="post" action={`${attemptUrl(attempt.id)}/continue`} data-in-place="">
          <input type="hidden" name="item" value={asked.id} />
          <input type="hidden" name="round" value={attempt.snapshot.context.round} />
          <p className="send-status" role="status" />
          <button className="button">{mustRepeat ? texts.question.answerAgain : isLast ? texts.question.seeResult : texts.question.goOn}</button>
        </form>
      ) : (
        <p>
          <a className="button" href={attemptUrl(attempt.id)}>
            {attempt.snapshot.status === 'done' ? texts.question.backToResult : texts.question.whereYouLeftOff}
          </a>
        </p>
      )}
      <SignLinks help={course.help} signs={signs.slice(signsBefore)} />
      {asked.safety && <HelpNow help={course.help} />}
      {sources.length > 0 && <p className="hint">{texts.question.sources(<SourceLinks references={sources} />)}</p>}
      <p className="aside-links">
        <a href="/">{texts.question.stopHere}</a> <a href="/get-help">{texts.site.whenToGetHelp}</a>
      </p>
    </div>
  )
}

const signsBefore = 4

const explanationKinds: Record<Item['type'], 'options' | 'places' | 'pairs' | 'blank'> = {
  'single-choice': 'options',
  'true-false-reason': 'options',
  'multiple-response': 'options',
  ordering: 'places',
  matching: 'pairs',
  'label-figure': 'pairs',
  'fill-in-the-blank': 'blank',
}

export function kindOf({ correct, scaled }: Outcome): 'right' | 'partly' | 'wrong' {
  if (correct) return 'right'
  return scaled > 0 ? 'partly' : 'wrong'
}

export function titleOf(course: LoadedCourse, section: string): ReactNode {
  const [slug, id] = section.split('#')
  const lesson = course.lessons.find((candidate) => candidate.slug === slug)
  const title = lesson?.sections.find((candidate) => candidate.id === id)?.title ?? lesson?.title
  return title ? <CourseText>{title}</CourseText> : texts.question.theLesson
}
