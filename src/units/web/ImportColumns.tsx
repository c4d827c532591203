// Second step: which column says what, in which system the coordinates are, by the register of which day.
import { Alert, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { numberText } from '../../platform/format.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { DraftNote } from '../../platform/web/DraftNote.tsx'
import { ShapeMap } from '../../platform/web/map/ShapeMap.tsx'
import { SystemField, systemName } from '../../platform/web/map/SystemField.tsx'
import { useMapWords } from '../../platform/web/map/useMapWords.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { useCommand } from '../../platform/web/useCommand.ts'
import type { Draft } from '../../platform/web/useDraft.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { type BoundaryColumns, openBoundaryImport } from '../boundaryContract.ts'
import type { ImportDraft } from '../boundaryImport/importDraft.ts'
import { boundaryWords } from '../boundaryImport/words.ts'
import type { ShownImport } from './BoundaryImportPage.tsx'
import { ImportSteps } from './ImportSteps.tsx'
import { extentOfRows } from './importExtent.ts'
import { Section } from './Section.tsx'
import { useUnitWords } from './useUnitWords.ts'

interface ImportColumnsProps {
  readonly shown: ShownImport
  readonly draft: Draft<ImportDraft>
  readonly columns: BoundaryColumns
  readonly onNext: () => void
}

export function ImportColumns({ shown, draft, columns, onNext }: ImportColumnsProps) {
  const unitWords = useUnitWords()
  const words = useWords(boundaryWords)
  const mapWords = useMapWords()
  const language = useLanguage()
  const { value, change } = draft
  const outlines = useMemo(
    () =>
      shown.rows.flatMap(({ rowNumber, shape }) =>
        shape ? [{ id: String(rowNumber), shape: shape as object, tone: 'good' as const }] : [],
      ),
    [shown.rows],
  )
  const fit = useMemo(() => extentOfRows(shown.rows), [shown.rows])
  return (
    <Page>
      <PageHead
        title={shown.row.fileName}
        sentence={words.screen.fileFacts(
          words.screen.format[shown.row.boundaryFormat],
          numberText(shown.rows.length, language),
          systemName(shown.srid, mapWords),
        )}
        crumbs={[
          { label: unitWords.territory.list, to: '/don-vi' },
          { label: words.screen.title, to: '/don-vi/nhap' },
        ]}
      />
      <ImportSteps active={1} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing={32} verticalSpacing={0}>
        <div>
          <Section title={words.screen.columns}>
            {(['code', 'name', 'areaKm2'] as const).map((part) => (
              <SelectField
                key={part}
                label={words.screen.column[part]}
                placeholder={words.screen.columnNone}
                options={shown.columns.map((column) => ({ value: column, label: column }))}
                value={columns[part] ?? ''}
                onChange={(column) => change({ columns: { ...columns, [part]: column || null } })}
                description={sampleOf(shown, columns[part], words.screen.sample)}
              />
            ))}
            {shown.isTcvn3 ? <Text size="sm">{words.screen.tcvn3}</Text> : null}
          </Section>
          <Section title={words.screen.validFrom}>
            <DateField
              label={words.screen.validFrom}
              description={words.screen.validFromHelp}
              value={value.validFrom}
              onChange={(validFrom) => change({ validFrom })}
              required
            />
          </Section>
        </div>
        <Section title={words.screen.srid}>
          <CoordinateSystem shown={shown} />
          <ShapeMap label={words.screen.mapOf} outlines={outlines} fit={fit} height={300} units={{}} />
        </Section>
      </SimpleGrid>
      <Group justify="space-between" mt={24}>
        <DraftNote draft={draft} />
        <Button onClick={onNext} disabled={!value.validFrom || (columns.code === null && columns.name === null)}>
          {words.screen.next}
        </Button>
      </Group>
    </Page>
  )
}

function sampleOf(shown: ShownImport, column: string | null, sample: (values: string) => string): string | undefined {
  if (column === null) return undefined
  const values = shown.rows.flatMap(({ properties }) => properties[column] ?? []).slice(0, 3)
  return values.length > 0 ? sample(values.join(', ')) : undefined
}

function CoordinateSystem({ shown }: { readonly shown: ShownImport }) {
  const words = useWords(boundaryWords)
  const { open } = usePageLink()
  const [srid, setSrid] = useState<number | undefined>(shown.srid)
  const reading = useCommand(openBoundaryImport)
  const readAgain = async () => {
    const outcome = await reading.send({ fileId: shown.fileId, ...(srid ? { srid } : {}) })
    if (outcome?.state === 'accepted') open(`/don-vi/nhap/${outcome.answer.id}`)
  }
  return (
    <Stack gap={8}>
      <SystemField value={srid} onChange={setSrid} />
      {shown.sridFrom === 'range' ? (
        <Alert color="nang" variant="light">
          {words.screen.sridFrom.range}
        </Alert>
      ) : (
        <Text size="sm" c="dimmed">
          {words.screen.sridFrom[shown.sridFrom]}
        </Text>
      )}
      {shown.isTurned ? <Text size="sm">{words.screen.turned}</Text> : null}
      <ProblemNote problem={reading.problem} />
      {srid !== undefined && srid !== shown.srid ? (
        <Button variant="default" onClick={() => void readAgain()} loading={reading.isSending}>
          {words.screen.rereadWith}
        </Button>
      ) : null}
    </Stack>
  )
}
