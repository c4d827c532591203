// Who answers for which area and matter on a day: what was assigned with a date, and the head who answers for the rest.
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { dateText } from '../../platform/format.ts'
import { useAsOf } from '../../platform/web/asOf.ts'
import { DataList } from '../../platform/web/DataList.tsx'
import type { Column, Filter } from '../../platform/web/list/column.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import type { Answering } from '../contract.ts'
import { assignResponsibility, endResponsibility, listResponsibilities } from '../peopleContract.ts'
import type { UnitScreenWords } from '../screens/words.ts'
import { matters } from '../unit.ts'
import { WhoAnswers } from './AnsweringTable.tsx'
import { AssignResponsibility } from './AssignResponsibility.tsx'
import { capital } from './capital.ts'
import { EndForm } from './EndForm.tsx'
import { type Choice, useAgencyChoices, useTerritoryChoices } from './useChoices.ts'
import { useUnitWords } from './useUnitWords.ts'

type Act = { readonly kind: 'assign' } | { readonly kind: 'end'; readonly one: Answering }

export default function ResponsibilitiesPage() {
  const words = useUnitWords()
  const mayI = useMayI()
  const { date } = useAsOf()
  const [act, setAct] = useState<Act>()
  const territories = useTerritoryChoices(date)
  const agencies = useAgencyChoices(date)
  const mayEnd = (one: Answering) =>
    one.responsibilityId !== null && one.validTo === null && mayI(endResponsibility, { agencyId: one.agencyId })
  const assign = mayI(assignResponsibility) ? (
    <Button leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={() => setAct({ kind: 'assign' })}>
      {words.responsibility.assign}
    </Button>
  ) : null
  const columns = columnsOf(words, mayEnd, (one) => setAct({ kind: 'end', one }))
  return (
    <Page beside={<Beside act={act} onClose={() => setAct(undefined)} />}>
      <PageHead title={words.responsibility.list} sentence={<OnThatDay date={date} />} actions={assign} />
      <DataList
        contract={listResponsibilities}
        input={{ on: date }}
        label={words.responsibility.list}
        columns={columns}
        filters={filtersOf(words, territories, agencies)}
        rowKey={(row) => row.responsibilityId ?? `${row.agencyId} ${row.territoryId} ${row.matter} ${row.personId}`}
        firstSort="territoryName"
        empty={{ title: words.responsibility.none, why: words.responsibility.noneWhy, action: assign }}
      />
    </Page>
  )
}

function Beside({ act, onClose }: { readonly act: Act | undefined; readonly onClose: () => void }) {
  const words = useUnitWords()
  if (!act) return null
  if (act.kind === 'assign') return <AssignResponsibility onClose={onClose} />
  const { one } = act
  const what = `${words.matter[one.matter]}, ${one.territoryName ?? words.responsibility.wholeAgency}`
  return (
    <EndForm
      key={one.responsibilityId}
      contract={endResponsibility}
      about={{ responsibilityId: one.responsibilityId ?? '' }}
      title={words.responsibility.endTitle(what)}
      act={words.responsibility.end}
      done={words.responsibility.ended}
      onClose={onClose}
      needsBasis
    />
  )
}

function OnThatDay({ date }: { readonly date: string }) {
  const words = useUnitWords()
  const { data } = useRead(listResponsibilities, { on: date, pageSize: 1000 })
  if (!data) return null
  const dated = data.rows.filter(({ responsibilityId }) => responsibilityId !== null).length
  const empty = data.rows.filter(({ personId }) => personId === null).length
  return words.responsibility.sentence(dateText(date), dated, data.rows.length - dated, empty)
}

function columnsOf(
  words: UnitScreenWords,
  mayEnd: (one: Answering) => boolean,
  end: (one: Answering) => void,
): readonly Column<Answering>[] {
  const { columns } = words.responsibility
  return [
    {
      id: 'territoryName',
      label: columns.territoryName,
      cell: (row) =>
        row.territoryId && row.territoryName ? (
          <PageLink to={`/don-vi/${row.territoryId}`}>{capital(row.territoryName)}</PageLink>
        ) : (
          words.responsibility.wholeAgency
        ),
      isSortable: true,
    },
    { id: 'matter', label: columns.matter, cell: (row) => words.matter[row.matter], isSortable: true, width: '180px' },
    {
      id: 'personName',
      label: columns.personName,
      cell: (row) => <WhoAnswers one={row} />,
      isSortable: true,
      width: '210px',
    },
    {
      id: 'agencyName',
      label: columns.agencyName,
      cell: (row) => <PageLink to={`/co-quan/${row.agencyId}`}>{row.agencyName}</PageLink>,
      isSortable: true,
      width: '200px',
    },
    { id: 'telephone', label: columns.telephone, cell: (row) => row.telephone, isHidden: true, width: '120px' },
    { id: 'postTitle', label: columns.postTitle, cell: (row) => row.postTitle, isHidden: true, width: '170px' },
    {
      id: 'validFrom',
      label: columns.validFrom,
      cell: (row) => dateText(row.validFrom),
      isSortable: true,
      width: '104px',
    },
    {
      id: 'validTo',
      label: columns.validTo,
      cell: (row) => (row.validTo ? dateText(row.validTo) : ''),
      isHidden: true,
      width: '104px',
    },
    { id: 'legalBasis', label: columns.legalBasis, cell: (row) => row.legalBasis, isHidden: true, width: '240px' },
    {
      id: 'end',
      label: words.responsibility.end,
      cell: (row) =>
        mayEnd(row) ? (
          <Button
            variant="subtle"
            size="compact-sm"
            color="gray"
            c="var(--text-2)"
            aria-label={words.responsibility.endTitle(
              `${words.matter[row.matter]}, ${row.territoryName ?? words.responsibility.wholeAgency}`,
            )}
            onClick={() => end(row)}
          >
            {words.responsibility.end}
          </Button>
        ) : null,
      isNotExported: true,
      width: '90px',
    },
  ]
}

function filtersOf(
  words: UnitScreenWords,
  territories: readonly Choice[],
  agencies: readonly Choice[],
): readonly Filter[] {
  return [
    { name: 'territoryId', label: words.responsibility.territory, options: territories },
    { name: 'agencyId', label: words.responsibility.agency, options: agencies },
    {
      name: 'matter',
      label: words.responsibility.matter,
      options: matters.map((value) => ({ value, label: words.matter[value] })),
    },
  ]
}
