// A plot that stays the same plot: another type or purpose, another owner, another outline.
import { Text } from '@mantine/core'
import { useMemo } from 'react'
import type { Bounds } from '../../../geo/geometry.ts'
import { boundsOf } from '../../../geo/looseGeometry.ts'
import { hectaresText } from '../../../platform/format.ts'
import { FormSection } from '../../../platform/web/form/FormSection.tsx'
import { NumberField } from '../../../platform/web/NumberField.tsx'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import { type ChangeDraft, drawnShape, type FactsDraft } from '../../plotChange/changeDraft.ts'
import { outlineIn } from '../../plotChange/drawnFile.ts'
import { measuredHaOf } from '../../plotChange/splitShape.ts'
import { forestWords } from '../../words.ts'
import type { BegunChange } from './begunChange.ts'
import { DrawingMap } from './DrawingMap.tsx'
import { OwnerFields, TypeFields } from './FactsFields.tsx'

interface StayFieldsProps {
  readonly begun: BegunChange
  readonly draft: ChangeDraft
  readonly onChange: (changes: Partial<ChangeDraft>) => void
  readonly faultAt: (pointer: string) => string | undefined
}

export function StayFields({ begun, draft, onChange, faultAt }: StayFieldsProps) {
  const words = useWords(forestWords)
  const changeFacts = (changes: Partial<FactsDraft>) => onChange({ facts: { ...draft.facts, ...changes } })
  const fields = { value: draft.facts, onChange: changeFacts, faultAt }
  if (draft.changeKind === 'redraw') return <RedrawFields {...{ begun, draft, onChange, faultAt }} />
  return (
    <FormSection title={words.plotChange.step.facts}>
      {draft.changeKind === 'transfer' ? <OwnerFields {...fields} /> : <TypeFields {...fields} hasPurpose />}
    </FormSection>
  )
}

function RedrawFields({ begun, draft, onChange, faultAt }: StayFieldsProps) {
  const words = useWords(forestWords)
  const language = useLanguage()
  const shape = drawnShape(draft)
  const drawn = JSON.stringify(draft.areas.length > 0 && shape ? shape : null)
  const outlines = useMemo(
    () => [
      { id: 'before', shape: begun.shape, tone: 'look' as const },
      ...(drawn === 'null' ? [] : [{ id: 'after', shape: JSON.parse(drawn), tone: 'good' as const }]),
    ],
    [begun.shape, drawn],
  )
  const fit = useMemo(() => boundsOf([begun.shape]) as Bounds, [begun.shape])
  const rings = useMemo(
    () => [begun.shape, ...begun.neighbours.map((each) => each.shape)].flatMap((each) => each.coordinates.flat()),
    [begun],
  )
  return (
    <FormSection title={words.plotChange.step.draw}>
      <DrawingMap
        label={words.plotChange.step.draw}
        outlines={outlines}
        fit={fit}
        rings={rings}
        isArea
        drawn={draft}
        onChange={onChange}
        onFile={(file) => onChange(outlineIn(file))}
      />
      <Text role="status" fw={600}>
        {shape
          ? words.plotChange.newArea(
              hectaresText(begun.row.geodesicAreaHa, language),
              hectaresText(measuredHaOf(shape), language),
            )
          : words.plotChange.notDrawn}
      </Text>
      {faultAt('/shape') ? (
        <Text role="alert" c="var(--bad)">
          {faultAt('/shape')}
        </Text>
      ) : null}
      <NumberField
        label={words.columns.bookAreaHa}
        value={draft.facts.bookAreaHa}
        onChange={(bookAreaHa) => onChange({ facts: { ...draft.facts, bookAreaHa } })}
        error={faultAt('/facts/bookAreaHa')}
        digits={2}
        unit="ha"
        size="md"
      />
    </FormSection>
  )
}
