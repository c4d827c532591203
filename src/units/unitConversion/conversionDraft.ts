// What a person has settled so far of a table that is not written yet. Pure.
import type { InputOf } from '../../platform/contract.ts'
import type { showUnitConversion, writeUnitConversion } from '../unitConversionContract.ts'

export interface ConversionDraft {
  /** '' = not chosen: the office's own; `all` = every province of the table. */
  readonly provinceCode: string
  readonly validFrom: string
  readonly legalBasis: string
  readonly provinceLegalBasis: string
  readonly knownFrom: string
  readonly knownBasis: string
}

export const emptyConversion: ConversionDraft = {
  provinceCode: '',
  validFrom: '',
  legalBasis: '',
  provinceLegalBasis: '',
  knownFrom: '',
  knownBasis: '',
}

/** The province that is looked at; `all` where the office has none of its own. */
export const chosenProvince = ({ provinceCode }: ConversionDraft, own: string): string => provinceCode || own || 'all'

/** By which province and days the rows are judged. */
export function judgedBy(
  draft: ConversionDraft,
  own: string,
): Omit<InputOf<typeof showUnitConversion>, 'unitConversionId'> {
  const provinceCode = chosenProvince(draft, own)
  return {
    ...(provinceCode === 'all' ? {} : { provinceCode }),
    ...(draft.validFrom ? { validFrom: draft.validFrom } : {}),
    ...(draft.knownFrom ? { knownFrom: draft.knownFrom } : {}),
  }
}

interface Asks {
  readonly validFrom: string
  readonly own: string
  /** The register lacks old units, or provinces were merged. */
  readonly old: boolean
  readonly provinces: boolean
}

/** Whether everything is answered that what is written asks for. */
export function isAnswered(draft: ConversionDraft, { validFrom, old, provinces }: Asks): boolean {
  const isNamed = (text: string) => text.trim().length >= 3
  return (
    validFrom !== '' &&
    isNamed(draft.legalBasis) &&
    (!provinces || isNamed(draft.provinceLegalBasis)) &&
    (!old || (isNamed(draft.knownBasis) && draft.knownFrom !== '' && draft.knownFrom < validFrom))
  )
}

export function conversionInput(
  unitConversionId: string,
  draft: ConversionDraft,
  { validFrom, own, old, provinces }: Asks,
): InputOf<typeof writeUnitConversion> {
  const provinceCode = chosenProvince(draft, own)
  return {
    unitConversionId,
    provinceCode: provinceCode === 'all' ? null : provinceCode,
    validFrom,
    legalBasis: draft.legalBasis.trim(),
    provinceLegalBasis: provinces ? draft.provinceLegalBasis.trim() : null,
    knownFrom: old ? draft.knownFrom : null,
    knownBasis: old ? draft.knownBasis.trim() : null,
  }
}
