// The plan of each year against what was decided, unit by unit, and what is left; the plan is set here.
import { Button, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { numberText } from '../../../platform/format.ts'
import { countOf } from '../../../platform/typed.ts'
import { DataList } from '../../../platform/web/DataList.tsx'
import { answersOf, optionsOf } from '../../../platform/web/form/answers.ts'
import { CountField } from '../../../platform/web/form/CountField.tsx'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
import type { Column, Filter } from '../../../platform/web/list/column.ts'
import { NumberField } from '../../../platform/web/NumberField.tsx'
import { notify } from '../../../platform/web/notices.ts'
import { Page } from '../../../platform/web/Page.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { speakProblemsOf } from '../../../platform/web/problemWords.ts'
import { SelectField } from '../../../platform/web/SelectField.tsx'
import { useSignIn } from '../../../platform/web/signIn.ts'
import { useCommand } from '../../../platform/web/useCommand.ts'
import { useDraft } from '../../../platform/web/useDraft.ts'
import { useMayI } from '../../../platform/web/useMayI.ts'
import { useRead } from '../../../platform/web/useRead.ts'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import type { Language } from '../../../platform/words.ts'
import { listAgencies } from '../../../units/agencyContract.ts'
import { type AllocationResultRow, readAllocationResult, setAllocationTarget } from '../../allocationResultContract.ts'
import { type ForestWords, forestWords } from '../../words.ts'
import { type UnitOptions, useUnitOptions } from '../unitOptions.ts'

speakProblemsOf(forestWords)

export default function AllocationResultPage() {
  const words = useWords(forestWords)
  const language = useLanguage()
  const mayI = useMayI()
  const { office, actor } = useSignIn()
  const units = useUnitOptions(office.today)
  const agencies = useRead(listAgencies, { asOf: office.today, pageSize: 1000 }, { staleMs: 600_000 }).data?.rows
  const { allocation, allocationResult } = words
  const choices = { units, agencies: optionsOf(agencies) }
  return (
    <Page>
      <PageHead
        title={allocationResult.title}
        sentence={allocationResult.why}
        crumbs={[
          { label: words.plot.list, to: '/rung' },
          { label: allocation.title, to: '/rung/giao-rung' },
        ]}
      />
      <DataList
        contract={readAllocationResult}
        label={allocationResult.title}
        columns={columnsOf(words, language)}
        filters={filtersOf(words, choices, office.today)}
        rowKey={(row) => row.id}
        firstSort="-year"
        empty={{ title: allocationResult.none, why: allocationResult.why }}
      />
      <Text size="sm" c="dimmed">
        {[allocationResult.byUnit, allocationResult.unallocatedWhy].join(' ')}
      </Text>
      {mayI(setAllocationTarget, { agencyId: actor?.agencyIds[0] ?? null }) ? (
        <SetTarget words={words} {...choices} />
      ) : null}
    </Page>
  )
}

interface Choices {
  readonly units: UnitOptions
  readonly agencies: ReturnType<typeof optionsOf>
}

function SetTarget({ words: { allocationResult }, units, agencies }: Choices & { readonly words: ForestWords }) {
  const { office, actor } = useSignIn()
  const draft = useDraft(setAllocationTarget.name, {
    targetYear: office.today.slice(0, 4),
    territoryId: '',
    agencyId: actor?.agencyIds[0] ?? '',
    targetHa: null as number | null,
    basis: '',
  })
  const setting = useCommand(setAllocationTarget)
  const { targetHa, basis, territoryId, agencyId } = draft.value
  const targetYear = countOf(draft.value.targetYear)
  const { answer, text } = answersOf(
    { draft: draft.value, set: draft.change, faultAt: (pointer) => setting.faultAt(pointer) },
    allocationResult.fields,
  )
  const set = async () => {
    if (targetYear === undefined || targetHa === null) return
    const input = { targetYear, territoryId, agencyId, targetHa, basis: basis.trim() }
    if (!(await setting.send(input, { id: draft.commandId }))) return
    await draft.discard()
    notify(allocationResult.targetSet)
  }
  if (!draft.isReady) return null
  return (
    <RecordSection title={allocationResult.setTarget}>
      <Stack gap={12} maw={640}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={12}>
          <CountField {...answer('targetYear')} />
          <NumberField {...answer('targetHa')} digits={4} unit="ha" required size="lg" />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={12}>
          <SelectField {...answer('territoryId')} options={units} required />
          <SelectField {...answer('agencyId')} options={agencies} required />
        </SimpleGrid>
        <TextInput {...text('basis')} maxLength={300} withAsterisk />
        <Text size="sm" c="dimmed">
          {allocationResult.targetHelp}
        </Text>
        <ProblemNote problem={setting.problem} />
        <Button
          style={{ alignSelf: 'flex-start' }}
          onClick={() => void set()}
          loading={setting.isSending}
          disabled={
            targetYear === undefined ||
            targetHa === null ||
            territoryId === '' ||
            agencyId === '' ||
            basis.trim().length < 3
          }
        >
          {allocationResult.setTarget}
        </Button>
      </Stack>
    </RecordSection>
  )
}

function columnsOf(words: ForestWords, language: Language): readonly Column<AllocationResultRow>[] {
  const { columns, noPlan } = words.allocationResult
  type Numbers = { [Id in keyof AllocationResultRow]: AllocationResultRow[Id] extends number | null ? Id : never }
  type NumberId = Numbers[keyof AllocationResultRow] & keyof typeof columns
  const number = (id: NumberId, digits: number, more: Partial<Column<AllocationResultRow>> = {}) => ({
    id,
    label: columns[id],
    cell: (row: AllocationResultRow) => {
      const value = row[id]
      return value === null ? words.plot.unknown : numberText(value, language, digits)
    },
    align: 'right' as const,
    width: '110px',
    ...more,
  })
  return [
    { id: 'year', label: columns.year, cell: (row) => String(row.year), isSortable: true, width: '80px' },
    {
      id: 'territoryName',
      label: words.columns.territoryName,
      cell: (row) => row.territoryName ?? words.plot.unknown,
      isSortable: true,
      width: '170px',
    },
    number('targetHa', 2, {
      isSortable: true,
      cell: (row) => (row.targetHa === null ? noPlan : numberText(row.targetHa, language, 2)),
    }),
    number('areaHa', 2, { isSortable: true }),
    number('planPercent', 1, {
      isSortable: true,
      cell: (row) => (row.planPercent === null ? '' : numberText(row.planPercent, language, 1)),
    }),
    number('unallocatedHa', 2, { isSortable: true }),
    number('decisions', 0),
    number('communities', 0),
    number('households', 0),
    number('naturalHa', 2),
    number('plantedHa', 2),
    number('plantedNotYetForestHa', 2, { isHidden: true }),
    number('noForestHa', 2, { isHidden: true }),
    number('unknownHa', 2, { isHidden: true }),
    number('openFiles', 0),
    { id: 'targetBasis', label: columns.targetBasis, cell: (row) => row.targetBasis, isHidden: true },
  ]
}

function filtersOf(words: ForestWords, { units, agencies }: Choices, today: string): readonly Filter[] {
  const { fields } = words.allocationResult
  // Plans are made for the year to come.
  const newest = Number(today.slice(0, 4)) + 1
  const years = Array.from({ length: 12 }, (_, index) => String(newest - index))
  return [
    {
      name: 'year',
      label: fields.targetYear,
      options: years.map((value) => ({ value, label: value })),
      isNumber: true,
    },
    { name: 'territoryId', label: fields.territoryId, options: units },
    { name: 'agencyId', label: fields.agencyId, options: agencies },
  ]
}
