import { Button, List, Stack, Text, Title } from '@mantine/core'
import { dateText } from '../../platform/format.ts'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { SidePanel } from '../../platform/web/SidePanel.tsx'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { chaseUnit, listChases, listDueItems } from '../chaseContract.ts'
import { remindersWords } from '../words.ts'
import { useKindName } from './useKindName.ts'

interface UnitPanelProps {
  readonly agencyId: string
  readonly onChase: () => void
  readonly onClose: () => void
}

/** One unit: who answers there, everything late, how it was chased so far. */
export function UnitPanel({ agencyId, onChase, onClose }: UnitPanelProps) {
  const words = useWords(remindersWords)
  const kindName = useKindName()
  const mayI = useMayI()
  const due = useRead(listDueItems, { agencyId, dueStanding: 'late', pageSize: 200 }).data
  const chases = useRead(listChases, { agencyId, pageSize: 50 }).data
  const [first] = due?.rows ?? []
  const name = first?.agencyName ?? due?.agencies.find(({ id }) => id === agencyId)?.name ?? ''
  return (
    <SidePanel
      title={name}
      onClose={onClose}
      width={420}
      foot={mayI(chaseUnit) && first ? <Button onClick={onChase}>{words.chasing.chase}</Button> : null}
    >
      <Stack gap={14}>
        {first ? (
          <Text size="sm">
            {first.isAgencyInForce
              ? first.headName
                ? `${first.headName}, ${first.headPost ?? ''}`
                : words.chasing.nobody
              : words.chasing.agencyEnded}
          </Text>
        ) : null}
        <List spacing={8} listStyleType="none" lang="vi">
          {due?.rows.map((row) => (
            <List.Item key={row.id}>
              <PageLink to={row.path}>{`${kindName(row.dueKind)}: ${row.subject}`}</PageLink>
              <Text size="sm" c="dimmed">
                {words.message.due(dateText(row.dueOn))}, {words.standing.late(row.workingDaysLate).toLowerCase()}
              </Text>
            </List.Item>
          ))}
        </List>
        <Title order={3} fz={14}>
          {words.chasing.history}
        </Title>
        {chases && chases.rows.length === 0 ? <Text size="sm">{words.chasing.noHistory}</Text> : null}
        <List spacing={8} listStyleType="none">
          {chases?.rows.map((row) => (
            <List.Item key={row.id}>
              <PageLink to={`/don-doc/${row.id}`}>{words.chase.title(dateText(row.chasedOn))}</PageLink>
              <Text size="sm" c="dimmed">
                {words.chaseForm[row.chaseForm]}.{' '}
                {row.unanswered > 0 ? words.chasing.waitsFor(dateText(row.answerByOn)) : words.dueStanding.done}
              </Text>
            </List.Item>
          ))}
        </List>
      </Stack>
    </SidePanel>
  )
}
