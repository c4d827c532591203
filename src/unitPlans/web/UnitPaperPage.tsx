// One plan or review: its head, its words, the figures of a review beside today's, and every submission with its answer.
import { Button, Menu, SimpleGrid, Text } from '@mantine/core'
import { IconDownload, IconPencil } from '@tabler/icons-react'
import { fileAddress } from '../../platform/files/file.ts'
import { dateText } from '../../platform/format.ts'
import { useAsOf } from '../../platform/web/asOf.ts'
import { EmptyState } from '../../platform/web/EmptyState.tsx'
import { useOpenFigure } from '../../platform/web/Figure.tsx'
import { RecordSection } from '../../platform/web/form/RecordSection.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { PageSkeleton } from '../../platform/web/PageSkeleton.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams, useSearch } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { writingAddress } from '../paperAddress.ts'
import { showUnitPaper, type UnitPaperShown } from '../questions.ts'
import { unitPlansWords } from '../words.ts'
import { AcceptButton } from './AcceptButton.tsx'
import { PaperStateChip } from './PaperStateChip.tsx'
import { PlanBody } from './PlanBody.tsx'
import { RecordsPanel } from './RecordsPanel.tsx'
import { ReturnPanel } from './ReturnPanel.tsx'
import { ReviewBody } from './ReviewBody.tsx'
import { Submissions } from './Submissions.tsx'

speakProblemsOf(unitPlansWords)

export default function UnitPaperPage() {
  const { unitPaperId = '' } = usePathParams()
  const words = useWords(unitPlansWords)
  const { data, error, refetch } = useRead(showUnitPaper, { unitPaperId })
  if (!data)
    return (
      <Page>
        {error?.status === 404 ? (
          <EmptyState kind="notYours" title={words.page.missing} />
        ) : error ? (
          <ProblemNote problem={error} onRetry={() => void refetch()} />
        ) : (
          <PageSkeleton />
        )}
      </Page>
    )
  return (
    <Page beside={<Beside paper={data} />}>
      <Head paper={data} />
      <Facts paper={data} />
      {data.unitPlan ? <PlanBody paper={data} facts={data.unitPlan} /> : null}
      {data.review ? <ReviewBody paper={data} facts={data.review} /> : null}
      <Files paper={data} />
      <Submissions paper={data} />
    </Page>
  )
}

export interface PaperProps {
  readonly paper: UnitPaperShown
}

/** The records of an open figure, or the remarks with which it is returned. */
function Beside({ paper }: PaperProps) {
  const [open, close] = useOpenFigure()
  const [search, change] = useSearch()
  const figure = paper.figures.find(({ figureId }) => figureId === open)
  if (figure) return <RecordsPanel key={open} figure={figure} onClose={close} />
  if (search.lam === 'tra-lai' && paper.mayAnswer)
    return <ReturnPanel paper={paper} onClose={() => change({ lam: undefined })} />
  return null
}

function Head({ paper }: PaperProps) {
  const words = useWords(unitPlansWords)
  const isPlan = paper.unitPaperKind === 'unitPlan'
  const kind =
    paper.unitPaperKind === 'interim'
      ? words.kindUntil(words.unitPaperKind.interim, dateText(paper.coversTo))
      : words.unitPaperKind[paper.unitPaperKind]
  return (
    <PageHead
      title={(paper.unitPlan ?? paper.review)?.title || kind}
      crumbs={[
        {
          label: isPlan ? words.list.unitPlans : words.list.reviews,
          to: `${isPlan ? '/ke-hoach-don-vi' : '/so-ket'}?nam=${paper.year}`,
        },
      ]}
      above={
        <>
          <PaperStateChip state={paper.unitPlanStatus} />
          {paper.isUnsent ? <StateChip tone="warning">{words.unsent}</StateChip> : null}
          {paper.daysLate !== null ? <StateChip state="late">{words.late(paper.daysLate)}</StateChip> : null}
          {paper.isDemonstration ? <StateChip tone="warning">{words.demonstration}</StateChip> : null}
          <span>{paper.dueOn ? words.dueOn(dateText(paper.dueOn)) : words.noDueDate}</span>
        </>
      }
      sentence={
        <span lang="vi">
          {`${kind}. ${paper.agencyName}. ${words.form.period(dateText(paper.coversFrom), dateText(paper.coversTo))}.`}
        </span>
      }
      actions={<Actions paper={paper} />}
    />
  )
}

function Actions({ paper }: PaperProps) {
  const words = useWords(unitPlansWords)
  const [, change] = useSearch()
  const { isReadOnly } = useAsOf()
  const input = encodeURIComponent(JSON.stringify({ unitPaperId: paper.unitPaperId }))
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload size={16} stroke={1.75} />}>
            {words.page.download}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {['docx', 'pdf', 'xlsx'].map((ending) => (
            <Menu.Item key={ending} component="a" href={`/api/unit-papers/document.${ending}?input=${input}`} download>
              {ending.toUpperCase()}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {paper.mayWrite && !isReadOnly && (
        <Button
          component={PageLink}
          to={writingAddress(paper.unitPaperKind, { planId: paper.plan.planId, ...paper })}
          leftSection={<IconPencil size={16} stroke={1.75} />}
        >
          {paper.unitPlanStatus === 'returned' ? words.page.edit : words.page.goOn}
        </Button>
      )}
      {paper.mayAnswer && !isReadOnly && (
        <>
          <Button variant="default" onClick={() => change({ lam: 'tra-lai', mo: undefined }, { step: true })}>
            {words.page.return}
          </Button>
          <AcceptButton paper={paper} />
        </>
      )}
    </>
  )
}

/** Number, date and signer, as the unit gives them. */
function Facts({ paper }: PaperProps) {
  const words = useWords(unitPlansWords)
  const facts = paper.unitPlan ?? paper.review
  if (!facts) return null
  const told: readonly (readonly [string, string])[] = [
    [words.field.number, facts.number],
    [words.field.issuedOn, facts.issuedOn && dateText(facts.issuedOn)],
    [words.field.signer, [facts.signer, facts.signerPost].filter(Boolean).join(', ')],
  ]
  return (
    <SimpleGrid component="dl" cols={{ base: 1, sm: 3 }} spacing={12} m={0} mt={16}>
      {told.map(([label, value]) => (
        <div key={label}>
          <Text component="dt" size="xs" c="dimmed">
            {label}
          </Text>
          <Text component="dd" m={0} lang="vi">
            {value || words.page.empty}
          </Text>
        </div>
      ))}
    </SimpleGrid>
  )
}

function Files({ paper }: PaperProps) {
  const words = useWords(unitPlansWords)
  if (paper.fileNames.length === 0) return null
  return (
    <RecordSection title={words.field.fileIds}>
      {paper.fileNames.map(({ fileId, name }) => (
        <a key={fileId} href={fileAddress(fileId, 'original')} target="_blank" rel="noopener">
          {name}
        </a>
      ))}
    </RecordSection>
  )
}
