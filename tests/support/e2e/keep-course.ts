import { expect } from '@playwright/test'
import type { Learner } from './learner.ts'

/** Keeps the course on the learner's device, as they would. From then on the device answers. */
export async function keepCourse(learner: Learner) {
  await learner.open('/device')
  await learner.hands.press(learner.button('Keep it on this device'))
  await expect(learner.heading).toHaveText('This course is kept on this device')
}
