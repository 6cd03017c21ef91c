import { course, lessonNamed, quizNamed } from '#tests/support/e2e/content.ts'
import { ways } from '#tests/support/e2e/hands.ts'
import { expect, test } from '#tests/support/e2e/test.ts'

const how = { pointer: 'with a mouse', keyboard: 'with nothing but a keyboard', 'no-script': 'without script' }

for (const way of ways) {
  test.describe(way, () => {
    test.use({ way })

    test(`A learner goes through the whole course ${how[way]}, from the first page to the record`, async ({ learner }) => {
      test.setTimeout(600_000)
      async function takeQuiz() {
        while (!(await learner.isAtResult())) {
          await learner.answer('right')
          await expect(learner.page.getByRole('heading', { name: 'Right.' })).toBeFocused()
          await learner.goOn()
        }
        await expect(learner.heading).toContainText('You passed.')
      }

      await learner.open('/')
      for (const { title, number, parts, slug } of course.lessons.map(lessonNamed)) {
        await learner.go(learner.button(`Start lesson ${number}: ${title}`))
        await expect(learner.heading).toHaveText(title)
        for (const [index, part] of parts.slice(1).entries()) {
          await learner.go(learner.button(`Go on to part ${index + 2}: ${part}`))
          await expect(learner.page).toHaveURL(new RegExp(`#part-${index + 2}$`))
        }
        await learner.go(learner.button('Go to the quiz'))
        await expect(learner.heading).toHaveText(quizNamed(slug).title)
        await learner.go(learner.button('Start the quiz'))
        await takeQuiz()
      }
      await learner.go(learner.link(`Take the ${quizNamed(course.final).title.toLowerCase()}`))
      await learner.go(learner.button('Start the quiz'))
      await takeQuiz()

      await learner.go(learner.link(`See your record of completion: ${course.title}`))
      await learner.hands.type(learner.page.getByRole('textbox', { name: 'Your name on the record' }), 'Ada Ångström')
      await learner.go(learner.button('Save the name'))
      await expect(learner.page.getByText('Your name is on the record.')).toBeFocused()
      await expect(learner.page.getByRole('article')).toContainText('Ada Ångström completed this course')
      await learner.open('/')
      await expect(learner.page.getByRole('main')).toContainText('You have completed the course.')
    })
  })
}

test('A learner who stops after a part is led back to the next one', async ({ learner }) => {
  const { slug, title, number, parts } = lessonNamed(course.lessons[0] ?? '')
  await learner.open('/')
  await learner.go(learner.button(`Start lesson ${number}: ${title}`))
  await learner.go(learner.button('Keep my place and stop').first())
  await expect(learner.page.getByText('Your place is kept. You can close this page.')).toBeFocused()
  await learner.go(learner.link(`Go on reading: ${title}, part 2 of ${parts.length}`))
  await expect(learner.page).toHaveURL(`/lessons/${slug}#part-2`)
  await expect(learner.page.getByRole('heading', { level: 2, name: parts[1] })).toBeInViewport()
})

test('A name that is too long for the record is given back to be shortened', async ({ learner, shortcut, axe }) => {
  await shortcut.passAll()
  await learner.open('/completion')
  await learner.hands.type(learner.page.getByRole('textbox', { name: 'Your name on the record' }), 'x'.repeat(81))
  await learner.go(learner.button('Save the name'))
  await expect(learner.page.getByRole('group', { name: 'There is a problem' })).toBeFocused()
  await expect(learner.page.getByRole('textbox', { name: 'Your name on the record' })).toHaveValue('x'.repeat(81))
  await expect(learner.page).toHaveTitle(/^Error: /)
  await axe.expectNoViolations()
})
