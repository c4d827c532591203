import { SimpleGrid } from '@mantine/core'
import { SelectField } from '../../platform/web/SelectField.tsx'
import type { AgencyDraft } from '../agencyDraft.ts'
import { agencyKinds } from '../unit.ts'
import { TextField } from './TextField.tsx'
import { useAgencyChoices, useTerritoryChoices } from './useChoices.ts'
import { useUnitWords } from './useUnitWords.ts'

interface AgencyFieldsProps {
  readonly value: AgencyDraft
  readonly set: (changes: Partial<AgencyDraft>) => void
  /** The sentence for a field of the draft by its name. */
  readonly faultAt: (name: keyof AgencyDraft) => string | undefined
  /** The day from which it will be there: what it may be part of is of that day. */
  readonly on: string
}

/** What a new agency is. */
export function AgencyFields({ value, set, faultAt, on }: AgencyFieldsProps) {
  const words = useUnitWords()
  const agencies = useAgencyChoices(on)
  const territories = useTerritoryChoices(on)
  return (
    <>
      <TextField
        label={words.agency.name}
        value={value.name}
        onChange={(name) => set({ name })}
        error={faultAt('name')}
        required
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={12} style={{ alignItems: 'end' }}>
        <TextField
          label={words.agency.shortName}
          value={value.shortName}
          onChange={(shortName) => set({ shortName })}
          error={faultAt('shortName')}
          maxLength={60}
          required
        />
        <TextField
          label={words.agency.code}
          description={words.agency.codeHelp}
          value={value.code}
          onChange={(code) => set({ code: code.toUpperCase() })}
          error={faultAt('code')}
          maxLength={24}
          required
        />
      </SimpleGrid>
      <SelectField
        label={words.agency.kind}
        options={agencyKinds.map((kind) => ({ value: kind, label: words.agencyKind[kind] }))}
        value={value.agencyKind}
        onChange={(agencyKind) => set({ agencyKind })}
        error={faultAt('agencyKind')}
        required
      />
      <SelectField
        label={words.agency.parent}
        options={agencies}
        value={value.parentId}
        onChange={(parentId) => set({ parentId })}
      />
      <SelectField
        label={words.agency.territory}
        description={words.agency.territoryHelp}
        options={territories}
        value={value.territoryId}
        onChange={(territoryId) => set({ territoryId })}
      />
    </>
  )
}
