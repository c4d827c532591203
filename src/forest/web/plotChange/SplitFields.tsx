// Parting a plot: the line on the map, and the parts that it makes at once, each with its number, its areas, what is otherwise in it.
import { Card, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import type { Bounds } from '../../../geo/geometry.ts'
import { boundsOf } from '../../../geo/looseGeometry.ts'
import { hectaresText, numberText } from '../../../platform/format.ts'
import { FormSection } from '../../../platform/web/form/FormSection.tsx'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import { type ChangeDraft, type PartDraft, partCodes, sameFacts } from '../../plotChange/changeDraft.ts'
import type { DrawnFile } from '../../plotChange/drawnFile.ts'
import { bookAreasOf } from '../../plotChange/plotChange.ts'
import { measuredHaOf } from '../../plotChange/splitShape.ts'
import type { AreaShape } from '../../plotFile.ts'
import { forestWords } from '../../words.ts'
import type { BegunChange } from './begunChange.ts'
import { DrawingMap } from './DrawingMap.tsx'
import { TypeFields } from './FactsFields.tsx'

interface SplitFieldsProps {
  readonly begun: BegunChange
  readonly draft: ChangeDraft
  readonly parts: readonly AreaShape[]
  readonly onChange: (changes: Partial<ChangeDraft>) => void
  readonly faultAt: (pointer: string) => string | undefined
}

export function SplitFields({ begun, draft, parts, onChange, faultAt }: SplitFieldsProps) {
  const words = useWords(forestWords).plotChange
  const language = useLanguage()
  const isParted = parts.length > 1
  const codes = partCodes(draft.parts, begun.takenCodes, parts.length)
  const named = JSON.stringify(codes)
  const outlines = useMemo(() => {
    const names: string[] = JSON.parse(named)
    return parts.map((shape, index) => ({
      id: String(index),
      shape,
      tone: index % 2 === 0 ? ('good' as const) : ('look' as const),
      name: parts.length > 1 ? (names[index] ?? '') : '',
    }))
  }, [parts, named])
  const fit = useMemo(() => boundsOf([begun.shape]) as Bounds, [begun.shape])
  const rings = useMemo(() => begun.shape.coordinates.flat(), [begun.shape])
  const take = ({ lines, areas }: DrawnFile) => {
    const [only] = areas
    // One area parts the plot along its border; several are the parts.
    if (areas.length > 1) onChange({ areas, lines: [], corners: [] })
    else onChange({ areas: [], lines: [...draft.lines, ...lines, ...(only?.coordinates.flat() ?? [])] })
  }
  const isDrawn = draft.lines.length > 0 || draft.corners.length > 0
  return (
    <FormSection title={words.step.draw}>
      <DrawingMap
        label={words.step.draw}
        outlines={outlines}
        fit={fit}
        rings={rings}
        drawn={draft}
        onChange={onChange}
        onFile={take}
      />
      <Text role="status" fw={600}>
        {isParted ? words.partsDrawn(numberText(parts.length, language)) : isDrawn ? words.notCut : words.notDrawn}
      </Text>
      {faultAt('/lines') ? (
        <Text role="alert" c="var(--bad)">
          {words.notCut}
        </Text>
      ) : null}
      {isParted ? <Parts {...{ begun, draft, parts, codes, onChange, faultAt }} /> : null}
    </FormSection>
  )
}

function Parts({ begun, draft, parts, codes, onChange, faultAt }: SplitFieldsProps & { codes: readonly string[] }) {
  const all = useWords(forestWords)
  const words = all.plotChange
  const language = useLanguage()
  const measured = parts.map(measuredHaOf)
  const book = bookAreasOf(begun.facts.bookAreaHa, measured)
  const changePart = (index: number, changes: Partial<PartDraft>) =>
    onChange({
      parts: parts.map((_, each) => {
        const part = draft.parts[each] ?? sameFacts
        return each === index ? { ...part, ...changes } : part
      }),
    })
  return (
    <Stack gap={12}>
      {parts.map((_, index) => {
        const area = book[index]
        const number = numberText(index + 1, language)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is what is the largest, the second largest
          <Card key={index} withBorder component="section" aria-label={words.part(number)}>
            <Stack gap={10}>
              <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={12}>
                <TextInput
                  label={`${words.part(number)}: ${words.partCode}`}
                  value={codes[index] ?? ''}
                  maxLength={10}
                  onChange={(event) => changePart(index, { plotCode: event.currentTarget.value })}
                  error={faultAt(`/parts/${index}/plotCode`)}
                  size="md"
                  withAsterisk
                />
                <Text style={{ alignSelf: 'end' }}>
                  {words.partArea(
                    hectaresText(measured[index] ?? 0, language),
                    area === null || area === undefined ? all.plot.unknown : hectaresText(area, language),
                  )}
                </Text>
              </SimpleGrid>
              <TypeFields
                value={draft.parts[index] ?? sameFacts}
                onChange={(changes) => changePart(index, changes)}
                faultAt={(pointer) => faultAt(`/parts/${index}${pointer}`)}
              />
            </Stack>
          </Card>
        )
      })}
    </Stack>
  )
}
