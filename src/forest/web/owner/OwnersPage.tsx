// Forest owners: the list, and whom the register names besides.
import { Button, Text } from '@mantine/core'
import { numberText } from '../../../platform/format.ts'
import { useAsOf } from '../../../platform/web/asOf.ts'
import { DataList } from '../../../platform/web/DataList.tsx'
import type { Column, Filter } from '../../../platform/web/list/column.ts'
import { Page } from '../../../platform/web/Page.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { StateChip } from '../../../platform/web/StateChip.tsx'
import { useSignIn } from '../../../platform/web/signIn.ts'
import { useMayI } from '../../../platform/web/useMayI.ts'
import { useRead } from '../../../platform/web/useRead.ts'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import type { Language } from '../../../platform/words.ts'
import { listOwners, type OwnerRow, proposeOwners, registerOwner } from '../../ownerContract.ts'
import { ownerCategories } from '../../plot.ts'
import { type ForestWords, forestWords } from '../../words.ts'
import { type UnitOptions, useUnitOptions } from '../unitOptions.ts'
import { OwnerProposals } from './OwnerProposals.tsx'

export default function OwnersPage() {
  const words = useWords(forestWords)
  const language = useLanguage()
  const { date } = useAsOf()
  const mayI = useMayI()
  const { actor } = useSignIn()
  const units = useUnitOptions(date)
  const total = useRead(listOwners, { asOf: date, pageSize: 1 }).data?.total
  const { owner } = words
  return (
    <Page>
      <PageHead
        title={owner.list}
        sentence={total ? owner.sentence(numberText(total, language)) : owner.why}
        crumbs={[{ label: words.plot.list, to: '/rung' }]}
        actions={
          // Somewhere at least: where exactly the server judges.
          mayI(registerOwner, { territoryId: actor?.territoryIds[0] ?? null }) ? (
            <Button component={PageLink} to="/rung/chu-rung/ghi">
              {owner.register}
            </Button>
          ) : null
        }
      />
      <Text size="sm" c="dimmed" mb={12}>
        {owner.guarded}
      </Text>
      <DataList
        contract={listOwners}
        input={{ asOf: date }}
        label={owner.list}
        columns={columnsOf(words, language)}
        filters={filtersOf(words, units)}
        rowKey={(row) => row.id}
        rowTo={(row) => `/rung/chu-rung/${row.id}`}
        firstSort="ownerName"
        empty={{ title: owner.none, why: owner.why }}
      />
      {mayI(proposeOwners) ? <OwnerProposals units={units} /> : null}
    </Page>
  )
}

function columnsOf(words: ForestWords, language: Language): readonly Column<OwnerRow>[] {
  const { columns } = words.owner
  return [
    {
      id: 'ownerName',
      label: columns.ownerName,
      cell: (row) => (
        <>
          {row.ownerName ?? words.ownerCategory[row.ownerCategory]}{' '}
          {row.isWithdrawn ? <StateChip tone="bad">{words.owner.withdrawnOnes}</StateChip> : null}
        </>
      ),
      isSortable: true,
    },
    {
      id: 'ownerCategory',
      label: columns.ownerCategory,
      cell: (row) => words.ownerCategory[row.ownerCategory],
      isSortable: true,
      width: '200px',
    },
    {
      id: 'territoryName',
      label: columns.territoryId,
      cell: (row) => row.territoryName,
      isSortable: true,
      width: '150px',
    },
    {
      id: 'plots',
      label: columns.plots,
      cell: (row) => numberText(row.plots, language),
      align: 'right',
      width: '80px',
    },
    {
      id: 'geodesicAreaHa',
      label: columns.geodesicAreaHa,
      cell: (row) => numberText(row.geodesicAreaHa, language, 2),
      align: 'right',
      width: '110px',
    },
    {
      id: 'contracts',
      label: columns.contracts,
      cell: (row) => (row.contracts > 0 ? numberText(row.contracts, language) : null),
      align: 'right',
      width: '120px',
    },
    {
      id: 'ownerCode',
      label: columns.ownerCode,
      cell: (row) => row.ownerCode,
      isSortable: true,
      isHidden: true,
      align: 'right',
      width: '100px',
    },
    { id: 'agencyName', label: columns.agencyId, cell: (row) => row.agencyName, isHidden: true, width: '180px' },
    {
      id: 'hasContact',
      label: columns.hasContact,
      cell: (row) => (row.hasContact ? words.plot.yes : null),
      isHidden: true,
      width: '110px',
    },
  ]
}

function filtersOf(words: ForestWords, units: UnitOptions): readonly Filter[] {
  const { owner } = words
  return [
    {
      name: 'ownerCategory',
      label: owner.columns.ownerCategory,
      options: ownerCategories.map((value) => ({ value, label: words.ownerCategory[value] })),
    },
    { name: 'territoryId', label: owner.columns.territoryId, options: units },
    { kind: 'yes', name: 'withoutContact', label: owner.withoutContact },
    { kind: 'yes', name: 'withdrawn', label: owner.withdrawnOnes },
  ]
}
