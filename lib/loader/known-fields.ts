import * as z from 'zod'
import { valueAt } from './value-at.ts'

/** The fields that a schema knows at a path of the data, so that a misspelled one can be named. */
export function knownFields(schema: z.core.$ZodType, data: unknown, path: readonly PropertyKey[]): string[] {
  const standing = path.reduce<z.core.$ZodType[]>(
    (schemas, key, index) => schemas.flatMap((current) => unwrap(current, valueAt(data, path.slice(0, index)))).flatMap((current) => childOf(current, key)),
    [schema],
  )
  const fields = standing.flatMap((current) => unwrap(current, valueAt(data, path))).flatMap((current) => (current instanceof z.ZodObject ? Object.keys(current.shape) : []))
  return [...new Set(fields)]
}

/** Past optional, default and union to what may stand there. Of a union by type, the member of the type that was given. */
function unwrap(schema: z.core.$ZodType, data: unknown): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) return unwrap(schema.unwrap(), data)
  if (!(schema instanceof z.ZodUnion)) return [schema]
  const { options } = schema
  const ofType = options.filter((option) => option instanceof z.ZodObject && z.safeParse(option.shape.type ?? z.never(), valueAt(data, ['type'])).success)
  return (ofType.length > 0 ? ofType : options).flatMap((option) => unwrap(option, data))
}

function childOf(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType[] {
  if (schema instanceof z.ZodArray) return [schema.element]
  const child: unknown = schema instanceof z.ZodObject ? schema.shape[String(key)] : undefined
  return child instanceof z.ZodType ? [child] : []
}
