// The questions about a session, in the order of the event: when, where, for whom, how many, what was handed out, proof, who.
import { MultiSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import type { OutputOf } from '../../platform/contract.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { ChoiceField, ChoicesField } from '../../platform/web/form/ChoiceField.tsx'
import { CountField } from '../../platform/web/form/CountField.tsx'
import { FormSection } from '../../platform/web/form/FormSection.tsx'
import { PlaceField } from '../../platform/web/form/PlaceField.tsx'
import { PhotoField } from '../../platform/web/PhotoField.tsx'
import { SelectField } from '../../platform/web/SelectField.tsx'
import type { sessionChoices } from '../contract.ts'
import { type Audience, audiences, materialKinds, sessionForms } from '../session.ts'
import { type SessionDraft, timeOfDay } from '../sessionDraft.ts'
import type { OutreachWords } from '../words.ts'
import { AttendanceFields } from './AttendanceFields.tsx'

export interface SessionFieldsProps {
  readonly draft: SessionDraft
  readonly set: (changes: Partial<SessionDraft>) => void
  readonly choices: OutputOf<typeof sessionChoices> | undefined
  readonly words: OutreachWords
  /** The sentence for the field at this JSON pointer. */
  readonly faultAt: (pointer: string) => string | undefined
  readonly today: string
}

export function SessionFields(props: SessionFieldsProps) {
  return (
    <Stack gap={28}>
      <WhenAndWhere {...props} />
      <AboutWhat {...props} />
      <AttendanceFields {...props} />
      <HandedOut {...props} />
      <Proof {...props} />
      <Who {...props} />
    </Stack>
  )
}

function WhenAndWhere({ draft, set, choices, words, faultAt, today }: SessionFieldsProps) {
  return (
    <>
      <FormSection title={words.session.when}>
        <SimpleGrid cols={2} spacing={12}>
          <DateField
            label={words.field.heldOn}
            value={draft.heldOn}
            onChange={(heldOn) => set({ heldOn })}
            max={today}
            error={faultAt('/heldOn')}
            required
            size="md"
          />
          <TextInput
            label={words.field.startTime}
            placeholder="19:30"
            value={draft.startTime}
            onChange={(event) => set({ startTime: event.currentTarget.value })}
            onBlur={() => set({ startTime: timeOfDay(draft.startTime) })}
            error={faultAt('/startTime')}
            inputMode="numeric"
            autoComplete="off"
            maxLength={6}
            size="md"
          />
        </SimpleGrid>
      </FormSection>
      <FormSection title={words.session.where}>
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
        <PlaceField
          label={words.field.place}
          value={draft.place}
          onChange={(place) => set({ place })}
          error={faultAt('/place')}
        />
      </FormSection>
    </>
  )
}

function AboutWhat({ draft, set, choices, words, faultAt }: SessionFieldsProps) {
  const topics = choices?.topics.map(({ topic, name }) => ({ value: topic, label: name })) ?? []
  return (
    <FormSection title={words.session.about}>
      <ChoiceField
        label={words.field.audience}
        options={audiences.map((value) => ({ value, label: words.audience[value] }))}
        value={draft.audience}
        onChange={(audience: Audience) => set({ audience })}
        error={faultAt('/audience')}
        required
      />
      <ChoiceField
        label={words.field.sessionForm}
        options={sessionForms.map((value) => ({ value, label: words.sessionForm[value] }))}
        value={draft.sessionForm}
        onChange={(sessionForm) => set({ sessionForm })}
        error={faultAt('/sessionForm')}
        required
      />
      <SelectField
        label={words.field.topic}
        options={topics}
        value={draft.topic}
        onChange={(topic) => set({ topic })}
        error={faultAt('/topic')}
        required
        size="md"
      />
    </FormSection>
  )
}

function HandedOut({ draft, set, words, faultAt }: SessionFieldsProps) {
  const given = materialKinds.filter((kind) => draft.materials[kind] !== undefined)
  return (
    <FormSection title={words.session.handedOut}>
      <ChoicesField
        label={words.field.materials}
        options={materialKinds.map((value) => ({ value, label: words.materialKind[value] }))}
        value={given}
        onChange={(kinds) =>
          set({ materials: Object.fromEntries(kinds.map((kind) => [kind, draft.materials[kind] ?? ''])) })
        }
        error={faultAt('/materials')}
      />
      {given.map((kind) => (
        <CountField
          key={kind}
          label={words.materialKind[kind]}
          value={draft.materials[kind] ?? ''}
          onChange={(count) => set({ materials: { ...draft.materials, [kind]: count } })}
        />
      ))}
    </FormSection>
  )
}

function Proof({ draft, set, words, faultAt }: SessionFieldsProps) {
  return (
    <FormSection title={words.session.proof}>
      <PhotoField
        label={words.field.photoIds}
        purpose="photo"
        value={draft.photoIds}
        onChange={(photoIds) => set({ photoIds })}
        maximum={12}
        error={faultAt('/photoIds')}
      />
      <PhotoField
        label={words.field.attendanceListIds}
        description={words.session.restricted}
        purpose="scan"
        value={draft.attendanceListIds}
        onChange={(attendanceListIds) => set({ attendanceListIds })}
        maximum={10}
        error={faultAt('/attendanceListIds')}
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

function Who({ draft, set, choices, words, faultAt }: SessionFieldsProps) {
  const otherTopics = choices?.topics.filter(({ topic }) => topic !== draft.topic) ?? []
  return (
    <FormSection title={words.session.who}>
      <SelectField
        label={words.field.agencyId}
        options={choices?.agencies.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        value={draft.agencyId}
        onChange={(agencyId) => set({ agencyId })}
        error={faultAt('/agencyId')}
        required
        size="md"
      />
      <MultiSelect
        searchable
        size="md"
        label={words.field.organizerIds}
        data={
          choices?.organizers
            .filter(({ id }) => id !== draft.agencyId)
            .map(({ id, name }) => ({ value: id, label: name })) ?? []
        }
        value={draft.organizerIds}
        onChange={(organizerIds) => set({ organizerIds })}
      />
      <MultiSelect
        searchable
        size="md"
        label={words.field.otherTopics}
        data={otherTopics.map(({ topic, name }) => ({ value: topic, label: name }))}
        value={draft.otherTopics}
        onChange={(topics) => set({ otherTopics: topics })}
      />
    </FormSection>
  )
}
