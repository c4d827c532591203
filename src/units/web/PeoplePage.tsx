// People, the posts they hold on the day looked at, and their accounts.
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { numberText } from '../../platform/format.ts'
import { useAsOf } from '../../platform/web/asOf.ts'
import { DataList } from '../../platform/web/DataList.tsx'
import type { Column, Filter } from '../../platform/web/list/column.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useSearch } from '../../platform/web/useSearch.ts'
import { useLanguage } from '../../platform/web/useWords.ts'
import { addPerson, listPeople, type PersonRow } from '../peopleContract.ts'
import type { UnitScreenWords } from '../screens/words.ts'
import { AddPerson } from './AddPerson.tsx'
import { PersonPanel } from './PersonPanel.tsx'
import { type Choice, useAgencyChoices } from './useChoices.ts'
import { useUnitWords } from './useUnitWords.ts'

export default function PeoplePage() {
  const words = useUnitWords()
  const language = useLanguage()
  const mayI = useMayI()
  const { date } = useAsOf()
  const [search, change] = useSearch()
  const [isAdding, setAdding] = useState(false)
  const all = useRead(listPeople, { on: date, pageSize: 1000 }).data
  const agencies = useAgencyChoices(date)
  const chosen = all?.rows.find(({ id }) => id === search.nguoi)
  const add = mayI(addPerson) ? (
    <Button
      leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
      onClick={() => {
        change({ nguoi: undefined })
        setAdding(true)
      }}
    >
      {words.person.add}
    </Button>
  ) : null
  const without = all?.rows.filter(({ accountId }) => accountId === null).length ?? 0
  return (
    <Page
      beside={
        isAdding ? (
          <AddPerson onClose={() => setAdding(false)} onAdded={(id) => change({ nguoi: id }, { step: true })} />
        ) : chosen ? (
          <PersonPanel key={chosen.id} person={chosen} onClose={() => change({ nguoi: undefined })} />
        ) : null
      }
    >
      <PageHead
        title={words.person.list}
        sentence={all ? words.person.sentence(numberText(all.total, language), without) : null}
        actions={add}
      />
      <DataList
        contract={listPeople}
        input={{ on: date }}
        label={words.person.list}
        columns={columnsOf(words)}
        filters={filtersOf(words, agencies)}
        rowKey={(row) => row.id}
        rowTo={(row) => `/nguoi?nguoi=${row.id}`}
        chosen={chosen?.id}
        firstSort="name"
        empty={{ title: words.person.none, why: words.person.noneWhy, action: add }}
      />
    </Page>
  )
}

function columnsOf(words: UnitScreenWords): readonly Column<PersonRow>[] {
  const { columns } = words.person
  return [
    { id: 'name', label: columns.name, cell: (row) => row.name, isSortable: true },
    {
      id: 'posts',
      label: columns.posts,
      cell: (row) =>
        row.posts.map(({ title, isActing }) => `${title}${isActing ? ` (${words.agency.acting})` : ''}`).join(', ') ||
        words.person.noPost,
      width: '220px',
    },
    {
      id: 'agencies',
      label: columns.agencies,
      cell: (row) => [...new Set(row.posts.map(({ agencyName }) => agencyName))].join(', '),
      width: '280px',
    },
    { id: 'telephone', label: columns.telephone, cell: (row) => row.telephone, width: '130px' },
    {
      id: 'userName',
      label: columns.userName,
      cell: (row) => row.userName ?? words.person.noAccount,
      isSortable: true,
      width: '160px',
    },
  ]
}

function filtersOf(words: UnitScreenWords, agencies: readonly Choice[]): readonly Filter[] {
  return [
    { name: 'agencyId', label: words.person.agency, options: agencies },
    { kind: 'yes', name: 'withoutAccount', label: words.person.withoutAccount },
  ]
}
