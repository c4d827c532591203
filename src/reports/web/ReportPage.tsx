// One report of the register: the document as it was signed, what changed since, its files and signatures, its course.
import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import type { OutputOf } from '../../platform/contract.ts'
import { dateText, numberText } from '../../platform/format.ts'
import { useOpenFigure } from '../../platform/web/Figure.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { PageSkeleton } from '../../platform/web/PageSkeleton.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams, useSearch } from '../../platform/web/useSearch.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { unitsFigureId } from '../annualReport.ts'
import { showReport } from '../registerContract.ts'
import { periodText } from '../seed/periodText.ts'
import { reportsWords } from '../words.ts'
import { ChangesView } from './ChangesView.tsx'
import { draftAddress } from './draftAddress.ts'
import { FilesView } from './FilesView.tsx'
import { FrozenFigurePanel } from './FrozenFigurePanel.tsx'
import { Paper } from './Paper.tsx'
import classes from './register.module.css'
import reportClasses from './report.module.css'
import { StatusChip } from './StatusChip.tsx'
import { Steps } from './Steps.tsx'
import { useKeepInView } from './useKeepInView.ts'

speakProblemsOf(reportsWords)
type Shown = OutputOf<typeof showReport>

export default function ReportPage() {
  const all = useWords(reportsWords)
  const words = all.register
  const { reportId = '' } = usePathParams()
  const { data, error, refetch } = useRead(showReport, { reportId })
  const [figure, close] = useOpenFigure()
  useKeepInView(figure, !!data)
  const crumbs = [{ label: words.title, to: '/bao-cao/so' }]
  if (!data)
    return (
      <Page>
        <PageHead title={words.title} crumbs={crumbs} />
        {error ? <ProblemNote problem={error} onRetry={() => void refetch()} /> : <PageSkeleton />}
      </Page>
    )
  const { row, signing } = data
  const opened = signing && figure !== unitsFigureId ? figure : undefined
  return (
    <Page
      shape="full"
      beside={opened && <FrozenFigurePanel key={opened} reportId={reportId} figureId={opened} onClose={close} />}
    >
      <div className={reportClasses.main}>
        <PageHead
          title={all.titleOf(periodText(row).name, row.territoryName ?? (row.isAgencyPart ? row.agencyName : ''))}
          crumbs={crumbs}
          above={
            <>
              <StatusChip status={row.reportStatus} />
              {row.code && <span className="digits">{row.code}</span>}
              {row.issuedOn && <span>{dateText(row.issuedOn)}</span>}
            </>
          }
          sentence={<Frozen shown={data} />}
          actions={
            !signing && (
              <Button
                component={PageLink}
                to={draftAddress(row)}
                variant="default"
                leftSection={<IconPencil size={16} stroke={1.75} />}
              >
                {words.goOn}
              </Button>
            )
          }
        />
        {signing ? <Views shown={data} /> : <Steps steps={data.steps} />}
      </div>
    </Page>
  )
}

function Frozen({ shown: { signing } }: { readonly shown: Shown }) {
  const words = useWords(reportsWords).register.show
  const language = useLanguage()
  if (!signing) return words.notSigned
  const count = (value: number) => numberText(value, language)
  return (
    <>
      {words.frozen(count(signing.figures), count(signing.records))}.{' '}
      {words.period(dateText(signing.from), dateText(signing.to))}.{' '}
      {signing.unitsOf === 'then' ? words.unitsOfTime : words.unitsAtEnd}.
    </>
  )
}

function Views({ shown }: { readonly shown: Shown }) {
  const words = useWords(reportsWords).register.show
  const [search, change] = useSearch()
  const views = [
    [undefined, words.document],
    ['thay-doi', words.changes],
    ['tep', words.files],
    ['qua-trinh', words.lifeTitle],
  ] as const
  const view = views.some(([name]) => name === search.xem) ? search.xem : undefined
  return (
    <>
      <nav className={`${reportClasses.views} ${classes.views} not-on-paper`} aria-label={words.document}>
        {views.map(([name, label]) => (
          <button
            key={label}
            type="button"
            aria-current={view === name ? 'page' : undefined}
            onClick={() => change({ xem: name, mo: undefined }, { step: true })}
          >
            {label}
          </button>
        ))}
      </nav>
      {view === undefined && shown.signing && <Paper document={shown.signing.document} />}
      {view === 'thay-doi' && <ChangesView reportId={shown.row.reportId} />}
      {view === 'tep' && <FilesView shown={shown} />}
      {view === 'qua-trinh' && (
        <section className={classes.life}>
          <p>
            <strong>{words.basis}:</strong> <span lang="vi">{shown.signing?.legalBasis}</span>
          </p>
          <Steps steps={shown.steps} />
        </section>
      )}
    </>
  )
}
