// Three ways to begin a plan (a file, an earlier plan, an empty table), and what was begun so far.
import { Button, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { IconCopy, IconPencil } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { InputOf } from '../../../platform/contract.ts'
import { fileLimits } from '../../../platform/files/file.ts'
import { instantText, numberText } from '../../../platform/format.ts'
import { DataList } from '../../../platform/web/DataList.tsx'
import { ChooseFile, sentFile } from '../../../platform/web/form/ChooseFile.tsx'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
import type { Column } from '../../../platform/web/list/column.ts'
import { Page } from '../../../platform/web/Page.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { speakProblemsOf } from '../../../platform/web/problemWords.ts'
import { SelectField } from '../../../platform/web/SelectField.tsx'
import { StateChip } from '../../../platform/web/StateChip.tsx'
import { useCommand } from '../../../platform/web/useCommand.ts'
import { usePageLink } from '../../../platform/web/usePageLink.ts'
import { useRead } from '../../../platform/web/useRead.ts'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import type { Language } from '../../../platform/words.ts'
import { listPlans } from '../../contract.ts'
import { doorWords } from '../../doorWords.ts'
import { type PlanImportWords, planImportWords } from '../../planImport/words.ts'
import { listPlanImports, openPlanImport, type PlanImportRow } from '../../planImportContract.ts'
import classes from './entry.module.css'

speakProblemsOf(doorWords)

export default function EnterPlanPage() {
  const words = useWords(planImportWords)
  const language = useLanguage()
  const { open } = usePageLink()
  const opening = useCommand(openPlanImport)
  const begin = async (input: InputOf<typeof openPlanImport>) => {
    const outcome = await opening.send(input)
    if (outcome?.state === 'accepted') open(`/ke-hoach/nhap/${outcome.answer.id}`)
  }
  return (
    <Page>
      <PageHead title={words.title} sentence={words.why} crumbs={[{ label: words.board, to: '/ke-hoach/nhiem-vu' }]} />
      <ProblemNote problem={opening.problem} />
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing={16}>
        <FromFile begin={begin} opening={opening} />
        <FromPlan begin={begin} isSending={opening.isSending} />
        <Way title={words.byHand} why={words.byHandWhy}>
          <Button
            variant="default"
            leftSection={<IconPencil size={18} stroke={1.75} aria-hidden />}
            onClick={() => void begin({})}
            loading={opening.isSending}
          >
            {words.byHandStart}
          </Button>
        </Way>
      </SimpleGrid>
      <RecordSection title={words.list}>
        <DataList
          contract={listPlanImports}
          label={words.list}
          columns={columnsOf(words, language)}
          rowKey={(row) => row.id}
          rowTo={(row) => `/ke-hoach/nhap/${row.id}`}
          firstSort="-openedAt"
          empty={{ title: words.none }}
        />
      </RecordSection>
    </Page>
  )
}

function Way({ title, why, children }: { readonly title: string; readonly why: string; readonly children: ReactNode }) {
  return (
    <section className={classes.way} aria-label={title}>
      <Title order={2}>{title}</Title>
      <Text size="sm" c="dimmed">
        {why}
      </Text>
      <Stack gap={10} align="flex-start" mt="auto">
        {children}
      </Stack>
    </section>
  )
}

type Opening = ReturnType<typeof useCommand<typeof openPlanImport>>

interface BeginProps {
  readonly begin: (input: InputOf<typeof openPlanImport>) => Promise<void>
  readonly isSending: boolean
}

const accepted = '.csv,.txt,.xlsx,.docx,text/csv,text/plain'

function FromFile({ begin, opening }: Pick<BeginProps, 'begin'> & { readonly opening: Opening }) {
  const words = useWords(planImportWords)
  return (
    <Way title={words.fromFile} why={words.fromFileWhy}>
      <ChooseFile
        label={words.choose}
        accept={accepted}
        mostBytes={fileLimits.tableBytes}
        tooLarge={words.chosenTooLarge}
        reading={words.reading}
        // Its problem stands above all three ways.
        opening={{ ...opening, problem: undefined }}
        onChoose={async (file) => begin({ fileId: await sentFile(file, 'table') })}
      />
    </Way>
  )
}

function FromPlan({ begin, isSending }: BeginProps) {
  const words = useWords(planImportWords)
  const plans = useRead(listPlans, { pageSize: 200 }).data?.rows ?? []
  const [chosen, setChosen] = useState('')
  const planId = chosen || (plans[0]?.planId ?? '')
  return (
    <Way title={words.copy} why={words.copyWhy}>
      <SelectField
        label={words.copyFrom}
        options={plans.map((plan) => ({ value: plan.planId, label: plan.code }))}
        value={planId}
        onChange={setChosen}
        required
      />
      <Button
        variant="default"
        leftSection={<IconCopy size={18} stroke={1.75} aria-hidden />}
        disabled={planId === ''}
        loading={isSending}
        onClick={() => void begin({ copiedPlanId: planId })}
      >
        {words.copyStart}
      </Button>
    </Way>
  )
}

function columnsOf(words: PlanImportWords, language: Language): readonly Column<PlanImportRow>[] {
  const columns = words.listColumns
  const tones = { open: 'progress', written: 'good', undone: 'neutral' } as const
  const count = (value: number | null) => (value === null ? '' : numberText(value, language))
  return [
    {
      id: 'fileName',
      label: columns.fileName,
      cell: (row) => words.source(words.kind[row.planImportKind], row.fileName),
      isSortable: true,
    },
    {
      id: 'planImportStatus',
      label: columns.planImportStatus,
      cell: (row) => <StateChip tone={tones[row.planImportStatus]}>{words.status[row.planImportStatus]}</StateChip>,
      isSortable: true,
      width: '130px',
    },
    { id: 'planCode', label: columns.planCode, cell: (row) => row.planCode ?? '', isSortable: true, width: '150px' },
    {
      id: 'lineCount',
      label: columns.lineCount,
      cell: (row) => count(row.lineCount),
      isSortable: true,
      align: 'right',
      width: '84px',
    },
    { id: 'taskCount', label: columns.taskCount, cell: (row) => count(row.taskCount), align: 'right', width: '90px' },
    {
      id: 'correctionCount',
      label: columns.correctionCount,
      cell: (row) => count(row.correctionCount),
      align: 'right',
      width: '110px',
    },
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
