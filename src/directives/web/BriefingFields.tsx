// The questions about a briefing, in the order of the event: what about and when, whom it reached, how many, proof, who.
import { Alert, Button, MultiSelect, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { attendanceGroups } from '../../outreach/session.ts'
import { outreachWords } from '../../outreach/words.ts'
import type { OutputOf } from '../../platform/contract.ts'
import { matches } from '../../platform/listing.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { ChoiceField } from '../../platform/web/form/ChoiceField.tsx'
import { CountField } from '../../platform/web/form/CountField.tsx'
import { FormSection } from '../../platform/web/form/FormSection.tsx'
import { PhotoField } from '../../platform/web/PhotoField.tsx'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { type BriefingMethod, briefingMethods } from '../briefing.ts'
import { type briefingChoices, readCoverage } from '../briefingContract.ts'
import type { BriefingDraft } from '../briefingDraft.ts'
import type { DirectivesWords } from '../words.ts'

export interface BriefingFieldsProps {
  readonly draft: BriefingDraft
  readonly set: (changes: Partial<BriefingDraft>) => void
  readonly choices: OutputOf<typeof briefingChoices> | undefined
  readonly words: DirectivesWords
  /** The sentence for the field at this JSON pointer. */
  readonly faultAt: (pointer: string) => string | undefined
  readonly today: string
}

export function BriefingFields(props: BriefingFieldsProps) {
  return (
    <Stack gap={28}>
      <About {...props} />
      <Reached {...props} />
      <HowMany {...props} />
      <Proof {...props} />
      <Who {...props} />
    </Stack>
  )
}

/** As Vietnamese is searched: marks where they were typed, none where not. */
const found = ({ options, search }: { options: unknown[]; search: string }) =>
  (options as { label?: string }[]).filter(({ label }) => label !== undefined && matches(search, [label])) as never

function About({ draft, set, choices, words, faultAt, today }: BriefingFieldsProps) {
  return (
    <FormSection title={words.briefing.about}>
      <MultiSelect
        label={words.field.documentIds}
        data={(choices?.documents ?? []).map(({ id, code, title }) => ({
          value: id,
          label: `${code}: ${title}`.slice(0, 120),
        }))}
        value={draft.documentIds}
        onChange={(documentIds) => set({ documentIds })}
        error={faultAt('/documentIds')}
        searchable
        filter={found}
        withAsterisk
        size="md"
      />
      <DateField
        label={words.field.heldOn}
        value={draft.heldOn}
        onChange={(heldOn) => set({ heldOn })}
        max={today}
        error={faultAt('/heldOn')}
        required
        size="md"
      />
      <ChoiceField
        label={words.field.briefingMethod}
        options={briefingMethods.map((value) => ({ value, label: words.briefingMethod[value] }))}
        value={draft.briefingMethod}
        onChange={(briefingMethod: BriefingMethod) => set({ briefingMethod })}
        error={faultAt('/briefingMethod')}
        required
      />
      <TextInput
        label={words.field.placeName}
        value={draft.placeName}
        onChange={(event) => set({ placeName: event.currentTarget.value })}
        error={faultAt('/placeName')}
        maxLength={200}
        size="md"
      />
      <SelectField
        label={words.field.territoryId}
        options={choices?.territories.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        value={draft.territoryId}
        onChange={(territoryId) => set({ territoryId })}
        error={faultAt('/territoryId')}
        size="md"
      />
    </FormSection>
  )
}

function Reached({ draft, set, choices, words, faultAt }: BriefingFieldsProps) {
  const [documentId = ''] = draft.documentIds
  const mayI = useMayI()
  const coverage = useRead(
    readCoverage,
    { officialDocumentId: documentId, state: 'notBriefed', pageSize: 200 },
    { enabled: documentId !== '' && mayI(readCoverage) },
  ).data
  const open = documentId === '' ? [] : (coverage?.rows ?? []).map(({ agencyId }) => agencyId)
  const offered = open.filter((id) => choices?.briefable.some((agency) => agency.id === id))
  return (
    <FormSection title={words.briefing.reached}>
      <MultiSelect
        label={words.field.briefedAgencyIds}
        data={(choices?.briefable ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.briefedAgencyIds}
        onChange={(briefedAgencyIds) => set({ briefedAgencyIds })}
        error={faultAt('/briefedAgencyIds')}
        searchable
        filter={found}
        withAsterisk
        size="md"
      />
      {offered.length > 1 && draft.briefedAgencyIds.length === 0 ? (
        <Button
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => set({ briefedAgencyIds: offered })}
        >
          {words.briefing.allUnits(offered.length)}
        </Button>
      ) : null}
      <CountField
        label={words.field.villagesBriefed}
        value={draft.villagesBriefed}
        onChange={(villagesBriefed) => set({ villagesBriefed })}
        error={faultAt('/villagesBriefed')}
      />
    </FormSection>
  )
}

function HowMany({ draft, set, words, faultAt }: BriefingFieldsProps) {
  const { audience } = useWords(outreachWords)
  return (
    <FormSection title={words.briefing.howMany}>
      <CountField
        label={words.field.people}
        value={draft.people}
        onChange={(people) => set({ people })}
        error={faultAt('/people')}
      />
      <Text size="sm" c="dimmed">
        {words.briefing.groupsHint}
      </Text>
      {attendanceGroups
        .filter((group) => ['officials', 'partyMembers', 'unionMembers', 'residents'].includes(group))
        .map((group) => (
          <CountField
            key={group}
            label={audience[group]}
            value={draft.groups[group] ?? ''}
            onChange={(count) => set({ groups: { ...draft.groups, [group]: count } })}
          />
        ))}
      {faultAt('/groups') ? <Alert color="dat">{faultAt('/groups')}</Alert> : null}
      <Textarea
        label={words.field.presenters}
        description={words.briefing.presentersHint}
        value={draft.presenters}
        onChange={(event) => set({ presenters: event.currentTarget.value })}
        error={faultAt('/presenters')}
        autosize
        minRows={1}
        size="md"
      />
    </FormSection>
  )
}

function Proof({ draft, set, words, faultAt }: BriefingFieldsProps) {
  return (
    <FormSection title={words.briefing.proof}>
      <PhotoField
        label={words.field.photoIds}
        purpose="photo"
        value={draft.photoIds}
        onChange={(photoIds) => set({ photoIds })}
        maximum={12}
        error={faultAt('/photoIds')}
      />
      <PhotoField
        label={words.field.scanIds}
        description={words.briefing.restricted}
        purpose="scan"
        value={draft.scanIds}
        onChange={(scanIds) => set({ scanIds })}
        maximum={10}
        error={faultAt('/scanIds')}
      />
      <Textarea
        label={words.field.remark}
        value={draft.remark}
        onChange={(event) => set({ remark: event.currentTarget.value })}
        autosize
        minRows={2}
        maxLength={2000}
        size="md"
      />
    </FormSection>
  )
}

function Who({ draft, set, choices, words, faultAt }: BriefingFieldsProps) {
  return (
    <FormSection title={words.briefing.who}>
      <SelectField
        label={words.field.agencyId}
        options={choices?.agencies.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        value={draft.agencyId}
        onChange={(agencyId) => set({ agencyId })}
        error={faultAt('/agencyId')}
        required
        size="md"
      />
    </FormSection>
  )
}
