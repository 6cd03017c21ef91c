import type { Activity, WeekPlan } from '#lib/content/activity.ts'
import { toPublicItem, type PublicItem } from './public-item.ts'

/** What a learner sees of an activity. Its order is the same for everyone, since nothing is scored. */
export type PublicActivity = PublicItem | WeekPlan

export function toPublicActivity(activity: Activity): PublicActivity {
  return activity.type === 'week-plan' ? activity : toPublicItem(activity, 'activity')
}
