// One opened file: where it is, how its letters read, what could not be read; then kept as a layer, or in place of an older file.
import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { OutputOf } from '../../platform/contract.ts'
import { type LetterRepair, repairedText } from '../../platform/letterRepair.ts'
import { RecordSection } from '../../platform/web/form/RecordSection.tsx'
import { notify } from '../../platform/web/notices.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { PageSkeleton } from '../../platform/web/PageSkeleton.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams, useSearch } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { addMapLayer, replaceLayerFile, showLayerFile, showMapLayer } from '../contract.ts'
import { guessedLabel, layerColours, nameOfFile, repairedProperties } from '../mapLayer.ts'
import { mapLayersWords } from '../words.ts'
import { FileFacts } from './FileFacts.tsx'
import { FileFaults } from './FileFaults.tsx'
import { FileMap } from './FileMap.tsx'
import { LettersField } from './LettersField.tsx'
import { type Looks, LooksFields } from './LooksFields.tsx'
import classes from './mapLayers.module.css'
import { type Sharing, SharingFields, sharingInput } from './SharingFields.tsx'

speakProblemsOf(mapLayersWords)

type Shown = OutputOf<typeof showLayerFile>

export default function LayerFilePage() {
  const { layerFileId = '' } = usePathParams()
  const [{ lop: replaces = '' }] = useSearch()
  const { data, error, refetch } = useRead(showLayerFile, { layerFileId }, { staleMs: 600_000 })
  if (data?.id !== layerFileId)
    return <Page>{error ? <ProblemNote problem={error} onRetry={() => void refetch()} /> : <PageSkeleton />}</Page>
  return <Opened key={data.id} shown={data} replaces={replaces} />
}

function Opened({ shown, replaces }: { readonly shown: Shown; readonly replaces: string }) {
  const words = useWords(mapLayersWords)
  const [letterRepair, setLetterRepair] = useState<LetterRepair>(shown.letterRepair)
  const columns = useMemo(
    () => [...new Set(shown.columns.map((column) => repairedText(column, letterRepair)))],
    [shown.columns, letterRepair],
  )
  const isVector = shown.layerKind === 'vector'
  return (
    <Page>
      <PageHead
        title={shown.fileName}
        sentence={words.file.why}
        crumbs={[
          { label: words.layer.list, to: '/lop-ban-do' },
          { label: words.file.title, to: '/lop-ban-do/them' },
        ]}
      />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing={32} verticalSpacing={0}>
        <div>
          {isVector ? <LettersField shown={shown} value={letterRepair} onChange={setLetterRepair} /> : null}
          <FileFaults shown={shown} />
          <FileFacts shown={shown} replaces={replaces} />
        </div>
        <div>
          <RecordSection title={words.file.mapOf}>
            <FileMap
              label={words.file.mapOf}
              layerFileId={shown.id}
              colour={layerColours[0]}
              file={shown}
              height={300}
            />
          </RecordSection>
          {shown.mapLayerId ? (
            <Stack gap={8} mt={20} align="flex-start">
              <Text>{words.file.alreadyKept}</Text>
              <Button component={PageLink} to={`/lop-ban-do/${shown.mapLayerId}`} variant="default">
                {words.file.toLayer}
              </Button>
            </Stack>
          ) : replaces ? (
            <Replace shown={shown} mapLayerId={replaces} letterRepair={letterRepair} />
          ) : (
            <Keep shown={shown} columns={columns} letterRepair={letterRepair} />
          )}
        </div>
      </SimpleGrid>
      {shown.rows.length > 0 ? <FirstRows shown={shown} columns={columns} letterRepair={letterRepair} /> : null}
    </Page>
  )
}

interface KeepProps {
  readonly shown: Shown
  readonly columns: readonly string[]
  readonly letterRepair: LetterRepair
}

function Keep({ shown, columns, letterRepair }: KeepProps) {
  const words = useWords(mapLayersWords)
  const { open } = usePageLink()
  const adding = useCommand(addMapLayer)
  const [looks, setLooks] = useState<Looks>({
    name: nameOfFile(shown.fileName),
    colour: layerColours[0],
    labelField: guessedLabel(columns) ?? '',
  })
  const [sharing, setSharing] = useState<Sharing>({ layerSharing: 'own', sharedWith: [] })
  const labelField = columns.includes(looks.labelField) ? looks.labelField : (guessedLabel(columns) ?? '')
  const keep = async () => {
    const outcome = await adding.send({
      layerFileId: shown.id,
      letterRepair,
      name: looks.name.trim(),
      colour: looks.colour,
      labelField: labelField || null,
      ...sharingInput(sharing),
    })
    if (outcome?.state !== 'accepted') return
    notify(words.file.kept)
    open(`/lop-ban-do/${outcome.answer.id}`)
  }
  return (
    <RecordSection title={words.layer.looks}>
      <Stack gap={14}>
        <LooksFields
          value={{ ...looks, labelField }}
          onChange={(changes) => setLooks({ ...looks, ...changes })}
          columns={columns}
          error={adding.faultAt('/name')}
        />
        <SharingFields
          value={sharing}
          onChange={(changes) => setSharing({ ...sharing, ...changes })}
          error={adding.faultAt('/sharedWith')}
        />
        <ProblemNote problem={adding.problem} />
        <Group gap={8}>
          <Button onClick={() => void keep()} loading={adding.isSending} disabled={looks.name.trim().length < 2}>
            {words.file.keep}
          </Button>
          <Button component={PageLink} to="/lop-ban-do/them" variant="default">
            {words.file.other}
          </Button>
        </Group>
      </Stack>
    </RecordSection>
  )
}

interface ReplaceProps {
  readonly shown: Shown
  readonly mapLayerId: string
  readonly letterRepair: LetterRepair
}

function Replace({ shown, mapLayerId, letterRepair }: ReplaceProps) {
  const words = useWords(mapLayersWords)
  const { open } = usePageLink()
  const layer = useRead(showMapLayer, { mapLayerId }).data
  const replacing = useCommand(replaceLayerFile)
  const replace = async () => {
    const outcome = await replacing.send({ mapLayerId, layerFileId: shown.id, letterRepair })
    if (outcome?.state !== 'accepted') return
    notify(words.layer.replaced)
    open(`/lop-ban-do/${mapLayerId}`)
  }
  return (
    <Stack gap={12} mt={20} align="flex-start">
      <ProblemNote problem={replacing.problem} />
      <Group gap={8}>
        <Button onClick={() => void replace()} loading={replacing.isSending} disabled={!layer}>
          {words.file.keepInPlace(layer?.row.name ?? '')}
        </Button>
        <Button component={PageLink} to={`/lop-ban-do/them?lop=${mapLayerId}`} variant="default">
          {words.file.other}
        </Button>
      </Group>
    </Stack>
  )
}

const mostRows = 20

function FirstRows({ shown, columns, letterRepair }: KeepProps) {
  const words = useWords(mapLayersWords).file
  return (
    <RecordSection title={words.rows}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={words.rows}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.rows.slice(0, mostRows).map(({ featureNumber, rowNumber, properties }) => {
              const repaired = repairedProperties(properties, letterRepair)
              return (
                <tr key={featureNumber}>
                  <td>{rowNumber}</td>
                  {columns.map((column) => (
                    <td key={column}>{String(repaired[column] ?? '')}</td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </RecordSection>
  )
}
