// Allocating by a decision: the paper, the waiting items it answers, items outside proposals; the sum beside the total.
import { Button, Stack, TextInput } from '@mantine/core'
import { useEffect } from 'react'
import { moneyText } from '../../platform/format.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { DraftNote } from '../../platform/web/DraftNote.tsx'
import { FormFoot } from '../../platform/web/form/FormFoot.tsx'
import { FormSection } from '../../platform/web/form/FormSection.tsx'
import { useFaults } from '../../platform/web/form/useFaults.ts'
import { NumberField } from '../../platform/web/NumberField.tsx'
import { notify } from '../../platform/web/notices.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageSkeleton } from '../../platform/web/PageSkeleton.tsx'
import { PhotoField } from '../../platform/web/PhotoField.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useDraft } from '../../platform/web/useDraft.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useSearch } from '../../platform/web/useSearch.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { decideBudgetAllocation } from '../actContract.ts'
import { requireSoundAllocations } from '../decision.ts'
import { decisionFacts, emptyDecision, openDecision, sumOf } from '../decisionDraft.ts'
import { readBudgetChoices } from '../proposalContract.ts'
import { budgetWords } from '../words.ts'
import { OwnItems } from './OwnItems.tsx'
import { useBudgetYear, YearField } from './useBudgetYear.tsx'
import { WaitingItems } from './WaitingItems.tsx'

speakProblemsOf(budgetWords)

export default function DecidePage() {
  const words = useWords(budgetWords)
  const language = useLanguage()
  const { today } = useSignIn().office
  const { open } = usePageLink()
  const fiscalYear = useBudgetYear()
  const [{ deXuat }] = useSearch()
  const draft = useDraft(`budgetAllocation.decide ${fiscalYear}`, { ...emptyDecision, issuedOn: today })
  const { data: choices } = useRead(readBudgetChoices, { on: today, fiscalYear })
  const faults = useFaults(words)
  const sending = useCommand(decideBudgetAllocation)
  const { value, change, isReady } = draft
  const waiting = choices?.waiting ?? []

  // Come from a proposal, its items are taken in at what was asked; a person changes what is not given.
  const asked = JSON.stringify(waiting.filter((item) => item.budgetProposalId === deXuat))
  useEffect(() => {
    const items = JSON.parse(asked) as typeof waiting
    if (!isReady || items.length === 0) return
    const taken = items.map(({ proposalLineId, amountDong }) => [proposalLineId, { amountDong, reason: '' }] as const)
    change({ given: Object.fromEntries(taken) })
  }, [asked, isReady, change])

  const sum = sumOf(value)
  const left = (value.totalDong ?? 0) - sum
  const faultAt = (pointer: string) => faults.faultAt(pointer) ?? sending.faultAt(pointer)

  async function decide() {
    const facts = faults.checked(
      openDecision(value),
      () => decisionFacts(value, fiscalYear, waiting),
      ({ decision, allocations }) => {
        const proposedDong = new Map(waiting.map((item) => [item.proposalLineId, item.amountDong]))
        requireSoundAllocations(decision, allocations, { before: 0, proposedDong })
      },
    )
    if (!facts) return
    const outcome = await sending.send(facts, { id: draft.commandId })
    if (outcome?.state !== 'accepted') return
    await draft.discard()
    notify(words.decision.done)
    open(`/kinh-phi/quyet-dinh/${outcome.answer.id}`)
  }

  if (!isReady) return <PageSkeleton />
  return (
    <Page shape="form">
      <PageHead
        title={words.decision.record}
        crumbs={[
          { label: words.overview.title, to: `/kinh-phi?nam=${fiscalYear}` },
          { label: words.decision.list, to: '/kinh-phi/quyet-dinh' },
        ]}
      />
      <Stack gap={28}>
        <FormSection title={words.decision.paper}>
          <YearField />
          <TextInput
            label={words.decision.code}
            withAsterisk
            maxLength={60}
            value={value.code}
            onChange={(event) => change({ code: event.currentTarget.value })}
            error={faultAt('/decision/code')}
          />
          <DateField
            label={words.decision.issuedOn}
            required
            max={today}
            value={value.issuedOn}
            onChange={(issuedOn) => change({ issuedOn })}
            error={faultAt('/decision/issuedOn')}
          />
          <TextInput
            label={words.decision.signedBy}
            withAsterisk
            maxLength={120}
            value={value.signedBy}
            onChange={(event) => change({ signedBy: event.currentTarget.value })}
            error={faultAt('/decision/signedBy')}
          />
          <NumberField
            label={words.decision.total}
            unit={words.shared.dong}
            required
            value={value.totalDong}
            onChange={(totalDong) => change({ totalDong })}
            error={faultAt('/decision/totalDong')}
          />
          <PhotoField
            label={words.shared.files}
            purpose="document"
            maximum={10}
            value={value.fileIds}
            onChange={(fileIds) => change({ fileIds })}
            error={faultAt('/decision/fileIds')}
          />
        </FormSection>
        <FormSection title={words.decision.waiting}>
          <WaitingItems
            waiting={waiting}
            given={value.given}
            onChange={(given) => change({ given })}
            faultAt={faultAt}
          />
        </FormSection>
        <FormSection title={words.decision.own}>
          <OwnItems own={value.own} choices={choices} onChange={(own) => change({ own })} faultAt={faultAt} />
        </FormSection>
        <p role="status">
          {left < 0
            ? words.decision.over(moneyText(-left, language))
            : words.decision.sum(moneyText(sum, language), moneyText(left, language))}{' '}
          {left !== 0 && sum > 0 ? (
            <Button variant="subtle" size="compact-sm" onClick={() => change({ totalDong: sum })}>
              {words.decision.fit}
            </Button>
          ) : null}
        </p>
        <FormFoot
          problem={sum === 0 && Object.keys(value.given).length === 0 ? words.decision.nothingChosen : faults.general}
          draftLine={<DraftNote draft={draft} />}
        >
          <ProblemNote problem={sending.problem} kept={words.shared.draftKept} />
          <Button
            size="lg"
            onClick={() => void decide()}
            loading={sending.isSending}
            disabled={sum === 0 && Object.keys(value.given).length === 0}
          >
            {words.decision.send}
          </Button>
        </FormFoot>
      </Stack>
    </Page>
  )
}
