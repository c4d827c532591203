// What the units themselves sent as their final review of the year: whether, when, in time; and of accepted reviews the
// difficulties, causes and recommendations, offered for the written parts with their source. Pure.
import type { AnnualReport } from './annualReport.ts'
import type { DraftSection } from './draftTexts.ts'

export interface ReviewOfUnit {
  readonly agencyId: string
  readonly agencyName: string
  /** Of a commune's committee its commune; null for others: they stand in no row of the units. */
  readonly territoryId: string | null
  readonly unitPaperId: string | null
  /** Of the first submission by the day asked for; null = not sent. */
  readonly submittedOn: string | null
  readonly isAccepted: boolean
  readonly dueOn: string | null
  /** Sent on or before the due date; null while nothing was sent or no date is set. */
  readonly isOnTime: boolean | null
  /** Only of an accepted review, and only for who may read it. */
  readonly told: Readonly<Record<'difficulties' | 'causes' | 'recommendations', string>> | null
}

/** The state alone: its words leave only as suggestions. */
export const stateOfReview = ({ told: _, ...state }: ReviewOfUnit): Omit<ReviewOfUnit, 'told'> => state

export interface ReviewSuggestion {
  readonly section: DraftSection
  readonly text: string
  /** Whose review says so, and where it is read. */
  readonly source: { readonly name: string; readonly path: string }
}

const sectionOf = { difficulties: 'shortcomings', causes: 'causes', recommendations: 'proposals' } as const

/** One suggestion for each line that an accepted review writes. */
export function reviewSuggestions({ reviews }: Pick<AnnualReport, 'reviews'>): ReviewSuggestion[] {
  return reviews.flatMap(({ told, agencyName, unitPaperId }) =>
    (Object.keys(sectionOf) as (keyof typeof sectionOf)[]).flatMap((part) =>
      (told?.[part] ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .map((text) => ({
          section: sectionOf[part],
          text,
          source: { name: agencyName, path: `/so-ket/${unitPaperId}` },
        })),
    ),
  )
}
