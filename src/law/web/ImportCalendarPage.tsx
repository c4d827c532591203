// Choosing a file of a year's days off.
import { Button, Stack } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { ChooseFile, inBase64 } from '../../platform/web/form/ChooseFile.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
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
  return (
    <Page shape="form">
      <PageHead
        title={words.import.title}
        sentence={words.import.why}
        crumbs={[{ label: words.calendar.title, to: '/quan-tri/lich' }]}
      />
      <Stack gap={12} align="flex-start" mt={16}>
        <ChooseFile
          label={words.import.choose}
          accept=".csv,.xlsx,text/csv"
          mostBytes={mostBytes}
          tooLarge={() => words.import.tooLarge}
          opening={opening}
          onChoose={async (file) => {
            const outcome = await opening.send({ fileName: file.name, content: await inBase64(file) })
            if (outcome?.state === 'accepted') open(`/quan-tri/lich/nhap/${outcome.answer.id}`)
          }}
        >
          <Button
            component="a"
            variant="default"
            leftSection={<IconDownload size={18} stroke={1.75} />}
            href={`data:text/csv;charset=utf-8,${encodeURIComponent(pattern)}`}
            download={words.import.patternName}
          >
            {words.import.pattern}
          </Button>
        </ChooseFile>
      </Stack>
    </Page>
  )
}

const pattern = `\ufeff${[patternHead, ...patternRows].map((row) => row.join(';')).join('\r\n')}\r\n`
