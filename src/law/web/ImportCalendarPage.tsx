// Choosing a file of a year's days off.
import { Button, FileButton, Group, Text } from '@mantine/core'
import { IconDownload, IconFileUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { useCommand } from '../../platform/web/useCommand.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { openHolidayImport } from '../calendarContract.ts'
import { patternHead, patternRows } from '../calendarFileWords.ts'
import { lawWords } from '../words.ts'

const mostBytes = 500_000

export default function ImportCalendarPage() {
  const words = useWords(lawWords)
  const { open } = usePageLink()
  const opening = useCommand(openHolidayImport)
  const [isTooLarge, setTooLarge] = useState(false)
  const choose = async (file: File | null) => {
    if (!file) return
    setTooLarge(file.size > mostBytes)
    if (file.size > mostBytes) return
    const outcome = await opening.send({ fileName: file.name, content: await base64Of(file) })
    if (outcome?.state === 'accepted') open(`/quan-tri/lich/nhap/${outcome.answer.id}`)
  }
  return (
    <Page shape="form">
      <PageHead
        title={words.import.title}
        sentence={words.import.why}
        crumbs={[{ label: words.calendar.title, to: '/quan-tri/lich' }]}
      />
      <Group gap={8} mt={16}>
        <FileButton accept=".csv,.xlsx,text/csv" onChange={(file) => void choose(file)}>
          {(props) => (
            <Button {...props} leftSection={<IconFileUpload size={18} stroke={1.75} />} loading={opening.isSending}>
              {words.import.choose}
            </Button>
          )}
        </FileButton>
        <Button
          component="a"
          variant="default"
          leftSection={<IconDownload size={18} stroke={1.75} />}
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(pattern)}`}
          download={words.import.patternName}
        >
          {words.import.pattern}
        </Button>
      </Group>
      {isTooLarge ? (
        <Text role="alert" c="var(--bad)" mt={12}>
          {words.import.tooLarge}
        </Text>
      ) : null}
      <ProblemNote problem={opening.problem} />
    </Page>
  )
}

const pattern = `\ufeff${[patternHead, ...patternRows].map((row) => row.join(';')).join('\r\n')}\r\n`

async function base64Of(file: File): Promise<string> {
  let binary = ''
  for (const byte of new Uint8Array(await file.arrayBuffer())) binary += String.fromCharCode(byte)
  return btoa(binary)
}
