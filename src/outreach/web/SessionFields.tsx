// The questions about a session, in the order of the event: when, where, for whom, how many, what was handed out, proof, who.

import { MultiSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import type { OutputOf } from '../../platform/contract.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { answersOf, optionsOf } from '../../platform/web/form/answers.ts'
import { ChoiceField, ChoicesField } from '../../platform/web/form/ChoiceField.tsx'
import { CountField } from '../../platform/web/form/CountField.tsx'
import { FormSection } from '../../platform/web/form/FormSection.tsx'
import { PlaceField } from '../../platform/web/form/PlaceField.tsx'
import { PhotoField } from '../../platform/web/PhotoField.tsx'
import { SelectField } from '../../platform/web/SelectField.tsx'
import type { sessionChoices } from '../contract.ts'
import { audiences, materialKinds, sessionForms } from '../session.ts'
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
  const { answer, text } = answersOf({ draft, set, faultAt }, words.field)
  return (
    <>
      <FormSection title={words.session.when}>
        <SimpleGrid cols={2} spacing={12}>
          <DateField {...answer('heldOn')} max={today} required />
          <TextInput
            {...text('startTime')}
            placeholder="19:30"
            onBlur={() => set({ startTime: timeOfDay(draft.startTime) })}
            inputMode="numeric"
            autoComplete="off"
            maxLength={6}
          />
        </SimpleGrid>
      </FormSection>
      <FormSection title={words.session.where}>
        <TextInput {...text('placeName')} maxLength={200} />
        <SelectField {...answer('territoryId')} options={optionsOf(choices?.territories)} />
        <PlaceField {...answer('place')} />
      </FormSection>
    </>
  )
}

function AboutWhat({ draft, set, choices, words, faultAt }: SessionFieldsProps) {
  const { answer } = answersOf({ draft, set, faultAt }, words.field)
  const topics = choices?.topics.map(({ topic, name }) => ({ value: topic, label: name })) ?? []
  return (
    <FormSection title={words.session.about}>
      <ChoiceField
        {...answer('audience')}
        options={audiences.map((value) => ({ value, label: words.audience[value] }))}
        required
      />
      <ChoiceField
        {...answer('sessionForm')}
        options={sessionForms.map((value) => ({ value, label: words.sessionForm[value] }))}
        required
      />
      <SelectField {...answer('topic')} options={topics} required />
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
  const { answer, text } = answersOf({ draft, set, faultAt }, words.field)
  return (
    <FormSection title={words.session.proof}>
      <PhotoField {...answer('photoIds')} purpose="photo" maximum={12} />
      <PhotoField {...answer('attendanceListIds')} description={words.session.restricted} purpose="scan" maximum={10} />
      <Textarea {...text('remark')} autosize minRows={2} maxLength={2000} />
    </FormSection>
  )
}

function Who({ draft, set, choices, words, faultAt }: SessionFieldsProps) {
  const { answer } = answersOf({ draft, set, faultAt }, words.field)
  const otherTopics = choices?.topics.filter(({ topic }) => topic !== draft.topic) ?? []
  return (
    <FormSection title={words.session.who}>
      <SelectField {...answer('agencyId')} options={optionsOf(choices?.agencies)} required />
      <MultiSelect
        {...answer('organizerIds')}
        searchable
        data={
          choices?.organizers
            .filter(({ id }) => id !== draft.agencyId)
            .map(({ id, name }) => ({ value: id, label: name })) ?? []
        }
      />
      <MultiSelect
        {...answer('otherTopics')}
        searchable
        data={otherTopics.map(({ topic, name }) => ({ value: topic, label: name }))}
      />
    </FormSection>
  )
}
