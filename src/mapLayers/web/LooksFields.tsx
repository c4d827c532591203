// How a layer is called and drawn: name, colour, the attribute written beside each feature.
import { Input, TextInput } from '@mantine/core'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { useWords } from '../../platform/web/useWords.ts'
import { layerColours } from '../mapLayer.ts'
import { mapLayersWords } from '../words.ts'
import classes from './mapLayers.module.css'

export interface Looks {
  readonly name: string
  readonly colour: string
  /** '' = none. */
  readonly labelField: string
}

interface LooksFieldsProps {
  readonly value: Looks
  readonly onChange: (changes: Partial<Looks>) => void
  readonly columns: readonly string[]
  readonly error?: string | undefined
}

export function LooksFields({ value, onChange, columns, error }: LooksFieldsProps) {
  const words = useWords(mapLayersWords).layer
  return (
    <>
      <TextInput
        label={words.name}
        value={value.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        maxLength={120}
        error={error}
        withAsterisk
      />
      <Input.Wrapper label={words.colour} component="div">
        <div className={classes.swatches} role="radiogroup" aria-label={words.colour}>
          {layerColours.map((colour, index) => (
            // biome-ignore lint/a11y/useSemanticElements: a patch of colour, which no radio input can be
            <button
              key={colour}
              type="button"
              role="radio"
              aria-checked={value.colour === colour}
              aria-label={words.colourNumber(index + 1)}
              className={classes.swatch}
              style={{ background: colour }}
              onClick={() => onChange({ colour })}
            />
          ))}
        </div>
      </Input.Wrapper>
      {columns.length > 0 ? (
        <SelectField
          label={words.labelField}
          options={columns.map((column) => ({ value: column, label: column }))}
          value={value.labelField}
          onChange={(labelField) => onChange({ labelField })}
          placeholder={words.noLabel}
        />
      ) : null}
    </>
  )
}
