// An agency that ends on a day, and what takes its place: renamed, merged into another, replaced by a new one.

import { Checkbox, MultiSelect, SegmentedControl, Stack, Text } from '@mantine/core'
import type { InputOf } from '../../platform/contract.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { notify } from '../../platform/web/notices.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PagePending } from '../../platform/web/PagePending.tsx'
import { PageSkeleton } from '../../platform/web/PageSkeleton.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useDraft } from '../../platform/web/useDraft.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams } from '../../platform/web/useSearch.ts'
import { type AgencyRow, showAgency, succeedAgency } from '../agencyContract.ts'
import { type AgencyDraft, agencyUnanswered, emptyAgency, newAgencyOf } from '../agencyDraft.ts'
import { AgencyFields } from './AgencyFields.tsx'
import { FormEnd } from './FormEnd.tsx'
import { TextField } from './TextField.tsx'
import { useAgencyChoices } from './useChoices.ts'
import { useOpenFaults } from './useOpenFaults.ts'
import { useUnitWords } from './useUnitWords.ts'

export default function SucceedAgencyPage() {
  const { agencyId = '' } = usePathParams()
  const { data, error, refetch } = useRead(showAgency, { agencyId })
  if (!data) return <PagePending error={error} refetch={refetch} />
  return <SuccessionForm key={agencyId} row={data.row} />
}

interface AgencySuccessionDraft extends AgencyDraft {
  readonly succeededOn: string
  readonly legalBasis: string
  readonly otherIds: readonly string[]
  readonly heirKind: 'renamed' | 'new' | 'known'
  readonly heirIds: readonly string[]
  readonly movesPosts: boolean
}

/** Renamed is the usual case: the same code, a new name. */
const beginning = (row: AgencyRow): AgencySuccessionDraft => ({
  ...emptyAgency,
  code: row.code,
  agencyKind: row.agencyKind,
  parentId: row.parentId ?? '',
  territoryId: row.territoryId ?? '',
  succeededOn: '',
  legalBasis: '',
  otherIds: [],
  heirKind: 'renamed',
  heirIds: [],
  movesPosts: true,
})

function openQuestions(draft: AgencySuccessionDraft): string[] {
  return [
    ...(draft.succeededOn ? [] : ['succeededOn']),
    ...(draft.legalBasis.trim().length >= 3 ? [] : ['legalBasis']),
    ...(draft.heirKind === 'known' ? (draft.heirIds.length > 0 ? [] : ['heirIds']) : agencyUnanswered(draft)),
  ]
}

function inputOf(row: AgencyRow, draft: AgencySuccessionDraft): InputOf<typeof succeedAgency> {
  return {
    fromIds: [row.id, ...draft.otherIds],
    succeededOn: draft.succeededOn,
    legalBasis: draft.legalBasis.trim(),
    heirs: draft.heirKind === 'known' ? draft.heirIds.map((agencyId) => ({ agencyId })) : [newAgencyOf(draft)],
    movesPosts: draft.movesPosts,
  }
}

function SuccessionForm({ row }: { readonly row: AgencyRow }) {
  const words = useUnitWords()
  const { today } = useSignIn().office
  const { open } = usePageLink()
  const draft = useDraft(`agency.succeed ${row.id}`, beginning(row))
  const { value, change } = draft
  const agencies = useAgencyChoices(value.succeededOn || today).filter((choice) => choice.value !== row.id)
  const sending = useCommand(succeedAgency)
  const faults = useOpenFaults(openQuestions(value))
  const record = async () => {
    if (!faults.check()) return
    const outcome = await sending.send(inputOf(row, value), { id: draft.commandId })
    if (outcome?.state !== 'accepted') return
    await draft.discard()
    notify(words.agency.succeeded)
    open(`/co-quan/${outcome.answer.heirIds[0] ?? row.id}`)
  }
  if (!draft.isReady) return <PageSkeleton />
  return (
    <Page shape="form">
      <PageHead
        title={`${words.agency.succeed}: ${row.name}`}
        sentence={words.agency.succeedWhy}
        crumbs={[
          { label: words.agency.list, to: '/co-quan' },
          { label: row.shortName, to: `/co-quan/${row.id}` },
        ]}
      />
      <Stack gap={14}>
        <DateField
          label={words.succession.on}
          description={words.succession.onHelp}
          value={value.succeededOn}
          onChange={(succeededOn) => change({ succeededOn })}
          error={faults.at('succeededOn')}
          required
        />
        <TextField
          label={words.general.legalBasis}
          description={words.general.legalBasisHelp}
          value={value.legalBasis}
          onChange={(legalBasis) => change({ legalBasis })}
          error={faults.at('legalBasis')}
          isLong
          required
        />
        <MultiSelect
          label={words.agency.others}
          data={agencies}
          value={[...value.otherIds]}
          onChange={(otherIds) => change({ otherIds })}
          searchable
        />
        <div>
          <Text size="sm" fw={500} mb={4}>
            {words.agency.heirKind}
          </Text>
          <SegmentedControl
            transitionDuration={0}
            aria-label={words.agency.heirKind}
            value={value.heirKind}
            onChange={(heirKind) => change(heirKindChanges(row, heirKind as AgencySuccessionDraft['heirKind']))}
            data={[
              { value: 'renamed', label: words.agency.heirSame },
              { value: 'new', label: words.agency.heirNew },
              { value: 'known', label: words.agency.heirKnown },
            ]}
          />
        </div>
        {value.heirKind === 'known' ? (
          <MultiSelect
            label={words.agency.heirKnown}
            data={agencies}
            value={[...value.heirIds]}
            onChange={(heirIds) => change({ heirIds })}
            error={faults.at('heirIds')}
            searchable
            withAsterisk
          />
        ) : (
          <AgencyFields value={value} set={change} faultAt={faults.at} on={value.succeededOn || today} />
        )}
        <Checkbox
          label={words.agency.movesPosts}
          checked={value.movesPosts}
          onChange={(event) => change({ movesPosts: event.currentTarget.checked })}
        />
        <Text size="sm" c="dimmed">
          {words.succession.consequence}
        </Text>
      </Stack>
      <FormEnd
        draft={draft}
        open={faults.sentence}
        problem={sending.problem}
        act={words.succession.record}
        isSending={sending.isSending}
        onSend={() => void record()}
      />
    </Page>
  )
}

/** A renamed agency keeps its code; a new one gets its own. */
function heirKindChanges(row: AgencyRow, heirKind: AgencySuccessionDraft['heirKind']): Partial<AgencySuccessionDraft> {
  return { heirKind, code: heirKind === 'renamed' ? row.code : '' }
}
