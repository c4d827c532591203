// Changes how one indicator is counted, from a day on: the effect on the current year is shown before anything is recorded.
import type { OutputOf } from '../../../platform/contract.ts'
import { useAsOf } from '../../../platform/web/asOf.ts'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { Page } from '../../../platform/web/Page.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { PageSkeleton } from '../../../platform/web/PageSkeleton.tsx'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { useMayI } from '../../../platform/web/useMayI.ts'
import { useRead } from '../../../platform/web/useRead.ts'
import { usePathParams } from '../../../platform/web/useSearch.ts'
import { changeIndicator, endIndicator, listIndicators } from '../../indicatorContract.ts'
import { draftOf, factsOf } from '../../indicatorDraft.ts'
import { useTaskWords } from '../useTaskWords.ts'
import { EndIndicator } from './EndIndicator.tsx'
import { IndicatorForm } from './IndicatorForm.tsx'
import { IndicatorVersions } from './IndicatorVersions.tsx'

export type IndicatorRow = OutputOf<typeof listIndicators>['rows'][number]

export default function ChangeIndicatorPage() {
  const { words } = useTaskWords()
  const { indicatorId = '' } = usePathParams()
  const { date } = useAsOf()
  const mayI = useMayI()
  const { data, error, refetch } = useRead(listIndicators, { indicatorId, isHistory: true, pageSize: 200 })
  const crumbs = [{ label: words.indicators.title, to: '/quan-tri/chi-so' }]
  const versions = (data?.rows ?? []).toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))
  const now =
    versions.find(({ validFrom, validTo }) => validFrom <= date && (!validTo || date < validTo)) ?? versions[0]
  if (!now)
    return (
      <Page>
        <PageHead title={words.indicators.title} crumbs={crumbs} />
        {error ? (
          <ProblemNote problem={error} onRetry={() => void refetch()} />
        ) : data ? (
          <EmptyState kind="nothingMatches" title={words.indicators.title} />
        ) : (
          <PageSkeleton />
        )}
      </Page>
    )
  return (
    <Page shape="form">
      <PageHead
        title={now.name}
        crumbs={crumbs}
        sentence={`${words.task(now.taskCode)}. ${words.indicators.saveWhy}`}
      />
      {mayI(changeIndicator) && now.endedBasis === null && (
        <IndicatorForm
          key={`${now.indicatorId} ${now.changedAt}`}
          first={factsOf(draftOf(now))}
          indicatorId={now.indicatorId}
          taskId={now.taskId}
        />
      )}
      <IndicatorVersions versions={versions} date={date} />
      {versions[0] && mayI(endIndicator) && <EndIndicator last={versions[0]} />}
    </Page>
  )
}
