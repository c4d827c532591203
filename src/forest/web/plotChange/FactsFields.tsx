// What a plot or a part is otherwise from a day on; what is left empty stays as it is.
import { SimpleGrid, Text, TextInput } from '@mantine/core'
import { NumberField } from '../../../platform/web/NumberField.tsx'
import { SelectField } from '../../../platform/web/SelectField.tsx'
import { useWords } from '../../../platform/web/useWords.ts'
import { fieldLabel } from '../../factText.ts'
import { purposeDetailOfCode } from '../../forestPurpose.ts'
import { forestTypeOfSymbol, forestTypes } from '../../forestType.ts'
import { forestTypeName } from '../../forestTypeName.ts'
import { ownerCategories } from '../../plot.ts'
import type { FactsDraft } from '../../plotChange/changeDraft.ts'
import { forestWords } from '../../words.ts'

interface FactsFieldsProps {
  readonly value: FactsDraft
  readonly onChange: (changes: Partial<FactsDraft>) => void
  readonly faultAt: (pointer: string) => string | undefined
}

/** Type, species, year; with the purpose where the whole plot changes. */
export function TypeFields({
  value,
  onChange,
  faultAt,
  hasPurpose = false,
}: FactsFieldsProps & { hasPurpose?: boolean }) {
  const words = useWords(forestWords)
  const type = forestTypeOfSymbol(value.forestType)
  const asBefore = { placeholder: words.plotChange.sameAsBefore, size: 'md' } as const
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={12}>
        <SelectField
          {...asBefore}
          label={words.columns.forestType}
          options={forestTypes.map((each) => ({
            value: each.symbol,
            label: `${each.symbol}: ${forestTypeName(each, words)}`,
          }))}
          value={value.forestType}
          onChange={(forestType) => onChange({ forestType })}
          error={faultAt('/facts/forestTypeSymbol')}
        />
        {hasPurpose ? (
          <SelectField
            {...asBefore}
            label={words.plotChange.purposeDetail}
            options={Array.from({ length: 12 }, (_, index) => String(index + 1)).flatMap((code) => {
              const detail = purposeDetailOfCode(Number(code))
              return detail ? [{ value: code, label: `${code}: ${words.purposeDetail[detail]}` }] : []
            })}
            value={value.purposeDetail}
            onChange={(purposeDetail) => onChange({ purposeDetail })}
            error={faultAt('/facts/purposeDetailCode')}
          />
        ) : null}
        {type?.landClass === 'noForest' ? null : (
          <>
            <TextInput
              {...asBefore}
              label={words.columns.treeSpecies}
              value={value.treeSpecies}
              maxLength={30}
              onChange={(event) => onChange({ treeSpecies: event.currentTarget.value })}
              error={faultAt('/facts/treeSpecies')}
            />
            <NumberField
              label={words.columns.plantingYear}
              value={value.plantingYear}
              onChange={(plantingYear) => onChange({ plantingYear })}
              error={faultAt('/facts/plantingYear')}
              size="md"
            />
          </>
        )}
      </SimpleGrid>
      {type?.landClass === 'noForest' ? (
        <Text size="sm" c="dimmed">
          {words.plotChange.noTrees}
        </Text>
      ) : null}
    </>
  )
}

export function OwnerFields({ value, onChange, faultAt }: FactsFieldsProps) {
  const words = useWords(forestWords)
  return (
    <>
      <SelectField
        label={words.columns.ownerCategory}
        options={ownerCategories.map((each) => ({ value: each, label: words.ownerCategory[each] }))}
        value={value.ownerCategory}
        onChange={(ownerCategory) => onChange({ ownerCategory })}
        error={faultAt('/ownerCategory')}
        required
        size="md"
      />
      <TextInput
        label={fieldLabel('ownerName', words)}
        description={words.plotChange.ownerNameHelp}
        value={value.ownerName}
        maxLength={300}
        onChange={(event) => onChange({ ownerName: event.currentTarget.value })}
        error={faultAt('/facts/ownerName')}
        withAsterisk
        size="md"
      />
    </>
  )
}
