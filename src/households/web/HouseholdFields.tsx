// The questions about a household: who, where, who looks after it.
import { SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import type { sessionChoices } from '../../outreach/contract.ts'
import type { OutputOf } from '../../platform/contract.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { CountField } from '../../platform/web/form/CountField.tsx'
import { FormSection } from '../../platform/web/form/FormSection.tsx'
import { PlaceField } from '../../platform/web/form/PlaceField.tsx'
import { SelectField } from '../../platform/web/SelectField.tsx'
import type { HouseholdDraft } from '../householdDraft.ts'
import type { HouseholdsWords } from '../words.ts'

interface HouseholdFieldsProps {
  readonly draft: HouseholdDraft
  readonly set: (changes: Partial<HouseholdDraft>) => void
  readonly choices: OutputOf<typeof sessionChoices> | undefined
  readonly words: HouseholdsWords
  readonly faultAt: (pointer: string) => string | undefined
}

export function HouseholdFields({ draft, set, choices, words, faultAt }: HouseholdFieldsProps) {
  const { field } = words
  return (
    <Stack gap={28}>
      <FormSection title={words.household.about}>
        <TextInput
          label={field.headName}
          value={draft.headName}
          onChange={(event) => set({ headName: event.currentTarget.value })}
          error={faultAt('/headName')}
          autoComplete="off"
          maxLength={120}
          required
          size="md"
        />
        <TextInput
          label={field.telephone}
          value={draft.telephone}
          onChange={(event) => set({ telephone: event.currentTarget.value })}
          error={faultAt('/telephone')}
          inputMode="tel"
          autoComplete="off"
          maxLength={30}
          size="md"
        />
        <CountField
          label={field.people}
          value={draft.people}
          onChange={(people) => set({ people })}
          error={faultAt('/people')}
        />
      </FormSection>
      <FormSection title={words.household.where}>
        <TextInput
          label={field.village}
          value={draft.village}
          onChange={(event) => set({ village: event.currentTarget.value })}
          error={faultAt('/village')}
          maxLength={120}
          required
          size="md"
        />
        <SelectField
          label={field.territoryId}
          options={choices?.territories.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          value={draft.territoryId}
          onChange={(territoryId) => set({ territoryId })}
          error={faultAt('/territoryId')}
          size="md"
        />
        <PlaceField
          label={field.place}
          value={draft.place}
          onChange={(place) => set({ place })}
          error={faultAt('/place')}
        />
        <Textarea
          label={field.forestNearby}
          value={draft.forestNearby}
          onChange={(event) => set({ forestNearby: event.currentTarget.value })}
          autosize
          minRows={2}
          maxLength={500}
          size="md"
        />
      </FormSection>
      <FormSection title={words.household.keeper}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={12}>
          <SelectField
            label={field.agencyId}
            options={choices?.agencies.map(({ id, name }) => ({ value: id, label: name })) ?? []}
            value={draft.agencyId}
            onChange={(agencyId) => set({ agencyId })}
            error={faultAt('/agencyId')}
            required
            size="md"
          />
          <DateField
            size="md"
            label={field.nextVisitDueOn}
            value={draft.nextVisitDueOn}
            onChange={(nextVisitDueOn) => set({ nextVisitDueOn })}
            error={faultAt('/nextVisitDueOn')}
          />
        </SimpleGrid>
        <Textarea
          label={field.remark}
          value={draft.remark}
          onChange={(event) => set({ remark: event.currentTarget.value })}
          autosize
          minRows={2}
          maxLength={1000}
          size="md"
        />
      </FormSection>
    </Stack>
  )
}
