// The server knows no more than the day in UTC. What the learner has chosen stays.
for (const field of document.querySelectorAll<HTMLInputElement>('input[data-today]')) {
  const now = new Date()
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, '0')).join('-')
  if (field.value === field.defaultValue) field.value = today
}
