// How the file is understood: its coordinate system, its letters, which column says what. Whoever knows better has it read again.
import { Button, Group, SimpleGrid, Text } from '@mantine/core'
import { useState } from 'react'
import { numberText } from '../../../platform/format.ts'
import { letterRepairs } from '../../../platform/letterRepair.ts'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
import { SystemField } from '../../../platform/web/map/SystemField.tsx'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { SelectField } from '../../../platform/web/SelectField.tsx'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import { type PlotField, plotFields } from '../../frmsColumns.ts'
import type { FoundInFile } from '../../plotImportContract.ts'
import { forestWords } from '../../words.ts'
import type { ShownImport } from './shownImport.ts'
import { useReread } from './useReread.ts'

/** What a plot cannot be without, and what people look at first. */
const firstFields: readonly PlotField[] = [
  'compartmentCode',
  'subcompartmentCode',
  'plotCode',
  'forestTypeSymbol',
  'forestTypeCode',
  'bookAreaHa',
  'forestPurpose',
  'ownerName',
  'placeName',
]
const otherFields = plotFields.filter((field) => !firstFields.includes(field))

export function ImportFound({ shown, found }: { readonly shown: ShownImport; readonly found: FoundInFile }) {
  const all = useWords(forestWords)
  const words = all.plotImport
  const language = useLanguage()
  const { reread, discard, isSending, problem } = useReread(shown)
  const [srid, setSrid] = useState(found.srid)
  const [letterRepair, setLetterRepair] = useState(found.letterRepair)
  const [columns, setColumns] = useState(found.columns)
  const [isWhole, setWhole] = useState(false)
  const used = new Set(Object.values(columns))
  const unused = found.fileColumns.filter((column) => !used.has(column))
  const isChanged =
    srid !== found.srid ||
    letterRepair !== found.letterRepair ||
    plotFields.some((field) => columns[field] !== found.columns[field])
  const choose = (field: PlotField, column: string) => {
    const { [field]: _, ...rest } = columns
    setColumns(column ? { ...rest, [field]: column } : rest)
  }
  return (
    <RecordSection title={words.howRead}>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing={12}>
        <SystemField value={srid} onChange={(next) => next && setSrid(next)} />
        <SelectField
          label={words.letters}
          options={letterRepairs.map((value) => ({ value, label: words.letterRepair[value] }))}
          value={letterRepair}
          onChange={(next) => next && setLetterRepair(next)}
        />
      </SimpleGrid>
      <Text size="sm" c="dimmed" my={8}>
        {[
          `${words.system}: ${words.systemFrom[found.sridFrom]}`,
          found.isTurned ? words.turned : null,
          found.isSureOfLetters ? null : `${words.letters}: ${words.lettersUnsure}`,
        ]
          .filter(Boolean)
          .join('. ')}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing={12}>
        {[...firstFields, ...(isWhole ? otherFields : [])].map((field) => (
          <SelectField
            key={field}
            label={words.columnOf(all.fields[field])}
            placeholder={words.noColumn}
            options={found.fileColumns.map((column) => ({ value: column, label: column }))}
            value={columns[field] ?? ''}
            onChange={(column) => choose(field, column)}
          />
        ))}
      </SimpleGrid>
      {unused.length > 0 ? (
        <Text size="sm" c="dimmed" mt={8}>
          {words.otherColumns(unused.join(', '))}
        </Text>
      ) : null}
      <ProblemNote problem={problem} />
      <Group gap={8} mt={12}>
        <Button variant="subtle" onClick={() => setWhole(!isWhole)} aria-expanded={isWhole}>
          {isWhole ? words.fewerFields : words.moreFields(numberText(otherFields.length, language))}
        </Button>
        <Button
          variant="default"
          disabled={!isChanged}
          loading={isSending}
          onClick={() => void reread({ srid, letterRepair, columns })}
        >
          {words.reread}
        </Button>
        <Button variant="default" loading={isSending} onClick={() => void discard()}>
          {words.discard}
        </Button>
      </Group>
    </RecordSection>
  )
}
