// What of a file could not be read: row, column, what stands there, what was expected.
import { Button, Text } from '@mantine/core'
import type { OutputOf } from '../../platform/contract.ts'
import { numberText } from '../../platform/format.ts'
import { RecordSection } from '../../platform/web/form/RecordSection.tsx'
import { savedAs } from '../../platform/web/savedAs.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { csvOf } from '../../units/boundaryImport/faultsCsv.ts'
import type { showLayerFile } from '../contract.ts'
import { mapLayersWords } from '../words.ts'
import classes from './mapLayers.module.css'

const mostShown = 10

export function FileFaults({ shown }: { readonly shown: OutputOf<typeof showLayerFile> }) {
  const words = useWords(mapLayersWords)
  const language = useLanguage()
  const { faults, faultCount, fileName } = shown
  if (faultCount === 0) return null
  const lines = faults.map(({ rowNumber, field, given, layerFaultKind }) => ({
    rowNumber,
    field: field ?? words.shapeColumn,
    given,
    expected: words.fault[layerFaultKind],
  }))
  const heads = [words.file.row, words.file.column, words.file.given, words.file.expected]
  const save = () => {
    const table = lines.map(({ rowNumber, field, given, expected }) => [fileName, rowNumber, field, given, expected])
    savedAs(`${words.file.faultsName}.csv`, csvOf([words.file.fileHead, ...heads], table), 'text/csv')
  }
  return (
    <RecordSection title={words.file.faults(faultCount)}>
      <Text c="dimmed">{words.file.faultsWhy}</Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={words.file.given}>
        <table className={classes.table} aria-label={words.file.faults(faultCount)}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, mostShown).map(({ rowNumber, field, given, expected }) => (
              <tr key={`${rowNumber} ${field} ${given}`}>
                <td>{rowNumber}</td>
                <td>{field}</td>
                <td>{given}</td>
                <td>{expected}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {faultCount > mostShown ? (
        <Text c="dimmed">{words.file.moreFaults(numberText(faultCount - mostShown, language))}</Text>
      ) : null}
      <div>
        <Button variant="default" size="compact-sm" onClick={save}>
          {words.file.downloadFaults}
        </Button>
      </div>
    </RecordSection>
  )
}
