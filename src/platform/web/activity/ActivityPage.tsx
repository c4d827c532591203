// What one did oneself and saw of others' personal data; for administrators of anybody.
import { SegmentedControl } from '@mantine/core'
import { type ActivityRow, activityKinds, listActivity } from '../../activity/contract.ts'
import { activityWords } from '../../activity/words.ts'
import { instantText } from '../../format.ts'
import { DataList } from '../DataList.tsx'
import type { Column, Filter } from '../list/column.ts'
import { Page } from '../Page.tsx'
import { PageHead } from '../PageHead.tsx'
import { StateChip } from '../StateChip.tsx'
import { useActor } from '../signIn.ts'
import { useSearch } from '../useSearch.ts'
import { useWords } from '../useWords.ts'

const tones = { command: 'neutral', read: 'progress', export: 'warning' } as const

export default function ActivityPage() {
  const words = useWords(activityWords).screen
  const actor = useActor()
  const [search, change] = useSearch()
  // Without an account: one's own; `moi`: everybody's that one may see.
  const isEverybody = search.ai === 'moi'
  const accountId = search.tk ?? (isEverybody ? undefined : actor.accountId)
  const isMine = accountId === actor.accountId
  return (
    <Page>
      <PageHead title={isMine ? words.mine : words.title} sentence={words.sentence} />
      <DataList
        contract={listActivity}
        input={accountId ? { accountId } : {}}
        label={words.title}
        columns={columnsOf(words, isMine)}
        filters={filtersOf(words)}
        rowKey={(row) => row.id}
        firstSort="-at"
        empty={{ title: words.none }}
        tools={
          actor.roles.includes('administrator') && !search.tk ? (
            <SegmentedControl
              transitionDuration={0}
              size="xs"
              aria-label={words.title}
              value={isEverybody ? 'moi' : 'toi'}
              onChange={(value) =>
                change({ ai: value === 'moi' ? 'moi' : undefined, trang: undefined }, { step: true })
              }
              data={[
                { value: 'toi', label: words.own },
                { value: 'moi', label: words.everybody },
              ]}
            />
          ) : null
        }
      />
    </Page>
  )
}

type Words = (typeof activityWords.vi)['screen']

function columnsOf(words: Words, isMine: boolean): readonly Column<ActivityRow>[] {
  const { columns } = words
  const who: Column<ActivityRow>[] = isMine
    ? []
    : [{ id: 'personName', label: columns.personName, cell: (row) => row.personName, width: '180px' }]
  return [
    { id: 'act', label: columns.act, cell: (row) => row.act },
    {
      id: 'activityKind',
      label: columns.activityKind,
      cell: (row) => <StateChip tone={tones[row.activityKind]}>{words.kind[row.activityKind]}</StateChip>,
      width: '210px',
    },
    ...who,
    { id: 'at', label: columns.at, cell: (row) => instantText(row.at), isSortable: true, width: '150px' },
    { id: 'given', label: columns.given, cell: (row) => row.given, isHidden: true, width: '320px' },
  ]
}

function filtersOf(words: Words): readonly Filter[] {
  return [
    {
      name: 'activityKind',
      label: words.columns.activityKind,
      options: activityKinds.map((value) => ({ value, label: words.kind[value] })),
    },
    { kind: 'date', name: 'from', label: words.from },
    { kind: 'date', name: 'to', label: words.to },
  ]
}
