// The dated list of where money may come from, and how finance opens a source.
import { Button, TextInput } from '@mantine/core'
import { dateText } from '../../platform/format.ts'
import { DataList } from '../../platform/web/DataList.tsx'
import { DateField } from '../../platform/web/DateField.tsx'
import { FormSection } from '../../platform/web/form/FormSection.tsx'
import type { Column } from '../../platform/web/list/column.ts'
import { notify } from '../../platform/web/notices.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { SidePanel } from '../../platform/web/SidePanel.tsx'
import { useForm } from '../../platform/web/useForm.ts'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useSearch } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { recordFundingSource } from '../actContract.ts'
import { type FundingSourceRow, listFundingSources } from '../contract.ts'
import { fundingKinds } from '../fundingSource.ts'
import { type BudgetWords, budgetWords } from '../words.ts'
import { BudgetPages } from './BudgetPages.tsx'

speakProblemsOf(budgetWords)

export default function SourcesPage() {
  const words = useWords(budgetWords)
  const mayI = useMayI()
  const [search, change] = useSearch()
  const isAdding = search.them === 'nguon' && mayI(recordFundingSource)
  return (
    <Page beside={isAdding ? <AddSource onClose={() => change({ them: undefined })} /> : null}>
      <PageHead
        title={words.source.list}
        crumbs={[{ label: words.overview.title, to: '/kinh-phi' }]}
        actions={
          mayI(recordFundingSource) ? (
            <Button variant="default" onClick={() => change({ them: 'nguon' }, { step: true })}>
              {words.source.record}
            </Button>
          ) : null
        }
      />
      <BudgetPages />
      <DataList
        contract={listFundingSources}
        label={words.source.list}
        columns={columnsOf(words)}
        rowKey={(row) => row.id}
        firstSort="code"
        empty={{ title: words.source.none }}
      />
    </Page>
  )
}

function AddSource({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(budgetWords)
  const { columns } = words
  const form = useForm(recordFundingSource, {})
  const { value, change, faultAt } = form
  const send = async () => {
    if (!(await form.submit())) return
    notify(words.source.recorded)
    onClose()
  }
  return (
    <SidePanel title={words.source.record} onClose={onClose}>
      <FormSection title={words.source.help}>
        <TextInput
          label={columns.sourceCode}
          withAsterisk
          value={value.code ?? ''}
          onChange={(event) => change({ code: event.currentTarget.value.toUpperCase() })}
          error={faultAt('/code')}
        />
        <TextInput
          label={columns.fundingSourceName}
          withAsterisk
          value={value.name ?? ''}
          onChange={(event) => change({ name: event.currentTarget.value })}
          error={faultAt('/name')}
        />
        <SelectField
          label={columns.fundingKind}
          required
          value={value.fundingKind ?? ''}
          onChange={(fundingKind) => {
            if (fundingKind) change({ fundingKind })
          }}
          options={fundingKinds.map((kind) => ({ value: kind, label: words.fundingKind[kind] }))}
          error={faultAt('/fundingKind')}
        />
        <DateField
          label={columns.validFrom}
          required
          value={value.validFrom ?? ''}
          onChange={(validFrom) => change({ validFrom })}
          error={faultAt('/validFrom')}
        />
        <TextInput
          label={columns.legalBasis}
          withAsterisk
          value={value.legalBasis ?? ''}
          onChange={(event) => change({ legalBasis: event.currentTarget.value })}
          error={faultAt('/legalBasis')}
        />
        <ProblemNote problem={form.problem} />
        <Button onClick={() => void send()} loading={form.isSending}>
          {words.source.record}
        </Button>
      </FormSection>
    </SidePanel>
  )
}

function columnsOf(words: BudgetWords): readonly Column<FundingSourceRow>[] {
  const { columns } = words
  return [
    { id: 'name', label: columns.fundingSourceName, cell: (row) => row.name, isSortable: true },
    { id: 'code', label: columns.sourceCode, cell: (row) => row.code, isSortable: true, width: '110px' },
    {
      id: 'fundingKind',
      label: columns.fundingKind,
      cell: (row) => words.fundingKind[row.fundingKind],
      isSortable: true,
      width: '180px',
    },
    {
      id: 'validFrom',
      label: columns.validFrom,
      cell: (row) => dateText(row.validFrom),
      isSortable: true,
      width: '110px',
    },
    {
      id: 'validTo',
      label: columns.validTo,
      cell: (row) => (row.validTo ? dateText(row.validTo) : words.source.stillOpen),
      isSortable: true,
      width: '130px',
    },
    { id: 'legalBasis', label: columns.legalBasis, cell: (row) => row.legalBasis, width: '320px' },
  ]
}
