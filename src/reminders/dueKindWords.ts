// Names of the kinds of due items: in lists, in letters, and in the bell, which stands on every page.

import type { Language } from '../platform/words.ts'
import { bilingual } from '../platform/words.ts'

export const dueKindWords = bilingual(
  {
    planTask: 'Nhiệm vụ',
    unitPlan: 'Kế hoạch đơn vị',
    interimReview: 'Sơ kết',
    finalReview: 'Tổng kết',
    chase: 'Trả lời đôn đốc',
    householdVisit: 'Thăm hộ gần rừng',
    movementResult: 'Kết quả phong trào',
    conclusion: 'Kết luận phối hợp',
  },
  {
    planTask: 'Task',
    unitPlan: 'Unit plan',
    interimReview: 'Interim review',
    finalReview: 'Final review',
    chase: 'Answer to a chase',
    householdVisit: 'Household visit',
    movementResult: 'Result of a movement',
    conclusion: 'Conclusion of coordination',
  },
)

/** The name of a kind; the word itself of one that has no name here yet. */
export function kindName(dueKind: string, language: Language): string {
  const names = dueKindWords[language] as Readonly<Record<string, string>>
  return names[dueKind] ?? dueKind
}
