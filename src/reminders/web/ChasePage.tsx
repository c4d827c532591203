// One chase: what was urged of whom, its letter, and what each unit answered.

import { Button, Group, List, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '../../platform/contract.ts'
import { dateText } from '../../platform/format.ts'
import { DocumentFiles } from '../../platform/web/DocumentFiles.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { PagePending } from '../../platform/web/PagePending.tsx'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { showChase } from '../chaseContract.ts'
import { remindersWords } from '../words.ts'
import { AnswerPanel } from './AnswerPanel.tsx'
import { useKindName } from './useKindName.ts'

type Unit = OutputOf<typeof showChase>['units'][number]

export default function ChasePage() {
  const words = useWords(remindersWords)
  const { chaseId = '' } = usePathParams()
  const { data, error, refetch } = useRead(showChase, { chaseId })
  const [answering, setAnswering] = useState<Unit>()
  if (!data) return <PagePending error={error} refetch={refetch} />
  const { row, units } = data
  return (
    <Page
      beside={
        answering ? (
          <AnswerPanel
            key={answering.agencyId}
            chaseId={chaseId}
            unit={answering}
            chasedOn={row.chasedOn}
            onClose={() => setAnswering(undefined)}
          />
        ) : null
      }
    >
      <PageHead
        title={words.chase.title(dateText(row.chasedOn))}
        sentence={words.chase.sentence(words.chaseForm[row.chaseForm], units.length, dateText(row.answerByOn))}
        crumbs={[{ label: words.chasing.title, to: '/don-doc' }]}
        actions={
          row.chaseForm === 'letter' ? (
            <DocumentFiles path="chases/letter" input={{ chaseId }} said={words.chase} isMain />
          ) : null
        }
      />
      <Stack gap={24} mt={16} maw={760}>
        <div>
          <Text style={{ whiteSpace: 'pre-line' }} lang="vi">
            {row.text}
          </Text>
          <Text size="sm" c="dimmed">
            {words.chase.by(row.recordedBy, dateText(row.chasedOn))}
          </Text>
        </div>
        {units.map((unit) => (
          <UnitOfChase key={unit.agencyId} unit={unit} onAnswer={() => setAnswering(unit)} />
        ))}
      </Stack>
    </Page>
  )
}

function UnitOfChase({ unit, onAnswer }: { readonly unit: Unit; readonly onAnswer: () => void }) {
  const words = useWords(remindersWords)
  const kindName = useKindName()
  const isDone = unit.items.every(({ doneOn }) => doneOn !== null)
  return (
    <Stack component="section" gap={10} aria-label={unit.agencyName}>
      <Group justify="space-between" gap={8}>
        <Title order={2}>{unit.agencyName}</Title>
        {unit.answer || isDone ? (
          <StateChip state="done" />
        ) : (
          <StateChip state="waiting">{words.chase.noAnswer}</StateChip>
        )}
      </Group>
      <List spacing={8} listStyleType="none" lang="vi">
        {unit.items.map((item) => (
          <List.Item key={item.dueId}>
            <PageLink to={item.path}>{`${kindName(item.dueKind)}: ${item.subject}`}</PageLink>
            <Text size="sm" c="dimmed">
              {words.message.due(dateText(item.dueOn))}
              {item.doneOn ? `. ${words.dueStanding.done}, ${dateText(item.doneOn)}` : ''}
            </Text>
          </List.Item>
        ))}
      </List>
      {unit.answer ? (
        <div>
          <Text style={{ whiteSpace: 'pre-line' }}>{unit.answer.text}</Text>
          <Text size="sm" c="dimmed">
            {words.chase.by(unit.answer.recordedBy, dateText(unit.answer.answeredOn))}
          </Text>
        </div>
      ) : null}
      {unit.mayAnswer ? (
        <div>
          <Button variant="default" onClick={onAnswer}>
            {words.chase.answer}
          </Button>
        </div>
      ) : null}
    </Stack>
  )
}
