import { activityNamed } from '#tests/support/e2e/content.ts'
import { ways } from '#tests/support/e2e/hands.ts'
import { fieldsFor } from '#tests/support/e2e/responses.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

const activities = [
  { does: 'sorts the stories', lesson: 'spasms-and-cramps', activity: activityNamed('sort-the-stories', 'matching'), right: /^8 of 8 right$/ },
  { does: 'puts the steps in order', lesson: 'nerves-and-muscle-fibers', activity: activityNamed('send-the-signal', 'ordering'), right: /^7 of 7 right$/ },
  { does: 'joins bands and bones', lesson: 'ligaments-and-tendons', activity: activityNamed('join-it-up', 'matching'), right: /^6 of 6 right$/ },
]

for (const way of ways) {
  test.describe(way, () => {
    test.use({ way })

    for (const { does, lesson, activity, right } of activities) {
      test(`A learner ${does} (${way})`, async ({ learner, context, graduate, axe }) => {
        await context.addCookies(graduate.cookies)
        await learner.open(`/lessons/${lesson}#${activity.id}`)
        await learner.fill(activity, fieldsFor(activity, 'right'))
        await learner.go(learner.button('Check my answers'))
        await expect(learner.heading).toHaveText(right)
        await expect(learner.heading).toBeFocused()
        if (way === 'pointer') await axe.expectNoViolations()
        await learner.go(learner.link('Back to the lesson'))
        await expect(learner.page).toHaveURL(`/lessons/${lesson}#${activity.id}`)

        await learner.fill(activity, fieldsFor(activity, 'partly'))
        await learner.go(learner.button('Check my answers'))
        await expect(learner.heading).toHaveText(/^[1-7] of \d right$/)
        if (way === 'pointer') await axe.expectNoViolations()
      })
    }

    test(`A learner plans a week, standing and seated (${way})`, async ({ learner, context, graduate, axe }) => {
      const plan = activityNamed('my-week', 'week-plan')
      const [walk, more] = plan.choices
      await context.addCookies(graduate.cookies)
      await learner.open('/lessons/prevention#my-week')
      await learner.hands.select(learner.page.getByRole('combobox', { name: 'Monday' }), walk?.text ?? '')
      await learner.hands.select(learner.page.getByRole('combobox', { name: 'Sunday' }), more?.text ?? '')
      await learner.go(learner.button('Show my week'))
      await expect(learner.heading).toHaveText('My week')
      await expect(learner.heading).toBeFocused()
      await expect(learner.page.getByRole('definition').first()).toHaveText(walk?.text ?? '')
      await expect(learner.page.getByRole('definition').last()).toHaveText(more?.text ?? '')
      if (way === 'pointer') await axe.expectNoViolations()

      await learner.go(learner.link('Back to the lesson'))
      await learner.hands.check(learner.page.getByRole('checkbox', { name: 'Show the seated version of each' }))
      await learner.hands.select(learner.page.getByRole('combobox', { name: 'Monday' }), walk?.text ?? '')
      await learner.go(learner.button('Show my week'))
      await expect(learner.page.getByRole('definition').first()).toHaveText(walk?.seated ?? '')
    })
  })
}

test.describe('an activity that is not done', () => {
  test.use({ way: 'no-script' })

  for (const { lesson, activity } of activities) {
    test(`A learner who leaves ${activity.id} empty is led to each field`, async ({ learner, context, graduate }) => {
      await context.addCookies(graduate.cookies)
      await learner.open(`/lessons/${lesson}`)
      await learner.go(learner.button('Check my answers'))
      await expect(learner.page.getByRole('group', { name: 'There is a problem' })).toBeFocused()
      await expect(learner.page).toHaveTitle(/^Error: /)
      for (const link of await learner.page.getByRole('group', { name: 'There is a problem' }).getByRole('link').all()) {
        await link.click()
        await expect(learner.page.locator(`[id="${(await link.getAttribute('href'))?.slice(1)}"]`)).toBeFocused()
      }
    })
  }
})

test('The errors of an activity have no barriers', async ({ learner, context, graduate, axe }) => {
  await context.addCookies(graduate.cookies)
  for (const { lesson, activity } of activities.filter(({ activity: { type } }) => type === 'matching')) {
    await learner.open(`/lessons/${lesson}/activities/${activity.id}?check=1`)
    await axe.expectNoViolations()
  }
})

test('What a learner does in an activity is not kept', async ({ learner, context }) => {
  const { lesson, activity } = activities[0] ?? { lesson: '', activity: { id: '' } }
  await learner.open(`/lessons/${lesson}/activities/${activity.id}?check=1`)
  expect(await context.cookies()).toEqual([])
})
