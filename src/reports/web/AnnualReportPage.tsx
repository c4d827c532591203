import { dateText } from '../../platform/format.ts'
import { EmptyState } from '../../platform/web/EmptyState.tsx'
import { useOpenFigure } from '../../platform/web/Figure.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageSkeleton } from '../../platform/web/PageSkeleton.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { SidePanel } from '../../platform/web/SidePanel.tsx'
import { useRead } from '../../platform/web/useRead.ts'
import { useSearch } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { unitsFigureId } from '../annualReport.ts'
import { readAnnualReport, readReportDocument } from '../contract.ts'
import { moneyFigure } from '../moneyTables.ts'
import { periodText } from '../seed/periodText.ts'
import { reportsWords } from '../words.ts'
import { CompareTable } from './CompareTable.tsx'
import { DraftForm } from './DraftForm.tsx'
import { FigurePanel } from './FigurePanel.tsx'
import { HeadingForm } from './HeadingForm.tsx'
import { LifeChip } from './LifeChip.tsx'
import { LifeForm } from './LifeForm.tsx'
import { MoneyPanel } from './MoneyPanel.tsx'
import { Outline } from './Outline.tsx'
import { Paper } from './Paper.tsx'
import { PriorForm } from './PriorForm.tsx'
import { PriorTable } from './PriorTable.tsx'
import { ReportTools } from './ReportTools.tsx'
import { ReviewsTable } from './ReviewsTable.tsx'
import classes from './report.module.css'
import { SendersList } from './SendersList.tsx'
import { SendersTable } from './SendersTable.tsx'
import { UnverifiedNote } from './UnverifiedNote.tsx'
import { useKeepInView } from './useKeepInView.ts'
import { useReportChoice } from './useReportChoice.ts'

speakProblemsOf(reportsWords)

/** The yearly report: contents, the page as it will be printed, and the records behind the figure that is open. */
export default function AnnualReportPage() {
  const words = useWords(reportsWords)
  const { choice, view } = useReportChoice()
  const report = useRead(readAnnualReport, choice)
  const document = useRead(readReportDocument, { ...choice, withoutRecords: true })
  const [figure, close] = useOpenFigure()
  const [, change] = useSearch()
  useKeepInView(figure, !!report.data && !!document.data)
  const problem = report.error ?? document.error
  if (!report.data || !document.data)
    return (
      <Page>
        <PageHead title={words.titleOf(periodText(choice).name, '')} crumbs={[{ label: words.reports }]} />
        {problem?.code === 'record.notFound' ? (
          <EmptyState kind="nothingYet" title={words.noPlan} />
        ) : problem ? (
          <ProblemNote problem={problem} onRetry={() => void Promise.all([report.refetch(), document.refetch()])} />
        ) : (
          <PageSkeleton />
        )}
      </Page>
    )
  const { data } = report
  const money = moneyFigure(figure ?? '')
  const beside =
    figure === unitsFigureId ? (
      <SidePanel title={words.senders} onClose={close}>
        <SendersList report={data} />
      </SidePanel>
    ) : money ? (
      <MoneyPanel key={figure} figure={money} fiscalYear={data.year} asOf={data.period.current.to} onClose={close} />
    ) : (
      figure && <FigurePanel key={figure} figure={figure} choice={choice} onClose={close} />
    )
  return (
    <Page shape="full" beside={beside}>
      <div className={classes.reader} data-beside={figure ? true : undefined}>
        <Outline document={document.data} report={data} isReading={view === 'read'} />
        <div className={classes.main}>
          <PageHead
            title={words.titleOf(periodText(data.wanted).name, data.part.unit ?? data.part.agency ?? '')}
            crumbs={[{ label: words.reports }]}
            isTitleHidden
            above={
              <>
                <LifeChip choice={choice} report={data} />
                <span className={classes.asOf}>{words.asOf(dateText(data.period.current.to))}</span>
              </>
            }
          />
          <ReportTools choice={choice} view={view} report={data} />
          <ProblemNote problem={problem} onRetry={() => void report.refetch()} />
          {view === 'read' && <UnverifiedNote report={data} />}
          {view === 'read' && <Paper document={document.data} />}
          {view === 'compare' && <CompareTable report={data} />}
          {view === 'senders' && (
            <>
              <SendersTable report={data} />
              <ReviewsTable report={data} />
            </>
          )}
          {view === 'write' && <DraftForm choice={choice} report={data} onReload={() => void report.refetch()} />}
          {view === 'sign' && <LifeForm choice={choice} report={data} />}
          {view === 'heading' && <HeadingForm report={data} onDone={() => change({ xem: undefined })} />}
          {view === 'prior' && <PriorForm report={data} />}
          {view === 'prior' && <PriorTable report={data} />}
        </div>
      </div>
    </Page>
  )
}
