// One official document: what is known of it, what it carries out and what carries it out, the paper, who was briefed.

import { Anchor, Button, Group, List, Text } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import type { OutputOf } from '../../platform/contract.ts'
import { fileAddress } from '../../platform/files/file.ts'
import { dateText, instantText } from '../../platform/format.ts'
import { ReasonButton } from '../../platform/web/form/ReasonButton.tsx'
import { RecordSection } from '../../platform/web/form/RecordSection.tsx'
import { notify } from '../../platform/web/notices.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { PagePending } from '../../platform/web/PagePending.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { readCoverage, recordBriefing } from '../briefingContract.ts'
import { showDocument, withdrawDocument } from '../contract.ts'
import { type DirectivesWords, directivesWords } from '../words.ts'
import { CoverageList } from './CoverageList.tsx'
import { DocumentTree } from './DocumentTree.tsx'
import classes from './directives.module.css'
import { FactList } from './FactList.tsx'
import { HistoryList } from './HistoryList.tsx'

speakProblemsOf(directivesWords)

interface PartProps {
  readonly shown: OutputOf<typeof showDocument>
  readonly words: DirectivesWords
}

export default function DocumentPage() {
  const { officialDocumentId = '' } = usePathParams()
  const words = useWords(directivesWords)
  const mayI = useMayI()
  const { data, error, refetch } = useRead(showDocument, { officialDocumentId })
  if (!data) return <PagePending error={error} refetch={refetch} />
  const parts = { shown: data, words }
  return (
    <Page>
      <Head {...parts} />
      <Facts {...parts} />
      <Hierarchy {...parts} />
      <Files {...parts} />
      {mayI(readCoverage) && !data.row.isWithdrawn ? (
        <RecordSection title={words.briefing.coverage}>
          <CoverageList documentId={data.row.id} words={words} />
        </RecordSection>
      ) : null}
      <RecordSection title={words.document.history}>
        <HistoryList history={data.history} words={words} nameOf={namesOf(data)} />
      </RecordSection>
    </Page>
  )
}

function Head({ shown, words }: PartProps) {
  const { row, mayAmend, mayWithdraw } = shown
  const mayI = useMayI()
  const withdrawing = useCommand(withdrawDocument)
  const status = row.officialDocumentStatus
  return (
    <PageHead
      title={row.code}
      crumbs={[{ label: words.document.list, to: '/van-ban-chi-dao' }]}
      sentence={<span lang="vi">{row.title}</span>}
      above={
        <Group gap={8}>
          <StateChip tone={status === 'inForce' ? 'good' : 'neutral'}>{words.officialDocumentStatus[status]}</StateChip>
          <StateChip tone={row.isVerified ? 'good' : 'warning'}>
            {row.isVerified ? words.document.verified : words.document.notVerified}
          </StateChip>
          {row.isWithdrawn ? <StateChip tone="bad">{words.document.withdrawn}</StateChip> : null}
        </Group>
      }
      actions={
        <>
          {mayI(recordBriefing) && !row.isWithdrawn ? (
            <Button component={PageLink} to={`/quan-triet/ghi?van-ban=${row.id}`}>
              {words.document.brief}
            </Button>
          ) : null}
          {mayAmend ? (
            <Button component={PageLink} to={`/van-ban-chi-dao/${row.id}/sua`} variant="default">
              {words.document.amend}
            </Button>
          ) : null}
          {mayWithdraw ? (
            <ReasonButton
              label={words.document.withdraw}
              question={words.document.whyWithdraw}
              isSending={withdrawing.isSending}
              problem={withdrawing.problem}
              onSend={async (reason) => {
                const outcome = await withdrawing.send({ officialDocumentId: row.id, reason })
                if (outcome) notify(words.document.withdrawnNotice)
                return outcome !== undefined
              }}
            />
          ) : null}
        </>
      }
    />
  )
}

function Facts({ shown, words }: PartProps) {
  const { row, document } = shown
  const signer = [row.signerTitle, row.signerName].filter(Boolean).join(', ')
  const recorded = shown.isFounded
    ? words.document.founded
    : words.shared.recordedBy(shown.recordedBy, instantText(shown.recordedAt))
  return (
    <RecordSection title={words.document.facts}>
      {row.isVerified ? null : (
        <p className={classes.note}>
          {[words.document.notVerifiedWhy, document.sourceNote && `${words.field.sourceNote}: ${document.sourceNote}.`]
            .filter(Boolean)
            .join(' ')}
        </p>
      )}
      <FactList
        facts={[
          [words.field.officialDocumentKind, words.officialDocumentKind[row.officialDocumentKind]],
          [words.field.issuer, row.issuerName],
          [words.field.issuedOn, row.issuedOn ? dateText(row.issuedOn) : words.document.unknownDate],
          [words.field.signer, signer || words.document.unknownSigner],
          [words.field.endsOn, document.endsOn ? dateText(document.endsOn) : null],
          [words.field.summary, document.summary],
          [words.field.reason, shown.withdrawalReason],
          [words.shared.demonstration, row.isDemonstration ? words.shared.yes : null],
          [words.act.recorded, recorded],
        ]}
      />
      {row.planId && shown.planCode ? (
        <Group>
          <Button
            component={PageLink}
            to={`/ke-hoach/van-ban?ke-hoach=${encodeURIComponent(shown.planCode)}`}
            variant="default"
          >
            {words.document.openPlan(shown.planCode)}
          </Button>
        </Group>
      ) : null}
    </RecordSection>
  )
}

function Hierarchy({ shown, words }: PartProps) {
  const named = (label: string, documents: PartProps['shown']['replaces']) =>
    documents.length === 0 ? null : (
      <Text>
        {`${label}: `}
        {documents.map(({ id, code }, index) => (
          <span key={id}>
            {index > 0 ? ', ' : ''}
            <PageLink to={`/van-ban-chi-dao/${id}`}>{code}</PageLink>
          </span>
        ))}
      </Text>
    )
  return (
    <>
      <RecordSection title={words.document.above}>
        {shown.above.length === 0 ? <Text c="dimmed">{words.document.noneAbove}</Text> : null}
        <DocumentTree label={words.document.above} documents={shown.above} words={words} />
        {named(words.field.replaces, shown.replaces)}
        {named(words.document.replacedBy, shown.replacedBy)}
      </RecordSection>
      <RecordSection title={words.document.below}>
        {shown.below.length === 0 ? <Text c="dimmed">{words.document.noneBelow}</Text> : null}
        <DocumentTree label={words.document.below} documents={shown.below} words={words} />
      </RecordSection>
    </>
  )
}

function Files({ shown, words }: PartProps) {
  return (
    <RecordSection title={words.document.files}>
      {shown.files.length === 0 ? <Text c="dimmed">{words.document.noFiles}</Text> : null}
      <List listStyleType="none" spacing={6}>
        {shown.files.map(({ fileId, name, isPicture }) => (
          <List.Item key={fileId} icon={<IconFileText size={18} stroke={1.75} aria-hidden />}>
            <Anchor href={fileAddress(fileId, isPicture ? 'full' : 'original')} target="_blank" rel="noopener">
              {name}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </RecordSection>
  )
}

/** Names of the documents and the issuer that the history may speak of. */
function namesOf({ above, below, replaces, replacedBy, row }: PartProps['shown']) {
  const names = new Map<string, string>(
    [...above, ...below, ...replaces, ...replacedBy].map(({ id, code }): [string, string] => [id, code]),
  )
  if (row.issuerAgencyId) names.set(row.issuerAgencyId, row.issuerName)
  return (id: string) => names.get(id)
}
