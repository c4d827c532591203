// One declaration: what was declared, what commune and rangers found, and its way into the register.
import { Alert, Anchor, Text } from '@mantine/core'
import type { OutputOf } from '../../../platform/contract.ts'
import { dateText, hectaresText, instantText } from '../../../platform/format.ts'
import { PhotoStrip } from '../../../platform/web/form/PhotoStrip.tsx'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
import { Page } from '../../../platform/web/Page.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { PagePending } from '../../../platform/web/PagePending.tsx'
import { speakProblemsOf } from '../../../platform/web/problemWords.ts'
import { StateChip } from '../../../platform/web/StateChip.tsx'
import { useRead } from '../../../platform/web/useRead.ts'
import { usePathParams } from '../../../platform/web/useSearch.ts'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import { showDeclaration, withdrawDeclaration } from '../../declarationContract.ts'
import { type ForestWords, forestWords } from '../../words.ts'
import { FactGrid } from '../FactGrid.tsx'
import { Withdraw } from '../Withdraw.tsx'
import { ConfirmDeclaration } from './ConfirmDeclaration.tsx'
import { DeclarationStateChip } from './DeclarationStateChip.tsx'
import { SettleDeclaration } from './SettleDeclaration.tsx'

speakProblemsOf(forestWords)

interface PartProps {
  readonly shown: OutputOf<typeof showDeclaration>
  readonly words: ForestWords
}

export default function DeclarationPage() {
  const { changeDeclarationId = '' } = usePathParams()
  const words = useWords(forestWords)
  const { data, error, refetch } = useRead(showDeclaration, { changeDeclarationId })
  if (!data) return <PagePending error={error} refetch={refetch} />
  const { row } = data
  return (
    <Page>
      <Head shown={data} words={words} />
      <Declared shown={data} words={words} />
      <Found shown={data} words={words} />
      {data.mayConfirmForCommune ? <ConfirmDeclaration key="commune" side="commune" row={row} /> : null}
      {data.mayConfirmForRangers ? <ConfirmDeclaration key="ranger" side="ranger" row={row} /> : null}
      {data.maySettle ? (
        <SettleDeclaration key={`settle ${row.declarationState}`} row={row} changes={data.changes} />
      ) : null}
      {data.mayWithdraw ? (
        <Withdraw
          contract={withdrawDeclaration}
          record={{ changeDeclarationId: data.row.id }}
          said={{ ...words.declaration, withdrawn: words.declaration.state.withdrawn }}
        />
      ) : null}
    </Page>
  )
}

function Head({ shown: { row, recordedBy, agencyName }, words }: PartProps) {
  const { declaration: said } = words
  return (
    <PageHead
      title={`${words.changeCause[row.changeCause]}, ${dateText(row.happenedOn)}`}
      crumbs={[
        { label: words.plot.list, to: '/rung' },
        { label: said.title, to: '/rung/khai-bao' },
      ]}
      above={
        <>
          <DeclarationStateChip state={row.declarationState} words={words} />
          {row.isLate ? <StateChip tone="warning">{said.columns.isLate}</StateChip> : null}
          {row.isDemonstration ? <StateChip tone="warning">{words.plot.demonstration}</StateChip> : null}
        </>
      }
      sentence={[row.codePath && words.overlap.plot(row.codePath), row.territoryName, agencyName, said.by(recordedBy)]
        .filter(Boolean)
        .join('. ')}
    />
  )
}

function Declared({ shown, words }: PartProps) {
  const language = useLanguage()
  const { declaration: said } = words
  const { row, description, basis, photos, refusalReason, withdrawalReason, changeId } = shown
  return (
    <>
      {refusalReason ? <Alert color="red">{said.refusal(refusalReason)}</Alert> : null}
      {row.declarationState === 'withdrawn' && withdrawalReason ? (
        <Alert color="gray">{said.withdrawn(withdrawalReason)}</Alert>
      ) : null}
      <FactGrid
        facts={[
          [said.columns.description, description],
          [said.columns.declaredOn, dateText(row.declaredOn)],
          ...(row.areaHa === null ? [] : ([[said.columns.areaHa, hectaresText(row.areaHa, language)]] as const)),
        ]}
      />
      <Text size="sm" c="dimmed" mt={8}>
        {row.dueOn && basis ? said.due(row.dueOn, basis) : said.noDue}
      </Text>
      <Anchor component={PageLink} to={`/rung/${row.plotId}`}>
        {said.lot}
      </Anchor>
      {changeId ? (
        <Anchor component={PageLink} to={`/rung/bien-dong/${changeId}`} ml={16}>
          {said.openChange}
        </Anchor>
      ) : null}
      {photos.length > 0 ? <PhotoStrip photos={photos} none="" takenAt={instantText} /> : null}
    </>
  )
}

function Found({ shown: { confirmations }, words: { declaration: said } }: PartProps) {
  return (
    <RecordSection title={said.confirmations}>
      {confirmations.length === 0 ? <Text c="dimmed">{said.found.none}</Text> : null}
      {confirmations.map(({ confirmingSide, isTrue, seenOn, remark, by }) => (
        <Text key={confirmingSide}>
          {said.sideSaid(said.columns[confirmingSide], isTrue ? said.found.true : said.found.false, seenOn, by)}
          {remark ? `. ${remark}` : null}
        </Text>
      ))}
    </RecordSection>
  )
}
