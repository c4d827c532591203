// Names of people in a plot, for those who look after the area: asked for by a click, because each asking is written down.
import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { useRead } from '../../platform/web/useRead.ts'
import { readPlotNames } from '../contract.ts'
import { fieldLabel } from '../factText.ts'
import type { ForestWords } from '../words.ts'

interface PlotNamesProps {
  readonly plotId: string
  readonly asOf: string
  readonly words: ForestWords
}

export function PlotNames({ plotId, asOf, words }: PlotNamesProps) {
  const [isAsked, setAsked] = useState(false)
  const asking = { enabled: isAsked, staleMs: Number.POSITIVE_INFINITY }
  const { data, error } = useRead(readPlotNames, { plotId, asOf }, asking)
  if (error) return <ProblemNote problem={error} />
  if (!isAsked || !data)
    return (
      <Group mt={12} gap={12}>
        <Button variant="default" loading={isAsked} onClick={() => setAsked(true)}>
          {words.plot.showNames}
        </Button>
        <Text size="sm" c="dimmed">
          {words.plot.namesWritten}
        </Text>
      </Group>
    )
  const named = (['ownerName', 'contractorName', 'disputantName'] as const).filter((field) => data[field] !== null)
  return (
    <div role="status">
      {named.map((field) => (
        <Text key={field} mt={8}>{`${fieldLabel(field, words)}: ${data[field]}`}</Text>
      ))}
      {named.length === 0 ? <Text c="dimmed">{words.plot.noName}</Text> : null}
    </div>
  )
}
