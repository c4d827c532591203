// What a file of the report is called: which period, plan and part; that the data are invented stands in the name too.
import { folded } from '../platform/listing.ts'
import type { AnnualReport } from './annualReport.ts'
import { periodText } from './seed/periodText.ts'

/** Without ending: `bao-cao-nam-2025-120-kh-ubnd-phuong-kim-tra-minh-hoa`. */
export function fileName({ plan, wanted, part, isDemonstration }: AnnualReport): string {
  const words = [periodText(wanted).fileName, plan.code, part.unit, part.agency, isDemonstration ? 'minh-hoa' : '']
  return words
    .map((word) =>
      folded(word ?? '')
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, ''),
    )
    .filter(Boolean)
    .join('-')
}
