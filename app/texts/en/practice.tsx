import type { ReactNode } from 'react'
import type { VersionId } from '#lib/content/stretch.ts'
import type { DiaryProblem, Feeling } from '#lib/practice/diary-entry.ts'
import type { PlannedStretch } from '#lib/practice/routine.ts'
import type { Link } from '../text-parts.ts'
import { formats } from './formats.ts'

const { plural } = formats

const minutes = (count: number) => `${count} ${plural(count, { one: 'minute', other: 'minutes' })}`
const stretches = (count: number) => `${count} ${plural(count, { one: 'stretch', other: 'stretches' })}`

/** Where stretches are chosen. */
export const practice = {
  title: 'Practice: gentle stretches',
  practice: 'Practice',
  stretchTitle: (stretch: string) => `Practice: ${stretch}`,
  /** The same in the page, where the name is an element. */
  stretchHeading: (stretch: ReactNode) => <>Practice: {stretch}</>,
  noLongerKept: 'Your routine is no longer kept.',
  partOfLesson: (lesson: number, title: ReactNode) => <>Part of lesson {lesson}: {title}</>,
  lead: 'Choose your stretches. Then do them with a timer or without one, or print them as a list.',
  before: 'Before you stretch',
  whenToStop: 'When to stop',
  yours: 'Your routine',
  letGo: 'Do not keep it any longer',
  ready: 'Ready-made routines',
  itsReferences: (link: Link) => <> {link('Its references are in the lesson')}.</>,
  own: 'Make your own',
  ownLead: (standing: Link, seated: Link) => (
    <>
      Choose each stretch below, or begin with {standing('all of them standing')} or {seated('all of them seated or with low mobility')}.
    </>
  ),
  restsOn: (link: Link) => <>What these stretches rest on stands in {link('the references of the lesson')}.</>,
  diaryLead: (link: Link) => <>Write down the days when you practiced, and how it felt. {link('Open your practice diary')}</>,
  about: (count: number) => `about ${minutes(count)}.`,
  change: 'Change it',
  practiseThis: 'Practice this',
  all: 'All stretches',
  inLesson: 'This stretch in the lesson',
  versions: { standing: 'Standing', seated: 'Seated' } satisfies Record<VersionId, string>,
  noStretches: 'Choose at least one stretch',
  form: {
    stretches: 'Stretches',
    leaveOut: 'Leave it out',
    seeHow: 'See how',
    hold: 'Hold',
    repeats: 'How often, each side',
    rest: 'Rest between holds',
    seconds: (count: number) => `${count} seconds`,
    times: (count: number) => `${count} ${plural(count, { one: 'time', other: 'times' })}`,
    sides: 'Sides',
    bothSides: 'Both sides',
    oneSide: 'Only the side I have or can move',
    show: 'Show my routine',
  },
}

/** A routine to follow or to print. */
export const routine = {
  title: 'Practice routine',
  kept: (link: Link) => <>The routine is kept. You find it on {link('the practice page')}.</>,
  lead: ({ count, length, rest }: { count: number; length: number; rest: number }) =>
    `${stretches(count)}, about ${minutes(length)}. Warm up first, and rest ${rest} seconds or longer between holds. `,
  change: 'Change this routine',
  stopped: 'I stopped because of pain or a sign',
  stretch: (place: number, title: ReactNode) => <>{place}. {title}</>,
  /** "Hold 20 seconds, 2 times on each side." */
  dose: ({ hold, repeats, version, sides }: PlannedStretch) => {
    const times = repeats === 1 ? 'once' : `${repeats} times`
    const where = version.sides === 'together' ? '' : sides === 2 ? ' on each side' : ' on one side'
    return `Hold ${hold} seconds, ${times}${where}.`
  },
  afterwards: 'Afterwards',
  writeDown: 'Write it in your diary',
  keep: 'Keep this routine',
  keepMeans:
    'A kept routine stands on the practice page. The address of this page holds it too: you can bookmark it or send it to yourself. Printed, the list has boxes to tick for each day.',
  tick: 'Tick what you did. A day without a tick is fine.',
  stretchColumn: 'Stretch',
}

/** The panel of the timer. What it says as it runs stands in scripts/practice-timer.ts. */
export const timer = {
  label: 'Step by step',
  title: 'Practice one stretch at a time',
  lead: 'At your own pace: the timer can be paused and slowed down. Without it, you go on by a button. You can change that at any time.',
  start: 'Start with the timer',
  startWithout: 'Start without a timer',
  secondsLeft: (seconds: ReactNode) => <>{seconds} seconds left</>,
  progress: 'How far you are in the routine',
  back: 'Back',
  next: 'Next',
  skip: 'Skip this stretch',
  end: 'End',
  timer: 'Timer',
  paces: { '1': 'As planned', '1.5': 'Slower (1½ times as long)', '2': 'Slowest (twice as long)', none: 'No timer' },
  pausesAndSound: 'Pauses and sound',
  between: 'Between stretches',
  pauses: { '0': 'Wait until I press', '15': 'Go on after 15 seconds', '30': 'Go on after 30 seconds', '60': 'Go on after a minute' },
  tones: 'Play a short tone at each change',
  voice: 'Say each step aloud',
}

const feelings: Record<Feeling, string> = {
  easier: 'Easier than before',
  same: 'About the same',
  harder: 'Harder than before',
  stopped: 'I stopped early because of pain or a sign',
}

export const diary = {
  title: 'Practice diary',
  lead: (link: Link) => (
    <>
      For the days when you practiced, if you like to look back. A day without a line is fine. It is kept with your progress on this course’s server, and {link('you can erase it')}.
    </>
  ),
  yourDays: 'Your days',
  empty: 'Nothing is written yet.',
  written: 'It is in your diary.',
  removed: 'The line is taken out of your diary.',
  stopped: (
    <>
      <strong>It is in your diary. Stopping was right.</strong> Rest, and leave that stretch out for now. If it was more than a short pain, or you are unsure, see what it may be and
      who can help.
    </>
  ),
  feelings,
  line: (felt: Feeling, count: number) => `${feelings[felt]}.${count > 0 ? ` ${stretches(count)}.` : ''}`,
  takeOut: 'Take it out',
  takeOutTitle: 'Take this out of your diary?',
  keep: 'Keep it',
  form: {
    title: 'Write down a day',
    day: 'Day',
    dayHint: (today: string) => `Year, month and day, such as ${today}. If it is another day where you are, change it.`,
    dayPattern: 'YYYY-MM-DD',
    felt: 'How did it feel?',
    note: 'Note, if you like',
    noteHint: (most: number) => `At most ${most} letters.`,
    write: 'Write it down',
  },
  /** What can't be written down, and how to mend it. */
  problem: (error: DiaryProblem) => {
    switch (error.problem) {
      case 'no-day':
        return 'Write the day as year, month and day, such as 2026-11-25'
      case 'day-to-come':
        return 'Choose today or a day before: this one is still to come'
      case 'day-too-early':
        return 'Check the year: it should be 2000 or later'
      case 'no-feeling':
        return 'Choose how it felt'
      case 'note-too-long':
        return `Write a shorter note: at most ${error.most} letters, and this has ${error.length}`
    }
  },
}
