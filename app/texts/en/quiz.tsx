import type { ReactNode } from 'react'
import type { FieldProblem } from '#lib/quiz/response.ts'
import type { Score } from '#lib/quiz/score.ts'
import type { Link } from '../text-parts.ts'
import { written } from './site.tsx'

const { date, list, number, percent, score } = written

const small = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const inWords = (count: number) => small[count] ?? String(count)

/** Two by their names; more would be too much to read, and too high for a small window. */
const named = (texts: readonly string[], what: string) => (texts.length > 2 ? `${inWords(texts.length)} ${what}` : list(texts.map((text) => `“${text}”`)))

const outcomes = { right: 'Right.', partly: 'Partly right.', wrong: 'Not right.' }

type Place = { place: number; count: number; again: boolean }
const sayPlace = ({ place, count, again }: Place) => `Question ${place} of ${count}${again ? ', again' : ''}`

/** Before a quiz. */
export const quizStart = {
  ofLesson: (lesson: number) => `Quiz for lesson ${lesson}`,
  lastStep: 'The last step',
  passed: (best: Score) => `You passed this quiz. Your best result is ${score(best)}, and it stands.`,
  questions: (count: number) => (
    <>
      <strong>{count} questions,</strong> one at a time. You read why after each answer.
    </>
  ),
  passing: ({ share, points, of }: { share: number; points: number; of: number }) => (
    <>
      <strong>You pass with {number(points)} of {of} points</strong> ({percent(share)}). Some answers earn part of a point.
    </>
  ),
  noTimer: (
    <>
      <strong>No timer, and as many tries as you like.</strong> You can stop at any time and go on later.
    </>
  ),
  safety: (
    <>
      <strong>You must get the safety questions right to pass.</strong> They come back until you do.
    </>
  ),
  goOn: 'Go on with your quiz',
  start: 'Start the quiz',
  tryAgain: 'Try again',
  tryOthers: 'Try again with other questions',
  readLesson: 'Read the lesson',
  readLessonAgain: 'Read the lesson again',
  tries: 'Your tries so far',
  tried: ({ at, result, passed }: { at: number; result: Score; passed: boolean }) => `${date(at)}: ${score(result)}, ${passed ? 'passed' : 'not passed yet'}`,
  notice: 'This quiz is for learning. It can’t tell you what is causing your pain. No clinician has reviewed it.',
}

/** A question, and its feedback. */
export const question = {
  outcomes,
  place: sayPlace,
  pageTitle: ({ quiz, outcome, ...where }: Place & { quiz: string; outcome?: keyof typeof outcomes }) => `${outcome ? `${outcomes[outcome]} ` : ''}${sayPlace(where)}: ${quiz}`,
  nothingCounted: 'This was not counted. Fix it, then press Check answer.',
  changed: (answered: boolean) =>
    `The author changed this question after you began. ${answered ? 'Your answer was to the old one, so it was not counted. ' : ''}This is the new one; your other answers are kept.`,
  safety: 'This question is about safety. It must be answered safely before you can pass the quiz.',
  safetyAgain: 'Here is the safety question again. Your points stay the same. Answer it safely, and you can pass.',
  check: 'Check answer',
  stopHere: 'Stop here and go on later',
  earned: (points: number) => `You earned ${number(points)} of 1 point.`,
  changedSince: 'The author changed this question since you answered it. Your answer and its points stand as they were.',
  comesAgain: 'This question is about safety, so it comes again until your answer is safe. Then you can pass.',
  earlier: 'Your first answer had already reached us. It is the one that counts, and it is shown here.',
  readAgain: (section: ReactNode) => <>Read again: {section}</>,
  theLesson: 'the lesson',
  sources: (sources: ReactNode) => <>Sources: {sources}</>,
  answerAgain: 'Answer it again',
  seeResult: 'See your result',
  goOn: 'Continue',
  backToResult: 'Back to your result',
  whereYouLeftOff: 'Go to where you left off',
}

/** The fields of a question. */
export const fields = {
  part: (part: number, text: ReactNode) => <>Part {part}: {text}</>,
  chooseOne: 'Choose one answer.',
  chooseAnswer: 'Choose an answer',
  blank: 'blank',
  answer: 'Your answer',
  answerHint: 'Spelling is read kindly: capital letters, spaces and accents don’t matter.',
  chooseFromList: 'Choose from a list instead',
  answerFromList: 'Your answer, from a list',
  orderingHint: (steps: number) => `Give each step its place: 1 for the first, ${steps} for the last.`,
}

/** Why an answer can't be checked, and how to mend it. */
export function problem(error: FieldProblem): string {
  switch (error.problem) {
    case 'one-to-choose':
      return 'Choose one answer'
    case 'some-to-choose':
      return error.chosen === 0 ? `Choose ${inWords(error.wanted)} answers` : `Choose ${inWords(error.wanted)} answers: you chose ${inWords(error.chosen)}`
    case 'no-place':
      return `Enter a number from 1 to ${error.places} for “${error.step}”`
    case 'place-repeated':
      return `You gave place ${error.place} to ${named(error.steps, 'steps')}. Give each step a place of its own`
    case 'no-match':
      return `Choose an answer for “${error.prompt}”`
    case 'match-repeated':
      return `You chose “${error.choice}” for ${named(error.prompts, 'of them')}. Choose it for one only`
    case 'no-answer':
      return 'Type your answer, or choose one from the list'
    case 'answer-too-long':
      return `Type a shorter answer: at most ${error.most} letters`
    case 'two-answers':
      return `You typed “${error.typed}” and chose “${error.listed}”: keep one of them`
  }
}

/** What was given, and what is right, line by line. */
export const explanation = {
  options: { right: 'You chose this. It is right.', wrong: 'You chose this. It is not right.', missed: 'This is right. You did not choose it.' },
  blank: { right: 'Your answer. It is right.', wrong: 'Your answer. It is not right.', missed: 'This is the answer.' },
  rightPlace: 'In the right place.',
  wrongPlace: (given: number, right: number) => `You put it in place ${given}. It belongs in place ${right}.`,
  rightPair: (given: ReactNode) => <>You chose: {given}. It is right.</>,
  wrongPair: (given: ReactNode, right: ReactNode) => <>You chose: {given}. The right answer is: {right}.</>,
  rightOrder: 'The right order',
}

export const result = {
  pageTitle: (passed: boolean, quiz: string) => `${passed ? 'Passed' : 'Not passed yet'}: ${quiz}`,
  title: (passed: boolean, points: Score) => `${passed ? 'You passed.' : 'Not passed yet.'} ${score(points)}`,
  stays: 'What you have earned stays, whatever you do next.',
  needed: (share: number) => `You need ${percent(share)}. Nothing is lost: you can try again as often as you like, and the next try begins with questions on what you missed.`,
  tryAgain: 'Try the quiz again',
  readFirst: (link: Link) => <>Or first {link('read again what you missed')}.</>,
  objectives: 'What you can do, and what is still to learn',
  met: 'Met:',
  notMet: 'Not yet:',
  questions: 'Your questions',
  question: (place: number, prompt: ReactNode) => <>Question {place}: {prompt}</>,
  takenOut: 'This question has been taken out since',
  /** Nobody has to read how little a miss earned, or how often they tried. */
  outcome: ({ outcome, points, safety }: { outcome: keyof typeof outcomes; points: number; safety: boolean }) =>
    `${outcomes[outcome]}${points > 0 ? ` ${number(points)} of 1 point.` : ''}${safety ? ' Safety question, answered safely.' : ''}`,
}
