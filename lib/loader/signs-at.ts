import type { Help, WarningSign } from '#lib/content/help.ts'

/** Every warning sign with the label of its level, and its path in lessons/help.yaml. The most urgent first. */
export function signsAt({ levels }: Help): { sign: WarningSign; label: string; path: (string | number)[] }[] {
  return levels.flatMap(({ label, groups }, level) =>
    groups.flatMap(({ signs }, group) => signs.map((sign, index) => ({ sign, label, path: ['levels', level, 'groups', group, 'signs', index] }))),
  )
}
