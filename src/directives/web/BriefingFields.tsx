// The questions about a briefing, in the order of the event: what about and when, whom it reached, how many, proof, who.

import { Alert, Button, MultiSelect, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { attendanceGroups } from '../../outreach/session.ts'
import { outreachWords } from '../../outreach/words.ts'
import type { OutputOf } from '../../platform/contract.ts'
import { matches } from '../../platform/listing.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { answersOf, optionsOf } from '../../platform/web/form/answers.ts'
import { ChoiceField } from '../../platform/web/form/ChoiceField.tsx'
import { CountField } from '../../platform/web/form/CountField.tsx'
import { FormSection } from '../../platform/web/form/FormSection.tsx'
import { PhotoField } from '../../platform/web/PhotoField.tsx'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { briefingMethods } from '../briefing.ts'
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
  const { answer, text } = answersOf({ draft, set, faultAt }, words.field)
  return (
    <FormSection title={words.briefing.about}>
      <MultiSelect
        {...answer('documentIds')}
        data={(choices?.documents ?? []).map(({ id, code, title }) => ({
          value: id,
          label: `${code}: ${title}`.slice(0, 120),
        }))}
        searchable
        filter={found}
        withAsterisk
      />
      <DateField {...answer('heldOn')} max={today} required />
      <ChoiceField
        {...answer('briefingMethod')}
        options={briefingMethods.map((value) => ({ value, label: words.briefingMethod[value] }))}
        required
      />
      <TextInput {...text('placeName')} maxLength={200} />
      <SelectField {...answer('territoryId')} options={optionsOf(choices?.territories)} />
    </FormSection>
  )
}

function Reached({ draft, set, choices, words, faultAt }: BriefingFieldsProps) {
  const { answer } = answersOf({ draft, set, faultAt }, words.field)
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
        {...answer('briefedAgencyIds')}
        data={optionsOf(choices?.briefable)}
        searchable
        filter={found}
        withAsterisk
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
      <CountField {...answer('villagesBriefed')} />
    </FormSection>
  )
}

function HowMany({ draft, set, words, faultAt }: BriefingFieldsProps) {
  const { answer, text } = answersOf({ draft, set, faultAt }, words.field)
  const { audience } = useWords(outreachWords)
  return (
    <FormSection title={words.briefing.howMany}>
      <CountField {...answer('people')} />
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
      <Textarea {...text('presenters')} description={words.briefing.presentersHint} autosize minRows={1} />
    </FormSection>
  )
}

function Proof({ draft, set, words, faultAt }: BriefingFieldsProps) {
  const { answer, text } = answersOf({ draft, set, faultAt }, words.field)
  return (
    <FormSection title={words.briefing.proof}>
      <PhotoField {...answer('photoIds')} purpose="photo" maximum={12} />
      <PhotoField {...answer('scanIds')} description={words.briefing.restricted} purpose="scan" maximum={10} />
      <Textarea {...text('remark')} autosize minRows={2} maxLength={2000} />
    </FormSection>
  )
}

function Who({ draft, set, choices, words, faultAt }: BriefingFieldsProps) {
  const { answer } = answersOf({ draft, set, faultAt }, words.field)
  return (
    <FormSection title={words.briefing.who}>
      <SelectField {...answer('agencyId')} options={optionsOf(choices?.agencies)} required />
    </FormSection>
  )
}
