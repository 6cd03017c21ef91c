import type { CDPSession } from '@playwright/test'

export const kinds = ['html', 'css', 'script', 'font', 'other'] as const
export type Kind = (typeof kinds)[number]

/** What went over the network: bytes as sent, headers included, and requests that a cache did not answer. */
export type Traffic = { requests: number; bytes: Record<Kind, number> }

const kindOfType: Record<string, Kind> = { Document: 'html', Stylesheet: 'css', Script: 'script', Font: 'font' }

/** The session must have its `Network` domain enabled; the result grows as the page loads. */
export function recordTraffic(session: CDPSession): Traffic {
  const traffic: Traffic = { requests: 0, bytes: { html: 0, css: 0, script: 0, font: 0, other: 0 } }
  const kindOf = new Map<string, Kind>()
  const count = (id: string, bytes: number) => {
    if (bytes === 0) return
    traffic.requests += 1
    traffic.bytes[kindOf.get(id) ?? 'other'] += bytes
  }
  session.on('Network.requestWillBeSent', ({ requestId, type = '', redirectResponse }) => {
    kindOf.set(requestId, kindOfType[type] ?? 'other')
    // A redirect goes on under the same id.
    if (redirectResponse) count(requestId, redirectResponse.encodedDataLength)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => count(requestId, encodedDataLength))
  return traffic
}

export function totalOf({ bytes }: Traffic): number {
  return kinds.reduce((sum, kind) => sum + bytes[kind], 0)
}
