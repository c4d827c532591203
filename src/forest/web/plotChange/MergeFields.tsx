// Merging: which neighbours, whose facts where they differ, the number of the new plot.
import { Checkbox, Stack, Text, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import type { Bounds } from '../../../geo/geometry.ts'
import { boundsOf } from '../../../geo/looseGeometry.ts'
import { hectaresText } from '../../../platform/format.ts'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { FormSection } from '../../../platform/web/form/FormSection.tsx'
import { ShapeMap } from '../../../platform/web/map/ShapeMap.tsx'
import { SelectField } from '../../../platform/web/SelectField.tsx'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import { factText, fieldLabel } from '../../factText.ts'
import type { PlotField } from '../../frmsColumns.ts'
import { personalFields } from '../../plot.ts'
import type { ChangeDraft } from '../../plotChange/changeDraft.ts'
import { forestWords } from '../../words.ts'
import type { BegunChange } from './begunChange.ts'

interface MergeFieldsProps {
  readonly begun: BegunChange
  readonly draft: ChangeDraft
  readonly differing: readonly PlotField[]
  readonly onChange: (changes: Partial<ChangeDraft>) => void
  readonly faultAt: (pointer: string) => string | undefined
}

export function MergeFields({ begun, draft, differing, onChange, faultAt }: MergeFieldsProps) {
  const words = useWords(forestWords)
  const language = useLanguage()
  const { row, shape, neighbours } = begun
  const isChosen = (plotId: string) => plotId === row.id || draft.mergedIds.includes(plotId)
  const toggle = (plotId: string) =>
    onChange({
      mergedIds: draft.mergedIds.includes(plotId)
        ? draft.mergedIds.filter((id) => id !== plotId)
        : [...draft.mergedIds, plotId],
      chosen: {},
      ...(draft.mergedCode ? {} : { mergedCode: row.plotCode }),
    })
  const plots = [{ row, shape, facts: begun.facts }, ...neighbours]
  const chosenIds = plots
    .filter((plot) => isChosen(plot.row.id))
    .map((plot) => plot.row.id)
    .join(' ')
  const outlines = useMemo(
    () =>
      [{ row, shape }, ...neighbours].map((plot) => ({
        id: plot.row.id,
        shape: plot.shape,
        tone: chosenIds.includes(plot.row.id) ? ('good' as const) : ('look' as const),
        name: plot.row.plotCode,
      })),
    [row, shape, neighbours, chosenIds],
  )
  const fit = useMemo(() => boundsOf([shape, ...neighbours.map((each) => each.shape)]) as Bounds, [shape, neighbours])
  if (neighbours.length === 0) return <EmptyState kind="nothingYet" title={words.plotChange.noNeighbours} />
  return (
    <FormSection title={words.plotChange.step.plots}>
      <ShapeMap
        label={words.plotChange.step.plots}
        outlines={outlines}
        fit={fit}
        units={{}}
        onChoose={(plotId) => plotId !== row.id && toggle(plotId)}
      />
      <Checkbox.Group
        label={words.plotChange.neighbours}
        value={[...draft.mergedIds]}
        error={faultAt('/plots')}
        withAsterisk
      >
        <Stack gap={8} mt={6}>
          {neighbours.map((plot) => (
            <Checkbox
              key={plot.row.id}
              value={plot.row.id}
              checked={isChosen(plot.row.id)}
              onChange={() => toggle(plot.row.id)}
              label={words.plotChange.neighbourLine(plot.row.plotCode, hectaresText(plot.row.geodesicAreaHa, language))}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <TextInput
        label={words.plotChange.mergedCode}
        value={draft.mergedCode}
        maxLength={10}
        onChange={(event) => onChange({ mergedCode: event.currentTarget.value })}
        error={faultAt('/plotCode')}
        withAsterisk
        size="md"
      />
      {differing.length > 0 ? <Text>{words.plotChange.differing}</Text> : null}
      {differing.map((field) => (
        <SelectField
          key={field}
          label={fieldLabel(field, words)}
          options={plots
            .filter((plot) => isChosen(plot.row.id))
            .map(({ row: { id, plotCode }, facts }) => ({
              value: id,
              label: personalFields.includes(field)
                ? words.plotChange.asInHidden(plotCode)
                : words.plotChange.asIn(plotCode, factText(field, facts[field], words, language)),
            }))}
          value={draft.chosen[field] ?? ''}
          onChange={(plotId) => onChange({ chosen: { ...draft.chosen, [field]: plotId } })}
          error={faultAt(`/chosen/${field}`)}
          required
          size="md"
        />
      ))}
    </FormSection>
  )
}
