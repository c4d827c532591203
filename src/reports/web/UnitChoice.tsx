import { NativeSelect } from '@mantine/core'
import type { OutputOf } from '../../platform/contract.ts'
import { useSearch } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import type { ReportChoice, readAnnualReport } from '../contract.ts'
import { reportsWords } from '../words.ts'
import classes from './report.module.css'

interface UnitChoiceProps {
  readonly choice: ReportChoice
  readonly report: OutputOf<typeof readAnnualReport>
}

/** The whole area or one unit of it, by the units of today or of the time of each record. */
export function UnitChoice({ choice, report }: UnitChoiceProps) {
  const words = useWords(reportsWords).units
  const [, change] = useSearch()
  const { ofNow, ofThen } = report.unitChoices
  const ids = (units: typeof ofNow) => units.map((unit) => unit.territoryId).join()
  const options = (unitsOf: 'now' | 'then', units: typeof ofNow) => [
    { value: unitsOf, label: unitsOf === 'now' ? words.whole(units.length) : words.wholeThen(units.length) },
    ...units.map(({ territoryId, name }) => ({ value: `${unitsOf} ${territoryId}`, label: name })),
  ]
  const groups = [
    { group: words.ofNow, items: options('now', ofNow) },
    ...(ids(ofNow) === ids(ofThen) ? [] : [{ group: words.ofThen, items: options('then', ofThen) }]),
  ]
  return (
    <NativeSelect
      className={classes.unit}
      aria-label={words.label}
      lang="vi"
      value={[choice.unitsOf ?? 'now', choice.unit].filter(Boolean).join(' ')}
      data={groups}
      onChange={(event) => {
        const [unitsOf, unit] = event.currentTarget.value.split(' ')
        change({ donvi: unitsOf === 'then' ? 'then' : undefined, 'don-vi': unit, mo: undefined }, { step: true })
      }}
    />
  )
}
