// Broken letters as they stand and as they read repaired, side by side; a person chooses the repair that reads right.
import { Text } from '@mantine/core'
import { useMemo } from 'react'
import type { OutputOf } from '../../platform/contract.ts'
import { type LetterRepair, letterRepairs, repairedText } from '../../platform/letterRepair.ts'
import { RecordSection } from '../../platform/web/form/RecordSection.tsx'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { useWords } from '../../platform/web/useWords.ts'
import type { showLayerFile } from '../contract.ts'
import { mapLayersWords } from '../words.ts'
import classes from './mapLayers.module.css'

interface LettersFieldProps {
  readonly shown: OutputOf<typeof showLayerFile>
  readonly value: LetterRepair
  readonly onChange: (repair: LetterRepair) => void
}

interface Sample {
  readonly key: string
  /** 0: the name of a column. */
  readonly rowNumber: number
  readonly column: string
  readonly text: string
}

const mostSamples = 12

export function LettersField({ shown, value, onChange }: LettersFieldProps) {
  const words = useWords(mapLayersWords)
  const samples = useMemo(() => samplesOf(shown), [shown])
  const isRight = shown.letterRepair === 'asFound' && shown.isSureOfLetters
  return (
    <RecordSection title={words.file.letters}>
      {isRight ? (
        <Text c="dimmed">{words.file.lettersRight}</Text>
      ) : (
        <Text fw={600} c="var(--on-soft-warning)">
          {shown.isSureOfLetters ? words.file.lettersBroken(samples.length) : words.file.lettersUnsure}
        </Text>
      )}
      {isRight && samples.length === 0 ? null : (
        <>
          <SelectField
            label={words.file.repair}
            options={letterRepairs.map((repair) => ({ value: repair, label: words.repairs[repair] }))}
            value={value}
            onChange={(next) => onChange(next || 'asFound')}
            required
          />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
          <section className={classes.scroll} tabIndex={0} aria-label={words.file.repair}>
            <table className={classes.table} aria-label={words.file.letters}>
              <thead>
                <tr>
                  <th scope="col">{words.file.row}</th>
                  <th scope="col">{words.file.column}</th>
                  <th scope="col">{words.file.found}</th>
                  <th scope="col">{words.file.repaired}</th>
                </tr>
              </thead>
              <tbody>
                {samples.slice(0, mostSamples).map(({ key, rowNumber, column, text }) => (
                  <tr key={key}>
                    <td>{rowNumber || ''}</td>
                    <td>{rowNumber === 0 ? words.file.column : repairedText(column, value)}</td>
                    <td>{text}</td>
                    <td className={classes.changed}>{repairedText(text, value)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </RecordSection>
  )
}

/** Texts that some repair would change, each once. */
function samplesOf({ rows, columns }: LettersFieldProps['shown']): Sample[] {
  const mayChange = (text: string) =>
    letterRepairs.some((repair) => repair !== 'asFound' && repairedText(text, repair) !== text.normalize('NFC'))
  const all = [
    ...columns.map((text) => ({ key: `column ${text}`, rowNumber: 0, column: text, text })),
    ...rows.flatMap(({ featureNumber, rowNumber, properties }) =>
      Object.entries(properties).flatMap(([column, value]) =>
        typeof value === 'string'
          ? [{ key: `${featureNumber} ${column}`, rowNumber, column, text: value.slice(0, 200) }]
          : [],
      ),
    ),
  ]
  const seen = new Set<string>()
  return all.filter(({ text }) => {
    if (seen.has(text) || !mayChange(text)) return false
    seen.add(text)
    return true
  })
}
