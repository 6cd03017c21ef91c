// Scripts import their own file alone, so that none carries the words of another (app/enhancements).
export * as device from './device.ts'
export * as ordering from './ordering.ts'
export * as practiceTimer from './practice-timer.ts'
export * as question from './question.ts'
export * as readAloud from './read-aloud.ts'
export * as readAloudReading from './read-aloud-reading.ts'
