// Every pledge that the person may see, without names: sentence, list, and the way to record one.
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { sessionChoices } from '../../outreach/contract.ts'
import { dateText, numberText } from '../../platform/format.ts'
import { type AsOf, useAsOf } from '../../platform/web/asOf.ts'
import { DataList } from '../../platform/web/DataList.tsx'
import type { Column, Filter } from '../../platform/web/list/column.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import type { Language } from '../../platform/words.ts'
import { listPledges, type PledgeRow, signPledge } from '../contract.ts'
import { pledgeParties, pledgeSubjects } from '../pledge.ts'
import { type PledgesWords, pledgesWords } from '../words.ts'

export default function PledgesPage() {
  const words = useWords(pledgesWords)
  const language = useLanguage()
  const mayI = useMayI()
  const asOf = useAsOf()
  const choices = useRead(sessionChoices, { on: asOf.date }, { staleMs: 600_000 }).data
  const sign = mayI(signPledge) ? (
    <Button component={PageLink} to="/cam-ket/ghi" leftSection={<IconPlus size={16} stroke={1.75} />}>
      {words.pledge.sign}
    </Button>
  ) : null
  return (
    <Page>
      <PageHead
        title={words.pledge.list}
        sentence={<ThisYear words={words} asOf={asOf} language={language} />}
        actions={
          <>
            <Button component={PageLink} to="/cam-ket/don-vi" variant="default">
              {words.coverage.title}
            </Button>
            {sign}
          </>
        }
      />
      <DataList
        contract={listPledges}
        input={asOf.input}
        label={words.pledge.list}
        columns={columnsOf(words, language)}
        filters={filtersOf(words, choices?.territories ?? [])}
        rowKey={(row) => row.id}
        rowTo={(row) => `/cam-ket/${row.id}`}
        firstSort="-signedOn"
        empty={{ title: words.pledge.none, why: words.pledge.noneWhy, action: sign }}
      />
    </Page>
  )
}

/** `Năm 2026: 41 cán bộ, 213 hộ đã ký` */
function ThisYear({
  words,
  asOf,
  language,
}: {
  readonly words: PledgesWords
  readonly asOf: AsOf
  readonly language: Language
}) {
  const year = asOf.date.slice(0, 4)
  const { data } = useRead(listPledges, { ...asOf.input, from: `${year}-01-01`, to: `${year}-12-31`, pageSize: 1 })
  if (!data) return null
  const { people, households } = data.sums
  return words.pledge.thisYear(year, numberText(people, language), numberText(households, language))
}

function columnsOf(words: PledgesWords, language: Language): readonly Column<PledgeRow>[] {
  const { columns } = words
  return [
    {
      id: 'agencyName',
      label: columns.agencyName,
      cell: (row) => <Titled row={row} words={words} />,
      isSortable: true,
    },
    {
      id: 'signedOn',
      label: columns.signedOn,
      cell: (row) => dateText(row.signedOn),
      isSortable: true,
      width: '104px',
    },
    {
      id: 'pledgeParty',
      label: columns.pledgeParty,
      cell: (row) => words.pledgeParty[row.pledgeParty],
      isSortable: true,
      width: '170px',
    },
    {
      id: 'pledgeSubjects',
      label: columns.pledgeSubjects,
      cell: (row) => row.pledgeSubjects.map((subject) => words.pledgeSubject[subject]).join(', '),
      isSortable: true,
      width: '230px',
    },
    {
      id: 'signers',
      label: columns.signers,
      cell: (row) => numberText(row.signers, language),
      isSortable: true,
      align: 'right',
      width: '80px',
    },
    {
      id: 'validYear',
      label: columns.validYear,
      cell: (row) => row.validYear ?? words.pledge.noEnd,
      isSortable: true,
      width: '110px',
    },
    {
      id: 'placeName',
      label: columns.placeName,
      cell: (row) => row.placeName,
      isSortable: true,
      isHidden: true,
      width: '150px',
    },
    {
      id: 'territoryName',
      label: columns.territoryName,
      cell: (row) => row.territoryName,
      isSortable: true,
      isHidden: true,
      width: '150px',
    },
  ]
}

function Titled({ row, words }: { readonly row: PledgeRow; readonly words: PledgesWords }) {
  return (
    <>
      {[row.agencyName, row.placeName].filter(Boolean).join(', ')}{' '}
      {row.isWithdrawn ? <StateChip tone="bad">{words.pledge.withdrawn}</StateChip> : null}
    </>
  )
}

function filtersOf(words: PledgesWords, territories: readonly { id: string; name: string }[]): readonly Filter[] {
  return [
    {
      name: 'pledgeParty',
      label: words.field.pledgeParty,
      options: pledgeParties.map((value) => ({ value, label: words.pledgeParty[value] })),
    },
    {
      name: 'pledgeSubject',
      label: words.field.pledgeSubjects,
      options: pledgeSubjects.map((value) => ({ value, label: words.pledgeSubject[value] })),
    },
    {
      name: 'territoryId',
      label: words.field.territoryId,
      options: territories.map(({ id, name }) => ({ value: id, label: name })),
    },
    { kind: 'yes', name: 'withdrawn', label: words.pledge.showWithdrawn },
  ]
}
