// Choosing a file: uploaded, read, and then looked at. With `?lop=` it is to take the place of the file of that layer.
import { Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { fileLimits } from '../../platform/files/file.ts'
import { bytesText } from '../../platform/format.ts'
import { postFile } from '../../platform/web/client.ts'
import { SystemField } from '../../platform/web/map/SystemField.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { type ProblemError, problemOf } from '../../platform/web/problemError.ts'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { useCommand } from '../../platform/web/useCommand.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useSearch } from '../../platform/web/useSearch.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { mapLayerChoices, openLayerFile, showMapLayer } from '../contract.ts'
import { mapLayersWords } from '../words.ts'

speakProblemsOf(mapLayersWords)

const accepted = '.geojson,.json,.kml,.kmz,.gpx,.zip,.gpkg,.mbtiles,.pmtiles'

export default function OpenFilePage() {
  const words = useWords(mapLayersWords)
  const [{ lop: mapLayerId = '' }] = useSearch()
  const choices = useRead(mapLayerChoices, {}, { staleMs: 600_000 }).data
  const replaced = useRead(showMapLayer, { mapLayerId }, { enabled: mapLayerId !== '' }).data?.row
  const [chosen, setChosen] = useState('')
  const agencyId = replaced?.agencyId ?? (chosen || choices?.own[0]?.id)
  const isReady = agencyId !== undefined && (mapLayerId === '' || replaced !== undefined)
  return (
    <Page>
      <PageHead
        title={replaced ? words.file.keepInPlace(replaced.name) : words.file.title}
        sentence={words.file.why}
        crumbs={[{ label: words.layer.list, to: '/lop-ban-do' }]}
      />
      <Stack gap={16} maw={560}>
        {!replaced && choices && choices.own.length > 1 ? (
          <SelectField
            label={words.file.forAgency}
            options={choices.own.map(({ id, name }) => ({ value: id, label: name }))}
            value={agencyId ?? ''}
            onChange={setChosen}
            required
          />
        ) : null}
        {isReady ? <ChooseFile agencyId={agencyId} replaces={mapLayerId} /> : null}
      </Stack>
    </Page>
  )
}

function ChooseFile({ agencyId, replaces }: { readonly agencyId: string; readonly replaces: string }) {
  const words = useWords(mapLayersWords).file
  const language = useLanguage()
  const { open } = usePageLink()
  const opening = useCommand(openLayerFile)
  const [fileId, setFileId] = useState('')
  const [problem, setProblem] = useState<ProblemError>()
  const [refusal, setRefusal] = useState('')
  const [isReading, setReading] = useState(false)
  const [srid, setSrid] = useState<number>()

  const read = async (uploaded: string, system?: number) => {
    const outcome = await opening.send({ fileId: uploaded, agencyId, ...(system ? { srid: system } : {}) })
    if (outcome?.state === 'accepted') open(`/lop-ban-do/tep/${outcome.answer.id}${replaces ? `?lop=${replaces}` : ''}`)
  }
  const choose = async (file: File | null) => {
    if (!file) return
    setProblem(undefined)
    setRefusal('')
    setFileId('')
    opening.reset()
    if (file.size > fileLimits.layerBytes)
      return setRefusal(words.chosenTooLarge(bytesText(fileLimits.layerBytes, language)))
    setReading(true)
    try {
      const uploaded = await postFile({ fileId: crypto.randomUUID(), purpose: 'layer', name: file.name, blob: file })
      setFileId(uploaded.fileId)
      await read(uploaded.fileId)
    } catch (error) {
      setProblem(problemOf(error))
    } finally {
      setReading(false)
    }
  }
  const asksSystem = opening.problem?.code === 'layerFile.unknownSystem' && fileId !== ''
  return (
    <Stack gap={12} align="flex-start">
      <FileButton accept={accepted} onChange={(file) => void choose(file)}>
        {(props) => (
          <Button
            {...props}
            leftSection={<IconFileUpload size={18} stroke={1.75} aria-hidden />}
            loading={isReading || opening.isSending}
          >
            {words.choose}
          </Button>
        )}
      </FileButton>
      <Text size="sm" c="dimmed" role="status">
        {isReading ? words.reading : words.kinds}
      </Text>
      {refusal ? (
        <Text role="alert" c="var(--bad)">
          {refusal}
        </Text>
      ) : null}
      <ProblemNote problem={problem ?? opening.problem} />
      {asksSystem ? (
        <Group align="flex-end" gap={8}>
          <SystemField value={srid} onChange={setSrid} />
          <Button variant="default" disabled={!srid} onClick={() => void read(fileId, srid)}>
            {words.reread}
          </Button>
        </Group>
      ) : null}
    </Stack>
  )
}
