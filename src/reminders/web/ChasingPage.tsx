// What is late by unit, the chases so far, and what was passed up: three views of one page.
import { Button, SegmentedControl } from '@mantine/core'
import { IconSpeakerphone } from '@tabler/icons-react'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useSearch } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { chaseUnit, listDueItems, listEscalations } from '../chaseContract.ts'
import { remindersWords } from '../words.ts'
import { ChaseForm } from './ChaseForm.tsx'
import { ChaseList } from './ChaseList.tsx'
import { DueList } from './DueList.tsx'
import { EscalationList } from './EscalationList.tsx'
import { SettlePanel } from './SettlePanel.tsx'
import { UnitPanel } from './UnitPanel.tsx'

const views = { due: undefined, chases: 'cac-lan', escalations: 'bao-cap-tren' } as const
type View = keyof typeof views

export default function ChasingPage() {
  const words = useWords(remindersWords)
  const mayI = useMayI()
  const [search, change] = useSearch()
  const late = useRead(listDueItems, { dueStanding: 'late', pageSize: 1 }).data
  const view: View = search.xem === views.chases ? 'chases' : search.xem === views.escalations ? 'escalations' : 'due'
  const offered = (['due', 'chases', 'escalations'] as const).filter(
    (each) => each !== 'escalations' || mayI(listEscalations),
  )
  const close = () => change({ 'don-doc': undefined, 'co-quan-mo': undefined, 'chi-dao': undefined })
  const beside = search['don-doc'] ? (
    <ChaseForm agencyId={search['don-doc'] === 'nhieu' ? undefined : search['don-doc']} onClose={close} />
  ) : search['co-quan-mo'] ? (
    <UnitPanel
      key={search['co-quan-mo']}
      agencyId={search['co-quan-mo']}
      onChase={() => change({ 'don-doc': search['co-quan-mo'] })}
      onClose={close}
    />
  ) : search['chi-dao'] ? (
    <SettlePanel key={search['chi-dao']} escalationId={search['chi-dao']} onClose={close} />
  ) : null
  const tools = (
    <SegmentedControl
      transitionDuration={0}
      size="xs"
      aria-label={words.chasing.title}
      value={view}
      onChange={(value) => change({ xem: views[value as View], trang: undefined }, { step: true })}
      data={offered.map((each) => ({ value: each, label: words.chasing.views[each] }))}
    />
  )
  return (
    <Page beside={beside}>
      <PageHead
        title={words.chasing.title}
        sentence={
          late ? words.chasing.sentence(late.sums.late, late.sums.units, late.sums.chased, late.sums.unanswered) : null
        }
        actions={
          mayI(chaseUnit) && late && late.sums.late > 0 ? (
            <Button
              variant={beside ? 'default' : 'filled'}
              leftSection={<IconSpeakerphone size={16} stroke={1.75} />}
              onClick={() => change({ 'don-doc': 'nhieu' })}
            >
              {words.chasing.chaseMany}
            </Button>
          ) : null
        }
      />
      {view === 'due' ? <DueList tools={tools} isNarrow={beside !== null} /> : null}
      {view === 'chases' ? <ChaseList tools={tools} /> : null}
      {view === 'escalations' ? <EscalationList tools={tools} isNarrow={beside !== null} /> : null}
    </Page>
  )
}
