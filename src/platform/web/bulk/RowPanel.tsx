// One row beside the others, cell by cell, with what is wrong with each.
import { Autocomplete, Button, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { amendBulkRow, type ShownBulkEntry, type ShownBulkRow } from '../../bulk/contract.ts'
import { bulkWords } from '../../bulk/words.ts'
import { ProblemNote } from '../ProblemNote.tsx'
import { SidePanel } from '../SidePanel.tsx'
import { useCommand } from '../useCommand.ts'
import { useWords } from '../useWords.ts'
import { cellText } from './BulkRows.tsx'

interface RowPanelProps {
  readonly shown: ShownBulkEntry
  readonly row: ShownBulkRow
  readonly onClose: () => void
}

export function RowPanel({ shown, row, onClose }: RowPanelProps) {
  const words = useWords(bulkWords).screen
  const amending = useCommand(amendBulkRow)
  const [changed, setChanged] = useState<Readonly<Record<string, string>>>({})
  const { rowNumber, texts, faults } = row
  const save = async () => {
    const outcome = await amending.send({ bulkEntryId: shown.row.id, rowNumber, texts: changed })
    if (outcome?.state === 'accepted') onClose()
  }
  const ofRow = faults.filter(({ column }) => column === null)
  return (
    <SidePanel title={words.mendTitle(rowNumber)} onClose={onClose} width={400}>
      <Stack gap={12}>
        {ofRow.map(({ sentence }) => (
          <Text key={sentence} size="sm" c="var(--bad)">
            {words.fault(words.wholeRow, '', sentence)}
          </Text>
        ))}
        {shown.columns.map(({ key, head, hint, isRequired, choices }) => {
          const fault = faults.find(({ column }) => column === key)
          const field = {
            label: head,
            description: hint ?? undefined,
            withAsterisk: isRequired,
            value: changed[key] ?? cellText(texts[key] ?? ''),
            error: fault && changed[key] === undefined ? fault.sentence : undefined,
          }
          const set = (value: string) => setChanged({ ...changed, [key]: value })
          return choices.length > 0 ? (
            <Autocomplete key={key} {...field} data={[...new Set(choices)]} limit={30} onChange={set} />
          ) : (
            <TextInput key={key} {...field} autoComplete="off" onChange={(event) => set(event.currentTarget.value)} />
          )
        })}
        <ProblemNote problem={amending.problem} />
        <Button onClick={() => void save()} loading={amending.isSending} disabled={Object.keys(changed).length === 0}>
          {words.save}
        </Button>
      </Stack>
    </SidePanel>
  )
}
