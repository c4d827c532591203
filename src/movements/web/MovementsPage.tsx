import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { dateText, numberText } from '../../platform/format.ts'
import { useAsOf } from '../../platform/web/asOf.ts'
import { DataList } from '../../platform/web/DataList.tsx'
import type { Column } from '../../platform/web/list/column.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import type { Language } from '../../platform/words.ts'
import { listMovements, type MovementRow, openMovement } from '../contract.ts'
import { type MovementsWords, movementsWords } from '../words.ts'

/** Every movement, and how many of its units have reported. */
export default function MovementsPage() {
  const words = useWords(movementsWords)
  const language = useLanguage()
  const mayI = useMayI()
  const asOf = useAsOf()
  const open = mayI(openMovement) ? (
    <Button component={PageLink} to="/phong-trao/mo" leftSection={<IconPlus size={16} stroke={1.75} />}>
      {words.movement.open}
    </Button>
  ) : null
  return (
    <Page>
      <PageHead title={words.movement.list} sentence={words.movement.noneWhy} actions={open} />
      <DataList
        contract={listMovements}
        input={asOf.input}
        label={words.movement.list}
        columns={columnsOf(words, language)}
        filters={[{ kind: 'yes', name: 'withdrawn', label: words.movement.showWithdrawn }]}
        rowKey={(row) => row.id}
        rowTo={(row) => `/phong-trao/${row.id}`}
        firstSort="-startsOn"
        empty={{ title: words.movement.none, why: words.movement.noneWhy, action: open }}
      />
    </Page>
  )
}

function columnsOf(words: MovementsWords, language: Language): readonly Column<MovementRow>[] {
  const { columns, movement } = words
  return [
    {
      id: 'name',
      label: columns.name,
      cell: (row) => (
        <>
          {row.name} {row.isWithdrawn ? <StateChip tone="bad">{movement.withdrawn}</StateChip> : null}
        </>
      ),
      isSortable: true,
    },
    {
      id: 'startsOn',
      label: columns.startsOn,
      cell: (row) => dateText(row.startsOn),
      isSortable: true,
      width: '110px',
    },
    { id: 'endsOn', label: columns.endsOn, cell: (row) => dateText(row.endsOn), isSortable: true, width: '110px' },
    {
      id: 'reportedUnits',
      label: columns.reportedUnits,
      cell: (row) => (
        <StateChip tone={row.reportedUnits === row.units ? 'good' : 'warning'}>
          {`${numberText(row.reportedUnits, language)}/${numberText(row.units, language)}`}
        </StateChip>
      ),
      isSortable: true,
      width: '120px',
    },
    {
      id: 'results',
      label: columns.results,
      cell: (row) => numberText(row.results, language),
      isSortable: true,
      align: 'right',
      width: '90px',
    },
    { id: 'agencyName', label: columns.agencyName, cell: (row) => row.agencyName, isSortable: true, width: '220px' },
  ]
}
