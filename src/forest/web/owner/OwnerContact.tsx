// Who an owner is by name and how to reach it: asked for by a click, because each asking is written down.
import { Anchor, Button, Group, Text } from '@mantine/core'
import type { OutputOf } from '../../../platform/contract.ts'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import type { ProblemError } from '../../../platform/web/problemError.ts'
import { useWords } from '../../../platform/web/useWords.ts'
import type { readOwnerContact } from '../../ownerContract.ts'
import { forestWords } from '../../words.ts'
import { FactGrid } from '../FactGrid.tsx'

interface OwnerContactProps {
  readonly isAsked: boolean
  readonly onAsk: () => void
  readonly contact: OutputOf<typeof readOwnerContact> | undefined
  readonly problem: ProblemError | null
}

export function OwnerContact({ isAsked, onAsk, contact, problem }: OwnerContactProps) {
  const words = useWords(forestWords)
  const { owner } = words
  return (
    <RecordSection title={owner.reach}>
      {problem ? <ProblemNote problem={problem} /> : null}
      {contact ? (
        <Shown contact={contact} />
      ) : (
        <Group gap={12}>
          <Button variant="default" loading={isAsked && !problem} onClick={onAsk}>
            {owner.showContact}
          </Button>
          <Text size="sm" c="dimmed">
            {words.plot.namesWritten}
          </Text>
        </Group>
      )}
    </RecordSection>
  )
}

function Shown({ contact: { owner: facts } }: { readonly contact: OutputOf<typeof readOwnerContact> }) {
  const { owner } = useWords(forestWords)
  const { columns } = owner
  const { ownerName, otherNames = [], representative, telephone, address } = facts
  const known = [
    [columns.ownerName, ownerName],
    [columns.otherNames, otherNames.join('; ')],
    [columns.representative, representative],
    [columns.address, address],
  ] as const
  return (
    <div role="status">
      <FactGrid facts={known.flatMap(([label, value]) => (value ? [[label, value] as const] : []))} />
      {telephone ? (
        <Text mt={8}>
          {`${columns.telephone}: `}
          <Anchor href={`tel:${telephone.replace(/[^+0-9]/g, '')}`}>{telephone}</Anchor>
        </Text>
      ) : null}
      {representative || telephone || address ? null : <Text c="dimmed">{owner.noContact}</Text>}
    </div>
  )
}
