import { Button, List, Text } from '@mantine/core'
import { useState } from 'react'
import { instantText } from '../../platform/format.ts'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { useRead } from '../../platform/web/useRead.ts'
import { readPledgeNames } from '../contract.ts'
import type { PledgesWords } from '../words.ts'

interface SignerNamesProps {
  readonly pledgeId: string
  readonly disclosures: readonly { readonly at: string; readonly by: string }[]
  readonly words: PledgesWords
}

/** The names are asked for only when a person wants them: the asking is written down. */
export function SignerNames({ pledgeId, disclosures, words }: SignerNamesProps) {
  const [isWanted, setWanted] = useState(false)
  return (
    <>
      {isWanted ? (
        <Names pledgeId={pledgeId} />
      ) : (
        <>
          <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => setWanted(true)}>
            {words.pledge.showNames}
          </Button>
          <Text size="sm" c="dimmed">
            {words.pledge.showNamesNote}
          </Text>
        </>
      )}
      {disclosures.length > 0 ? (
        <Text size="sm" c="dimmed">
          {`${words.pledge.disclosed}: ${disclosures.map(({ at, by }) => `${by} ${instantText(at)}`).join('; ')}`}
        </Text>
      ) : null}
    </>
  )
}

function Names({ pledgeId }: { readonly pledgeId: string }) {
  // Asked once: a name on the screen is not asked for again each time the window is looked at.
  const { data, error } = useRead(readPledgeNames, { pledgeId }, { staleMs: Number.POSITIVE_INFINITY })
  if (error) return <ProblemNote problem={error} />
  return (
    <List type="ordered">
      {data?.names.map(({ name, position }) => (
        <List.Item key={`${name} ${position}`}>{[name, position].filter(Boolean).join(', ')}</List.Item>
      ))}
    </List>
  )
}
