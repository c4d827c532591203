import { SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { DateField } from '../../../platform/web/DateField.tsx'
import { SelectField } from '../../../platform/web/SelectField.tsx'
import { useSignIn } from '../../../platform/web/signIn.ts'
import type { Draft } from '../../../platform/web/useDraft.ts'
import { useWords } from '../../../platform/web/useWords.ts'
import type { PlanDraft } from '../../planImport/planDraft.ts'
import { planImportWords } from '../../planImport/words.ts'
import type { ShownPlanImport } from './PlanImportPage.tsx'

interface PlanFieldsProps {
  readonly shown: ShownPlanImport
  readonly draft: Draft<PlanDraft>
}

/** The plan's own facts. Issuers and territories are those of its day; choosing the issuer proposes its territory. */
export function PlanFields({ shown, draft }: PlanFieldsProps) {
  const words = useWords(planImportWords).field
  const { today } = useSignIn().office
  const { value, change } = draft
  const on = value.issuedOn || today
  const holds = ({ validFrom, validTo }: { validFrom: string; validTo: string | null }) =>
    validFrom <= on && (validTo === null || on < validTo)
  const agencies = shown.agencies.filter(holds)
  const choose = (issuerAgencyId: string) => {
    const territoryId = agencies.find(({ id }) => id === issuerAgencyId)?.territoryId
    change({ issuerAgencyId, ...(territoryId && !value.territoryId ? { territoryId } : {}) })
  }
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={12}>
        <TextInput
          label={words.code}
          value={value.code}
          onChange={(event) => change({ code: event.currentTarget.value })}
          maxLength={60}
          autoComplete="off"
          withAsterisk
        />
        <DateField
          label={words.issuedOn}
          value={value.issuedOn}
          onChange={(issuedOn) => change({ issuedOn })}
          max={today}
          required
        />
        <SelectField
          label={words.issuerAgencyId}
          options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
          value={value.issuerAgencyId}
          onChange={choose}
          required
        />
        <SelectField
          label={words.territoryId}
          options={shown.territories.filter(holds).map(({ id, name }) => ({ value: id, label: name }))}
          value={value.territoryId}
          onChange={(territoryId) => change({ territoryId })}
          required
        />
      </SimpleGrid>
      <Textarea
        label={words.title}
        value={value.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        autosize
        minRows={2}
        maxLength={1000}
        withAsterisk
      />
    </>
  )
}
