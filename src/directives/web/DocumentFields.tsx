// The questions about an official document: what it is, who issued and signed it, what it carries out, the paper.

import { ActionIcon, Button, Checkbox, Group, MultiSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { OutputOf } from '../../platform/contract.ts'
import { dateText } from '../../platform/format.ts'
import { matches } from '../../platform/listing.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { answersOf } from '../../platform/web/form/answers.ts'
import { FormSection } from '../../platform/web/form/FormSection.tsx'
import { PhotoField } from '../../platform/web/PhotoField.tsx'
import { SelectField } from '../../platform/web/SelectField.tsx'
import type { documentChoices } from '../contract.ts'
import { type DocumentDraft, otherIssuer } from '../documentDraft.ts'
import { officialDocumentKinds } from '../officialDocument.ts'
import type { DirectivesWords } from '../words.ts'

export interface DocumentFieldsProps {
  readonly draft: DocumentDraft
  readonly set: (changes: Partial<DocumentDraft>) => void
  readonly choices: OutputOf<typeof documentChoices> | undefined
  readonly words: DirectivesWords
  /** The sentence for the field at this JSON pointer. */
  readonly faultAt: (pointer: string) => string | undefined
  readonly today: string
  /** The document itself, when it is amended: it is no choice of its own. */
  readonly ownId?: string
  /** The plan that it is already, which the choices do not offer any more. */
  readonly ownPlan?: { readonly id: string; readonly code: string } | undefined
}

export function DocumentFields(props: DocumentFieldsProps) {
  return (
    <Stack gap={28}>
      <What {...props} />
      <Who {...props} />
      <Hierarchy {...props} />
      <Paper {...props} />
    </Stack>
  )
}

function What({ draft, set, words, faultAt }: DocumentFieldsProps) {
  const { answer, text } = answersOf({ draft, set, faultAt }, words.field)
  return (
    <FormSection title={words.document.what}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={12}>
        <TextInput
          {...text('code')}
          description={words.document.codeHint}
          maxLength={60}
          autoComplete="off"
          withAsterisk
        />
        <SelectField
          {...answer('officialDocumentKind')}
          description={'\u00a0'}
          options={officialDocumentKinds.map((value) => ({ value, label: words.officialDocumentKind[value] }))}
          required
        />
      </SimpleGrid>
      <Textarea {...text('title')} autosize minRows={2} maxLength={1000} withAsterisk />
      <Textarea {...text('summary')} autosize minRows={2} maxLength={4000} />
    </FormSection>
  )
}

function Who({ draft, set, choices, words, faultAt, today }: DocumentFieldsProps) {
  const { answer, text } = answersOf({ draft, set, faultAt }, words.field)
  const agencies = (choices?.agencies ?? []).map(({ id, name, isInForce }) => ({
    value: id,
    label: isInForce ? name : words.document.endedAgency(name),
  }))
  const options = choices?.mayRegisterAll
    ? [...agencies, { value: otherIssuer, label: words.document.otherIssuer }]
    : agencies
  return (
    <FormSection title={words.document.who}>
      <SelectField
        {...answer('issuer', { label: words.field.issuerAgencyId, pointer: '/issuerAgencyId' })}
        options={options}
        required
      />
      {draft.issuer === otherIssuer ? (
        <TextInput {...text('issuerName')} placeholder={words.document.otherIssuerHint} maxLength={200} />
      ) : null}
      <DateField {...answer('issuedOn')} max={today} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={12}>
        <TextInput {...text('signerName')} maxLength={120} autoComplete="off" />
        <TextInput {...text('signerTitle')} maxLength={200} autoComplete="off" />
      </SimpleGrid>
    </FormSection>
  )
}

function Hierarchy({ draft, set, choices, words, faultAt, ownId, ownPlan }: DocumentFieldsProps) {
  const { answer } = answersOf({ draft, set, faultAt }, words.field)
  const documents = (choices?.documents ?? [])
    .filter(({ id }) => id !== ownId)
    .map(({ id, code, title, issuedOn }) => ({
      value: id,
      label: `${code}${issuedOn ? `, ${dateText(issuedOn)}` : ''}: ${title}`.slice(0, 160),
    }))
  const codeOf = (id: string) => choices?.documents.find((other) => other.id === id)?.code ?? ''
  const change = (at: number, link: Partial<DocumentDraft['carriesOut'][number]>) =>
    set({ carriesOut: draft.carriesOut.map((each, index) => (index === at ? { ...each, ...link } : each)) })
  const plans = [...(ownPlan ? [{ ...ownPlan, title: '' }] : []), ...(choices?.plans ?? [])]
  return (
    <FormSection title={words.document.hierarchy}>
      {draft.carriesOut.map((link, index) => (
        // Lines have no identity of their own: they are what stands at that place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Group key={index} gap={8} align="flex-end" wrap="nowrap">
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={8} style={{ flex: 1 }}>
            <SelectField
              label={words.field.carriesOut}
              options={documents}
              value={link.officialDocumentId}
              onChange={(officialDocumentId) => change(index, { officialDocumentId })}
              error={index === 0 ? faultAt('/carriesOut') : undefined}
              size="md"
            />
            <TextInput
              label={words.field.clause}
              value={link.clause}
              onChange={(event) => change(index, { clause: event.currentTarget.value })}
              maxLength={200}
              size="md"
            />
          </SimpleGrid>
          <ActionIcon
            variant="default"
            size={42}
            aria-label={words.document.removeLink(codeOf(link.officialDocumentId))}
            onClick={() => set({ carriesOut: draft.carriesOut.filter((_, at) => at !== index) })}
          >
            <IconX size={18} stroke={1.75} />
          </ActionIcon>
        </Group>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={16} stroke={1.75} />}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => set({ carriesOut: [...draft.carriesOut, { officialDocumentId: '', clause: '' }] })}
      >
        {`${words.document.addLink}: ${words.field.carriesOut.toLocaleLowerCase('vi')}`}
      </Button>
      <MultiSelect
        {...answer('replaces')}
        data={documents}
        searchable
        filter={({ options, search }) =>
          options.filter((option) => 'label' in option && matches(search, [option.label]))
        }
      />
      <DateField {...answer('endsOn')} />
      {plans.length > 0 ? (
        <SelectField
          {...answer('planId')}
          options={plans.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}`.trim().slice(0, 120) }))}
        />
      ) : null}
    </FormSection>
  )
}

function Paper({ draft, set, words, faultAt }: DocumentFieldsProps) {
  const { answer, text } = answersOf({ draft, set, faultAt }, words.field)
  return (
    <FormSection title={words.document.paper}>
      <PhotoField {...answer('fileIds')} purpose="document" maximum={20} />
      <Checkbox
        label={words.field.isVerified}
        checked={draft.isVerified}
        onChange={(event) => set({ isVerified: event.currentTarget.checked })}
        error={faultAt('/isVerified')}
        size="md"
      />
      {draft.isVerified ? null : <TextInput {...text('sourceNote')} maxLength={500} />}
    </FormSection>
  )
}
