import { Button, NumberInput, Stack, Text, Textarea } from '@mantine/core'
import { DateField } from '../../platform/web/DateField.tsx'
import { notify } from '../../platform/web/notices.ts'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { SidePanel } from '../../platform/web/SidePanel.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useForm } from '../../platform/web/useForm.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { endReminderRule, type RuleRow, setReminderRule } from '../contract.ts'
import { reminderRecipients } from '../reminderRule.ts'
import { remindersWords } from '../words.ts'
import { useKindName } from './useKindName.ts'

const everyKind = 'every'

/** A step from a day on. */
export function AddRule({ dueKinds, onClose }: { readonly dueKinds: readonly string[]; readonly onClose: () => void }) {
  const words = useWords(remindersWords)
  const kindName = useKindName()
  const { today } = useSignIn().office
  const form = useForm(setReminderRule, { dueKind: null, stepDays: 1, reminderRecipients: 'members', validFrom: today })
  const { value, change, faultAt } = form
  return (
    <SidePanel title={words.rules.add} onClose={onClose} width={400}>
      <form
        noValidate
        onSubmit={async (event) => {
          event.preventDefault()
          if (!(await form.submit())) return
          notify(words.rules.added)
          onClose()
        }}
      >
        <Stack gap={14}>
          <SelectField
            label={words.columns.dueKind}
            options={[
              { value: everyKind, label: words.rules.everyKind },
              ...dueKinds.map((kind) => ({ value: kind, label: kindName(kind) })),
            ]}
            value={value.dueKind ?? everyKind}
            onChange={(kind) => change({ dueKind: kind === everyKind || kind === '' ? null : kind })}
            required
          />
          <NumberInput
            label={words.rules.stepDays}
            value={value.stepDays ?? ''}
            onChange={(stepDays) => change({ stepDays: Number(stepDays) })}
            error={faultAt('/stepDays')}
            min={-60}
            max={250}
            allowDecimal={false}
          />
          <Text size="sm" c="dimmed" role="status">
            {words.step(value.stepDays ?? 0)}
          </Text>
          <SelectField
            label={words.columns.recipients}
            options={reminderRecipients.map((each) => ({ value: each, label: words.reminderRecipients[each] }))}
            value={value.reminderRecipients ?? ''}
            onChange={(recipients) => change({ reminderRecipients: recipients || 'members' })}
            required
          />
          <DateField
            label={words.columns.validFrom}
            value={value.validFrom ?? ''}
            onChange={(validFrom) => change({ validFrom })}
            error={faultAt('/validFrom')}
            min={today}
            required
          />
          <ReasonField value={value.reason} onChange={(reason) => change({ reason })} error={faultAt('/reason')} />
          <ProblemNote problem={form.problem} kept={words.shared.kept} />
          <Button type="submit" loading={form.isSending}>
            {words.rules.add}
          </Button>
        </Stack>
      </form>
    </SidePanel>
  )
}

/** A step that no longer holds from a day on. */
export function EndRule({ rule, onClose }: { readonly rule: RuleRow; readonly onClose: () => void }) {
  const words = useWords(remindersWords)
  const { today } = useSignIn().office
  const form = useForm(endReminderRule, { reminderRuleId: rule.id, validTo: today })
  const { value, change, faultAt } = form
  return (
    <SidePanel title={words.rules.endOf(words.step(rule.stepDays))} onClose={onClose} width={400}>
      <form
        noValidate
        onSubmit={async (event) => {
          event.preventDefault()
          if (!(await form.submit())) return
          notify(words.rules.ended)
          onClose()
        }}
      >
        <Stack gap={14}>
          <DateField
            label={words.rules.validTo}
            value={value.validTo ?? ''}
            onChange={(validTo) => change({ validTo })}
            error={faultAt('/validTo')}
            min={today}
            required
          />
          <ReasonField value={value.reason} onChange={(reason) => change({ reason })} error={faultAt('/reason')} />
          <ProblemNote problem={form.problem} kept={words.shared.kept} />
          <Button type="submit" loading={form.isSending}>
            {words.rules.end}
          </Button>
        </Stack>
      </form>
    </SidePanel>
  )
}

function ReasonField(props: {
  readonly value: string | undefined
  readonly onChange: (reason: string) => void
  readonly error: string | undefined
}) {
  const words = useWords(remindersWords).rules
  return (
    <Textarea
      label={words.reasonLabel}
      value={props.value ?? ''}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      error={props.error}
      autosize
      minRows={2}
      withAsterisk
      aria-required
    />
  )
}
