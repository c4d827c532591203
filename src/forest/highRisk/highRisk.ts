// High-risk places (trọng điểm): why a place is one, how often it is to be visited, and which compartments what has happened proposes.
// The weights of a proposal are ours, not of a circular: it says what it counted, a person decides. Pure.
import type { ChangeCause } from '../plot.ts'

export const riskKinds = ['logging', 'clearing', 'fire', 'wildlife', 'dispute', 'other'] as const
export type RiskKind = (typeof riskKinds)[number]

/** What has happened in a compartment. */
export interface RiskEvent {
  readonly compartmentCode: string
  /** A change of the register by its cause, or an open dispute. */
  readonly what: ChangeCause | 'dispute'
  readonly on: string
}

interface Weight {
  readonly kind: RiskKind
  readonly weight: number
}

/** What of it speaks for a place; other causes are work, not harm. */
const weights: Readonly<Partial<Record<RiskEvent['what'], Weight>>> = {
  clearingOrEncroachment: { kind: 'clearing', weight: 3 },
  fire: { kind: 'fire', weight: 2 },
  dispute: { kind: 'dispute', weight: 1 },
}
/** What happened so long ago counts half. */
const halfLifeDays = 365
/** Weaker is nothing to propose. */
const leastScore = 0.5

export interface RiskProposal {
  readonly compartmentCode: string
  readonly score: number
  readonly riskKinds: readonly RiskKind[]
  readonly clearings: number
  readonly fires: number
  readonly disputes: number
  readonly lastOn: string
}

/** Compartments by what happened in them until a day, the most first. */
export function riskProposals(events: readonly RiskEvent[], today: string): RiskProposal[] {
  const byCompartment = Map.groupBy(
    events.filter(({ what, on }) => weights[what] !== undefined && on <= today),
    ({ compartmentCode }) => compartmentCode,
  )
  return [...byCompartment]
    .map(([compartmentCode, own]) => {
      const count = (what: RiskEvent['what']) => own.filter((event) => event.what === what).length
      const score = own.reduce((sum, event) => sum + (weights[event.what]?.weight ?? 0) * aged(event.on, today), 0)
      const kinds = new Set(own.map(({ what }) => weights[what]?.kind))
      return {
        compartmentCode,
        score: Math.round(score * 100) / 100,
        riskKinds: riskKinds.filter((kind) => kinds.has(kind)),
        clearings: count('clearingOrEncroachment'),
        fires: count('fire'),
        disputes: count('dispute'),
        lastOn:
          own
            .map(({ on }) => on)
            .toSorted()
            .at(-1) ?? '',
      }
    })
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score || (a.compartmentCode < b.compartmentCode ? -1 : 1))
}

const aged = (on: string, today: string) => 0.5 ** ((Date.parse(today) - Date.parse(on)) / 86_400_000 / halfLifeDays)
