import { createElement, Fragment, type ComponentType, type ReactNode } from 'react'
import type { Lesson, LessonNode } from '#lib/content/loaded-course.ts'
import type { ComponentName } from '#lib/loader/lesson-components.ts'

/** One for each component that a lesson may use, and for HTML elements that are to be drawn otherwise. `never`: each has props of its own. */
type Components = Record<ComponentName, ComponentType<never>> & Record<string, ComponentType<never>>

/** Draws a lesson. */
export function lessonContent({ tree }: Lesson, components: Components): ReactNode {
  return createElement(Fragment, null, ...tree.map((node) => toElement(node, components)))
}

/** Children are spread, so that they need no keys, and a text that is alone stays a text. */
function toElement(node: LessonNode, components: Components): ReactNode {
  if (typeof node === 'string') return node
  const type = Object.hasOwn(components, node.tag) ? (components[node.tag] as ComponentType) : node.tag
  return createElement(type, node.props, ...node.children.map((child) => toElement(child, components)))
}
