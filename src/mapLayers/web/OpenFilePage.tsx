// Choosing a file: uploaded, read, and then looked at. With `?lop=` it is to take the place of the file of that layer.
import { Stack } from '@mantine/core'
import { useState } from 'react'
import { fileLimits } from '../../platform/files/file.ts'
import { ChooseFile, sentFile } from '../../platform/web/form/ChooseFile.tsx'
import { AskSystem } from '../../platform/web/map/SystemField.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { useCommand } from '../../platform/web/useCommand.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useSearch } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
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
        {isReady ? <ChooseLayer agencyId={agencyId} replaces={mapLayerId} /> : null}
      </Stack>
    </Page>
  )
}

function ChooseLayer({ agencyId, replaces }: { readonly agencyId: string; readonly replaces: string }) {
  const words = useWords(mapLayersWords).file
  const { open } = usePageLink()
  const opening = useCommand(openLayerFile)
  const [fileId, setFileId] = useState('')
  const read = async (uploaded: string, srid?: number) => {
    const outcome = await opening.send({ fileId: uploaded, agencyId, ...(srid ? { srid } : {}) })
    if (outcome?.state === 'accepted') open(`/lop-ban-do/tep/${outcome.answer.id}${replaces ? `?lop=${replaces}` : ''}`)
  }
  const isAsked = opening.problem?.code === 'layerFile.unknownSystem' && fileId !== ''
  return (
    <Stack gap={12} align="flex-start">
      <ChooseFile
        label={words.choose}
        accept={accepted}
        mostBytes={fileLimits.layerBytes}
        tooLarge={words.chosenTooLarge}
        reading={words.reading}
        said={words.kinds}
        opening={opening}
        onChoose={async (file) => {
          const uploaded = await sentFile(file, 'layer')
          setFileId(uploaded)
          await read(uploaded)
        }}
      />
      {isAsked ? <AskSystem label={words.reread} onAsk={(srid) => void read(fileId, srid)} /> : null}
    </Stack>
  )
}
