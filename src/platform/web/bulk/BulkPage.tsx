// Choosing what to enter and a file of it, and the entries so far.
import { Button, Stack, Text, Title } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { mostBulkBytes } from '../../bulk/bulkColumn.ts'
import { type BulkEntryRow, listBulkEntries, listBulkKinds, openBulkEntry } from '../../bulk/contract.ts'
import { bulkWords } from '../../bulk/words.ts'
import { instantText, numberText } from '../../format.ts'
import type { Language, WordsLike } from '../../words.ts'
import { DataList } from '../DataList.tsx'
import { ChooseFile, inBase64 } from '../form/ChooseFile.tsx'
import type { Column } from '../list/column.ts'
import { Page } from '../Page.tsx'
import { PageHead } from '../PageHead.tsx'
import { speakProblemsOf } from '../problemWords.ts'
import { SelectField } from '../SelectField.tsx'
import { StateChip } from '../StateChip.tsx'
import { useCommand } from '../useCommand.ts'
import { usePageLink } from '../usePageLink.ts'
import { useRead } from '../useRead.ts'
import { useSearch } from '../useSearch.ts'
import { useLanguage, useWords } from '../useWords.ts'

speakProblemsOf(bulkWords)

type Words = WordsLike<typeof bulkWords.vi.screen>
export const statusTones = { open: 'progress', proposed: 'warning', written: 'good', withdrawn: 'neutral' } as const

export default function BulkPage() {
  const words = useWords(bulkWords).screen
  const language = useLanguage()
  const [search, change] = useSearch()
  const kinds = useRead(listBulkKinds, {}).data
  const chosen = kinds?.find(({ bulkKind }) => bulkKind === search.loai) ?? kinds?.[0]
  return (
    <Page>
      <PageHead title={words.title} sentence={words.why} />
      {kinds?.length === 0 ? <Text>{words.noKinds}</Text> : null}
      {chosen ? (
        <Stack gap={12} align="flex-start">
          <SelectField
            label={words.kind}
            options={(kinds ?? []).map(({ bulkKind, title }) => ({ value: bulkKind, label: title }))}
            value={chosen.bulkKind}
            onChange={(loai) => change({ loai: loai || undefined }, { step: true })}
            required
          />
          <ChooseTable bulkKind={chosen.bulkKind} />
        </Stack>
      ) : null}
      <Stack component="section" gap={10} mt={28} aria-label={words.list}>
        <Title order={2}>{words.list}</Title>
        <DataList
          contract={listBulkEntries}
          label={words.list}
          columns={columnsOf(words, language)}
          rowKey={(row) => row.id}
          rowTo={(row) => row.entryPath}
          firstSort="-openedAt"
          empty={{ title: words.none }}
        />
      </Stack>
    </Page>
  )
}

const accepted = '.xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

function ChooseTable({ bulkKind }: { readonly bulkKind: string }) {
  const words = useWords(bulkWords).screen
  const { open } = usePageLink()
  const opening = useCommand(openBulkEntry)
  const entries = useRead(listBulkEntries, { pageSize: 1 })
  const input = encodeURIComponent(JSON.stringify({ bulkKind }))
  return (
    <ChooseFile
      label={words.choose}
      accept={accepted}
      mostBytes={mostBulkBytes}
      tooLarge={words.tooLarge}
      reading={words.reading}
      said={words.limits}
      opening={opening}
      onChoose={async (file) => {
        const outcome = await opening.send({ bulkKind, fileName: file.name, content: await inBase64(file) })
        if (outcome?.state !== 'accepted') return
        const { data } = await entries.refetch()
        open(data?.rows.find(({ id }) => id === outcome.answer.id)?.entryPath ?? `/nhap-hang-loat/${outcome.answer.id}`)
      }}
    >
      <Button
        component="a"
        href={`/api/bulk/template.xlsx?input=${input}`}
        download
        variant="default"
        leftSection={<IconDownload size={18} stroke={1.75} aria-hidden />}
      >
        {words.template}
      </Button>
    </ChooseFile>
  )
}

function columnsOf(words: Words, language: Language): readonly Column<BulkEntryRow>[] {
  const { columns } = words
  const number = (id: 'readyCount' | 'wrongCount' | 'writtenCount'): Column<BulkEntryRow> => ({
    id,
    label: columns[id],
    cell: (row) => numberText(row[id], language),
    isSortable: id !== 'readyCount',
    align: 'right',
    width: '90px',
  })
  return [
    { id: 'fileName', label: columns.fileName, cell: (row) => row.fileName, isSortable: true },
    { id: 'kindTitle', label: columns.kindTitle, cell: (row) => row.kindTitle, isSortable: true, width: '170px' },
    {
      id: 'bulkStatus',
      label: columns.bulkStatus,
      cell: (row) => <StateChip tone={statusTones[row.bulkStatus]}>{words.status[row.bulkStatus]}</StateChip>,
      isSortable: true,
      width: '150px',
    },
    number('readyCount'),
    number('wrongCount'),
    number('writtenCount'),
    { id: 'openedBy', label: columns.openedBy, cell: (row) => row.openedBy, isSortable: true, width: '170px' },
    {
      id: 'openedAt',
      label: columns.openedAt,
      cell: (row) => instantText(row.openedAt),
      isSortable: true,
      width: '150px',
    },
  ]
}
