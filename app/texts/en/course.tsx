import type { ReactNode } from 'react'
import type { Score } from '#lib/quiz/score.ts'
import type { Link, QuizName } from '../text-parts.ts'
import { written } from './site.tsx'

const { date, percent, score } = written

/** The course page, and what it says of each step. */
export const course = {
  inLessons: (lessons: number) => `A short course in ${lessons} lessons`,
  education: (link: Link) => <> General education, not medical advice. {link('No clinician has reviewed it')}.</>,
  whereYouAre: 'Where you are',
  beginHere: 'Begin here',
  passed: ({ passed, steps, completed }: { passed: number; steps: number; completed: boolean }) => `${passed} of ${steps} steps passed.${completed ? ' You have completed the course.' : ''}`,
  record: 'Your record of completion',
  kept: 'Your progress is saved for this browser only. Another browser or device does not see it. You need no account.',
  notKeptYet: 'You need no account. Nothing is saved until you start. Then your progress is saved for this browser only.',
  outline: 'The course, step by step',
  before: 'Before you begin',
  audience: 'For whom',
  duration: 'How long',
  notice: 'Not medical advice',
  review: 'Review',
  toEvidence: 'The article, with our answer to each of its statements',
  toAbout: 'Where the course comes from, and how it treats its source',
  finalCheck: (questions: number) => `${questions} questions across all lessons. Passing it completes the course.`,
  quizOf: (lesson: ReactNode) => <>Quiz: {lesson}</>,
  practice: 'Practice: stretches with a timer',
  passedBefore: (best: Score) => `Passed before, with ${score(best)}. That stays.`,
  /** Said after something was done, by its name in the address. */
  done: {
    kept: 'Your place is kept. You can close this page. When you come back, the button below leads you on.',
    erased: 'Everything that was kept about you is erased.',
    'lesson-started-over': 'The lesson starts from the beginning. What you have earned stays.',
    'course-started-over': 'The course starts from the beginning. What you have earned stays.',
  },
}

/** Where a learner stands with a step. */
export const states = {
  locked: (quizzes: readonly string[]) => `Locked. It opens when you pass: ${quizzes.join('; ')}`,
  notStarted: 'Not started',
  reading: (part: number, parts: number) => `Reading: part ${part} of ${parts}`,
  readyForQuiz: 'Read. The quiz is next',
  quizInProgress: (answered: number, questions: number) => `Quiz in progress: ${answered} of ${questions} answered`,
  quizFailed: (last: Score) => `Quiz not passed yet. Last result: ${score(last)}`,
  passed: (best: Score) => `Passed with ${score(best)}`,
}

/** A quiz inside a sentence: the one of a lesson, or the last one by its own title. */
const quizName = ({ lesson, title }: QuizName) => (lesson ? <>quiz: {lesson}</> : title)

/** The one thing to do next. */
export const next = {
  startLesson: (lesson: number, title: ReactNode) => <>Start lesson {lesson}: {title}</>,
  goOnReading: ({ title, part, parts }: { title: ReactNode; part: number; parts: number }) => <>Go on reading: {title}, part {part} of {parts}</>,
  takeQuiz: (quiz: QuizName) => <>Take the {quizName(quiz)}</>,
  tryAgain: (quiz: QuizName) => <>Try the {quizName(quiz)} again</>,
  goOnWithQuiz: (place: number, questions: number) => `Go on with your quiz: question ${place} of ${questions}`,
  seeResult: (quiz: QuizName) => <>See your result in the {quizName(quiz)}</>,
  seeRecord: (title: ReactNode) => <>See your record of completion: {title}</>,
}

/** In place of what is not open yet. */
export const locked = {
  lockedForNow: 'Locked for now',
  /** Before what is locked, in its heading, where only ears meet it. */
  before: 'Locked: ',
  opensWhen: (quizzes: number, share: number) => `${quizzes === 1 ? 'It opens when you pass this quiz' : 'It opens when you pass these quizzes'} (${percent(share)} or more):`,
  goTo: (quiz: QuizName) => <>Go to the {quizName(quiz)}</>,
  nextGoTo: (quiz: QuizName) => <>Next: go to the {quizName(quiz)}</>,
  nextStep: 'Your next step:',
  readFirst: (lesson: ReactNode) => <>Or read first: {lesson}.</>,
  neverLocked: (link: Link) => <>The warning signs are never locked: {link('when to get help')}.</>,
}

export const record = {
  title: 'Record of completion',
  completed: (name: ReactNode, at: number | undefined) => <>{name || 'The learner'} completed this course{at ? ` on ${date(at)}` : ''}.</>,
  results: 'Each result',
  step: 'Step',
  bestResult: 'Best result',
  firstPassed: 'First passed',
  addedLater: 'Added to the course later',
  notice: 'This record says that someone finished a short course. It is not a clinical certificate and gives no continuing education credit.',
  practise: 'Practice the stretches, with pictures and a timer',
  named: 'Your name is on the record.',
  unnamed: 'The record carries no name.',
  name: 'Your name on the record',
  nameHint: 'As you like it, or leave it empty. It is kept with your progress on this course’s server until you take it off.',
  nameTooLong: (most: number) => `Write a shorter name: at most ${most} letters`,
  saveName: 'Save the name',
  toPrint: 'To print the record, or keep it as a file (PDF, portable document format), use your browser’s Print.',
}

/** What is kept about a learner, starting over, and erasing. */
export const data = {
  title: 'Your progress and data',
  whatIsKept: 'What is kept, and where',
  kept: (name: string, isOnDevice: boolean) =>
    `${isOnDevice ? 'On this device and, as soon as it is sent, on this course’s server' : 'On this course’s server'}, under a random number: which parts you read, your answers, your results, your practice diary, the routine you keep, your reading settings${name ? `, and the name for your record (${name})` : ''}. Your browser holds that number in one cookie. There is no account, and nothing is sent to anyone else. Another browser or device does not see your progress.`,
  startLessonOver: 'Start a lesson over',
  startLessonOverMeans: 'You read it from the beginning, and take its quiz afresh. What you have earned, your practice diary and your reading settings stay.',
  startOver: (lesson: ReactNode) => <>Start over: {lesson}</>,
  startCourseOver: 'Start the whole course over',
  erase: 'Erase everything',
  eraseMeans: 'Removes all of the above for good: your places, answers, results, record, practice diary, and reading settings.',
  toErase: 'Erase everything that is kept about me',
  nothingKept: 'Nothing is kept about you. That begins when you start a lesson or a quiz, or save reading settings, and you can undo it here.',
  readingAloud: 'The speed and the voice that you choose for reading aloud stay in your browser, and are sent to nobody. To remove them, clear this site’s data in your browser.',
}

export const startOver = {
  pageTitle: 'Start over?',
  title: 'Start the whole course over?',
  lessonTitle: (lesson: ReactNode) => <>Start “{lesson}” over?</>,
  means: (isLesson: boolean) =>
    `Your place ${isLesson ? 'in this lesson' : 'in every lesson'} goes back to the beginning, and a quiz that you have begun is closed. What you have passed stays passed, with its best result, and what is open stays open.`,
  tick: (isLesson: boolean) => `Yes, start ${isLesson ? 'this lesson' : 'the course'} over`,
  lesson: 'Start this lesson over',
  course: 'Start the course over',
}

export const erase = {
  pageTitle: 'Erase everything?',
  title: 'Erase everything that is kept about you?',
  means:
    'This removes your places in the lessons, your answers, your results, your practice diary, your reading settings, your record of completion and your name, from the server and from this browser. It can’t be undone, and lessons that you opened are locked again. Only a random number stays, so that your other devices erase this too.',
  tick: 'Yes, erase everything',
  erase: 'Erase everything',
}

export const about = {
  title: 'About this course',
  review: 'Who has reviewed it',
  source: 'Where it comes from',
  article: (statements: number) => `This course starts from a short article of poor quality. We quote it, and we say openly what we did with each of its ${statements} statements:`,
  statements: (count: number) => `${count} statements.`,
  toEvidence: 'The whole article, with our verdict on each statement, the sources and the questions',
  lists: (references: Link, glossary: Link) => (
    <>
      {references('References')} lists every source that the course rests on, and where each is used. The {glossary('glossary')} holds its words in plain language.
    </>
  ),
  scoring: 'How answers are scored',
  scored: (share: number) =>
    `Each question gives up to one point, and ${percent(share)} of the points passes a quiz. Where several things have to be right (choosing more than one answer, matching, putting in order), you earn a part of the point for a part of the answer, less what luck would bring. Choosing everything earns nothing, and nothing goes below 0.`,
  record: 'What a record of completion is',
  recordMeans: 'It says that someone finished the course. It is not a clinical certificate and gives no continuing education credit.',
  licenses: 'Licenses',
  licensed: (license: Link) => (
    <>
      The program is free software under the MIT license. The course’s own text and figures are under {license('Creative Commons Attribution 4.0 (CC BY 4.0)')}. The quoted article keeps its own rights.
    </>
  ),
}
