import { SelectField } from '../../platform/web/SelectField.tsx'
import { useWords } from '../../platform/web/useWords.ts'
import { knownSrids, meridianOf } from '../boundaryImport/coordinateSystem.ts'
import { type BoundaryWords, boundaryWords } from '../boundaryImport/words.ts'

interface SystemFieldProps {
  readonly value: number | undefined
  readonly onChange: (srid: number | undefined) => void
}

/** `VN-2000 múi 3°, kinh tuyến trục 107°00'` */
export function systemName(srid: number, words: BoundaryWords): string {
  const meridian = meridianOf(srid)
  const whole = Math.floor(meridian ?? 0)
  const minutes = String(Math.round(((meridian ?? 0) - whole) * 60)).padStart(2, '0')
  return words.screen.systemName(srid, `${whole}°${minutes}′`)
}

/** The coordinate systems that files here come in. */
export function SystemField({ value, onChange }: SystemFieldProps) {
  const words = useWords(boundaryWords)
  return (
    <SelectField
      label={words.screen.srid}
      options={knownSrids.map((srid) => ({ value: String(srid), label: `${systemName(srid, words)} (EPSG ${srid})` }))}
      value={value === undefined ? '' : String(value)}
      onChange={(next) => onChange(next ? Number(next) : undefined)}
      required
    />
  )
}
