import type { DeviceStatus } from '#lib/device/kept-course.ts'
import { formats } from './formats.ts'

const { plural } = formats

function things(count: number): string {
  return plural(count, { one: `${count} thing that you did`, other: `${count} things that you did` })
}

/** The course on a device, without a connection. */
export const device = {
  title: 'Keep this course on this device',
  lead: 'Then it works without a connection: the lessons, the practice and the quizzes.',
  how: [
    'What you do is saved on this device. It is sent to the course’s server when you are online.',
    'It takes about 1 MB.',
    'The answers to the questions are copied to this device too, so that it can check yours.',
    'A browser that runs out of room may remove it. What was sent by then is still on the server.',
    'On a device that others use, think twice: whoever uses this browser can see what you did.',
  ],
  keep: 'Keep it on this device',
  needsScript: 'This needs JavaScript, which is off in this browser.',
  keptTitle: 'This course is kept on this device',
  install: 'To open it like an app, use the menu of your browser: “Install”, or “Add to Home Screen”.',
  remove: 'Remove it from this device',
  removing: 'The course then needs a connection again. What the course’s server has stays there.',
  unsentIsLost: 'What is saved on this device only is lost. Go online first and open any page: then it is sent.',
  tick: 'Yes, remove it',
  /** At the foot of every page of a device that keeps the course. */
  kept: 'This course is kept on this device.',
  saved({ unsent, refused }: DeviceStatus) {
    if (unsent === null) return 'What is saved on this device can’t be read now. Close the browser, and open it again.'
    const more = refused > 0 ? ` The course’s server could not take ${things(refused)}: this stays here only.` : ''
    if (unsent > 0) return `${plural(unsent, { one: `${things(unsent)} is`, other: `${things(unsent)} are` })} saved here, and not yet on the course’s server.${more}`
    return refused > 0 ? `What you did is saved here.${more}` : 'All that you did is saved here and on the course’s server.'
  },
  onThisDevice: 'The course on this device',
  notHere: { title: 'This page is not on this device', advice: 'Go online and try again. Everything that is kept here starts at the course page.' },
  offline: { title: 'This needs a connection', advice: 'Nothing was erased on this device. Go online and try again: what the course’s server has can only be erased there.' },
}
