// The questions about a visit, in its order.

import { Checkbox, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { materialKinds } from '../../outreach/session.ts'
import { outreachWords } from '../../outreach/words.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { answersOf } from '../../platform/web/form/answers.ts'
import { ChoicesField } from '../../platform/web/form/ChoiceField.tsx'
import { CountField } from '../../platform/web/form/CountField.tsx'
import { FormSection } from '../../platform/web/form/FormSection.tsx'
import { PhotoField } from '../../platform/web/PhotoField.tsx'
import { useWords } from '../../platform/web/useWords.ts'
import { pledgeSubjects } from '../../pledges/pledge.ts'
import { pledgesWords } from '../../pledges/words.ts'
import type { VisitDraft } from '../householdDraft.ts'
import type { HouseholdsWords } from '../words.ts'

interface VisitFieldsProps {
  readonly draft: VisitDraft
  readonly set: (changes: Partial<VisitDraft>) => void
  readonly topics: readonly { readonly topic: string; readonly name: string }[]
  readonly words: HouseholdsWords
  readonly faultAt: (pointer: string) => string | undefined
  readonly today: string
}

export function VisitFields(props: VisitFieldsProps) {
  return (
    <Stack gap={28}>
      <When {...props} />
      <What {...props} />
      <Signing {...props} />
      <Proof {...props} />
    </Stack>
  )
}

function When({ draft, set, words, faultAt, today }: VisitFieldsProps) {
  const { answer, text } = answersOf({ draft, set, faultAt }, words.field)
  return (
    <FormSection title={words.visit.when}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={12}>
        <DateField {...answer('visitedOn')} max={today} required />
        <TextInput {...text('visitors')} maxLength={300} />
      </SimpleGrid>
    </FormSection>
  )
}

function What({ draft, set, topics, words, faultAt }: VisitFieldsProps) {
  const { answer, text } = answersOf({ draft, set, faultAt }, words.field)
  const { materialKind } = useWords(outreachWords)
  const given = materialKinds.filter((kind) => draft.materials[kind] !== undefined)
  return (
    <FormSection title={words.visit.what}>
      <ChoicesField
        {...answer('topics')}
        options={topics.map(({ topic, name }) => ({ value: topic, label: name }))}
        required
      />
      <Textarea {...text('said')} autosize minRows={2} maxLength={2000} />
      <ChoicesField
        label={words.field.materials}
        options={materialKinds.map((value) => ({ value, label: materialKind[value] }))}
        value={given}
        onChange={(kinds) =>
          set({ materials: Object.fromEntries(kinds.map((kind) => [kind, draft.materials[kind] ?? '1'])) })
        }
        error={faultAt('/materials')}
      />
      {given.map((kind) => (
        <CountField
          key={kind}
          label={materialKind[kind]}
          value={draft.materials[kind] ?? ''}
          onChange={(count) => set({ materials: { ...draft.materials, [kind]: count } })}
        />
      ))}
    </FormSection>
  )
}

function Signing({ draft, set, words, faultAt }: VisitFieldsProps) {
  const { answer } = answersOf({ draft, set, faultAt }, words.field)
  const { pledgeSubject } = useWords(pledgesWords)
  return (
    <FormSection title={words.visit.signing}>
      <Checkbox
        size="md"
        label={words.field.hasSigned}
        checked={draft.hasSigned}
        onChange={(event) => set({ hasSigned: event.currentTarget.checked })}
      />
      {draft.hasSigned ? (
        <>
          <ChoicesField
            {...answer('pledgeSubjects', { pointer: '/pledge/pledgeSubjects' })}
            options={pledgeSubjects.map((value) => ({ value, label: pledgeSubject[value] }))}
            required
          />
          <PhotoField {...answer('listIds', { pointer: '/pledge/listIds' })} purpose="scan" maximum={4} required />
        </>
      ) : null}
    </FormSection>
  )
}

function Proof({ draft, set, words, faultAt }: VisitFieldsProps) {
  const { answer } = answersOf({ draft, set, faultAt }, words.field)
  return (
    <FormSection title={words.visit.proof}>
      <PhotoField {...answer('photoIds')} description={words.field.photosCare} purpose="photo" maximum={6} />
      <DateField {...answer('nextVisitDueOn', { label: words.field.nextVisitAfter })} />
    </FormSection>
  )
}
