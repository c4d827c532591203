// The administrator's page: who is reminded when, and what became of letters and messages.
import { Alert, Button, Checkbox, Table, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { dateText, instantText } from '../../platform/format.ts'
import { DataList } from '../../platform/web/DataList.tsx'
import type { Column } from '../../platform/web/list/column.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { StateChip, type Tone } from '../../platform/web/StateChip.tsx'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useWords } from '../../platform/web/useWords.ts'
import {
  type DeliveryRow,
  endReminderRule,
  listDeliveries,
  listReminderRules,
  type RuleRow,
  readReminderSettings,
  setReminderRule,
} from '../contract.ts'
import { deliveryChannels, deliveryStatuses } from '../delivery.ts'
import { type RemindersWords, remindersWords } from '../words.ts'
import { AddRule, EndRule } from './RulePanels.tsx'
import { useKindName } from './useKindName.ts'

export default function RulesPage() {
  const words = useWords(remindersWords)
  const mayI = useMayI()
  const [withEnded, setWithEnded] = useState(false)
  const { data, error, refetch } = useRead(listReminderRules, { ended: withEnded })
  const settings = useRead(readReminderSettings, {}).data
  const [panel, setPanel] = useState<'add' | RuleRow>()
  const close = () => setPanel(undefined)
  const beside =
    panel === 'add' ? (
      <AddRule dueKinds={data?.dueKinds ?? []} onClose={close} />
    ) : panel ? (
      <EndRule key={panel.id} rule={panel} onClose={close} />
    ) : null
  return (
    <Page beside={beside}>
      <PageHead
        title={words.rules.title}
        sentence={words.rules.why}
        actions={
          mayI(setReminderRule) ? (
            <Button leftSection={<IconPlus size={16} stroke={1.75} />} onClick={() => setPanel('add')}>
              {words.rules.add}
            </Button>
          ) : null
        }
      />
      <ProblemNote problem={error} onRetry={() => void refetch()} />
      <Text size="sm" c="dimmed" mb={8}>
        {words.rules.kindWhy}
      </Text>
      <Checkbox
        label={words.rules.showEnded}
        checked={withEnded}
        onChange={(event) => setWithEnded(event.currentTarget.checked)}
        mb={8}
      />
      <RuleTable rules={data?.rows ?? []} onEnd={mayI(endReminderRule) ? setPanel : undefined} />
      {mayI(listDeliveries) ? (
        <>
          <Title order={2} mb={8}>
            {words.rules.deliveries}
          </Title>
          {settings && !settings.hasMailServer ? (
            <Alert color="nang" role="status" mb={12}>
              {words.rules.noMailServer}
            </Alert>
          ) : null}
          <DataList
            contract={listDeliveries}
            label={words.rules.deliveries}
            columns={columnsOf(words)}
            filters={[
              {
                name: 'deliveryStatus',
                label: words.columns.deliveryStatus,
                options: deliveryStatuses.map((value) => ({ value, label: words.deliveryStatus[value] })),
              },
              {
                name: 'deliveryChannel',
                label: words.columns.deliveryChannel,
                options: deliveryChannels.map((value) => ({ value, label: words.deliveryChannel[value] })),
              },
            ]}
            rowKey={(row) => row.id}
            firstSort="-madeAt"
            empty={{ title: words.rules.noDeliveries, why: words.rules.noDeliveriesWhy }}
          />
        </>
      ) : null}
    </Page>
  )
}

function RuleTable(props: {
  readonly rules: readonly RuleRow[]
  readonly onEnd: ((rule: RuleRow) => void) | undefined
}) {
  const words = useWords(remindersWords)
  const kindName = useKindName()
  const { columns } = words
  return (
    <Table.ScrollContainer minWidth={720} mb={24}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {[columns.dueKind, columns.step, columns.recipients, columns.validFrom, columns.validTo, columns.act].map(
              (head) => (
                <Table.Th key={head}>{head}</Table.Th>
              ),
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {props.rules.map((rule) => (
            <Table.Tr key={rule.id}>
              <Table.Td>{rule.dueKind ? kindName(rule.dueKind) : words.rules.everyKind}</Table.Td>
              <Table.Td>{words.step(rule.stepDays)}</Table.Td>
              <Table.Td>{words.reminderRecipients[rule.reminderRecipients]}</Table.Td>
              <Table.Td>{dateText(rule.validFrom)}</Table.Td>
              <Table.Td>{rule.validTo ? dateText(rule.validTo) : ''}</Table.Td>
              <Table.Td>
                {rule.validTo === null && props.onEnd ? (
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={words.rules.endOf(
                      `${words.step(rule.stepDays)}, ${words.reminderRecipients[rule.reminderRecipients]}`,
                    )}
                    onClick={() => props.onEnd?.(rule)}
                  >
                    {words.rules.end}
                  </Button>
                ) : null}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

const tones: Readonly<Record<DeliveryRow['deliveryStatus'], Tone>> = {
  waiting: 'progress',
  sent: 'good',
  failed: 'bad',
  notNeeded: 'neutral',
}

function columnsOf(words: RemindersWords): readonly Column<DeliveryRow>[] {
  const { columns } = words
  return [
    { id: 'personName', label: columns.personName, cell: (row) => row.personName, isSortable: true },
    {
      id: 'deliveryChannel',
      label: columns.deliveryChannel,
      cell: (row) => words.deliveryChannel[row.deliveryChannel],
      width: '140px',
    },
    {
      id: 'deliveryStatus',
      label: columns.deliveryStatus,
      cell: (row) => <StateChip tone={tones[row.deliveryStatus]}>{words.deliveryStatus[row.deliveryStatus]}</StateChip>,
      isSortable: true,
      width: '150px',
    },
    {
      id: 'attempts',
      label: columns.attempts,
      cell: (row) => String(row.attempts),
      isSortable: true,
      align: 'right',
      width: '110px',
    },
    { id: 'fault', label: columns.fault, cell: (row) => row.fault ?? '', width: '260px' },
    { id: 'madeAt', label: columns.madeAt, cell: (row) => instantText(row.madeAt), isSortable: true, width: '150px' },
  ]
}
