// Who sees a layer besides its own unit.
import { MultiSelect, Radio, Stack } from '@mantine/core'
import { matches } from '../../platform/listing.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { mapLayerChoices } from '../contract.ts'
import { type LayerSharing, layerSharings } from '../mapLayer.ts'
import { mapLayersWords } from '../words.ts'

export interface Sharing {
  readonly layerSharing: LayerSharing
  readonly sharedWith: readonly string[]
}

interface SharingFieldsProps {
  readonly value: Sharing
  readonly onChange: (changes: Partial<Sharing>) => void
  readonly error?: string | undefined
}

export function SharingFields({ value, onChange, error }: SharingFieldsProps) {
  const words = useWords(mapLayersWords)
  const agencies = useRead(mapLayerChoices, {}, { staleMs: 600_000 }).data?.agencies ?? []
  return (
    <>
      <Radio.Group
        label={words.layer.sharing}
        value={value.layerSharing}
        onChange={(next) => onChange({ layerSharing: next as LayerSharing })}
      >
        <Stack gap={8} mt={6}>
          {layerSharings.map((sharing) => (
            <Radio key={sharing} value={sharing} label={words.sharing[sharing]} />
          ))}
        </Stack>
      </Radio.Group>
      {value.layerSharing === 'chosen' ? (
        <MultiSelect
          label={words.layer.sharedWith}
          data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
          value={[...value.sharedWith]}
          onChange={(sharedWith) => onChange({ sharedWith })}
          filter={({ options, search }) => options.filter((one) => 'label' in one && matches(search, [one.label]))}
          error={error}
          searchable
          withAsterisk
        />
      ) : null}
    </>
  )
}

/** As the commands take it: units only where they were to be chosen. */
export const sharingInput = ({ layerSharing, sharedWith }: Sharing) => ({
  layerSharing,
  sharedWith: layerSharing === 'chosen' ? [...sharedWith] : [],
})
