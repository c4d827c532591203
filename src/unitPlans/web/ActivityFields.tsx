// One activity of a plan: for which task, what, when, who, with what result; below, with whom, where, how much.
import { ActionIcon, Group, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { DateField } from '../../platform/web/DateField.tsx'
import { NumberField } from '../../platform/web/NumberField.tsx'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { useWords } from '../../platform/web/useWords.ts'
import type { UnitPaperForm } from '../questions.ts'
import type { Activity } from '../unitPlan.ts'
import { unitPlansWords } from '../words.ts'
import classes from './paper.module.css'

interface ActivityFieldsProps {
  readonly place: number
  readonly activity: Activity
  readonly form: UnitPaperForm
  readonly change: (changes: Partial<Activity>) => void
  readonly remove: () => void
  /** By the name of the field. */
  readonly faultOf: (field: string) => string | undefined
  /** Why the station returned it. */
  readonly remark: string | undefined
}

export function ActivityFields({ place, activity, form, change, remove, faultOf, remark }: ActivityFieldsProps) {
  const words = useWords(unitPlansWords)
  const { field } = words
  const line = (name: 'responsible' | 'together' | 'placeName' | 'fundingRemark', isRequired = false) => (
    <TextInput
      label={field[name]}
      lang="vi"
      value={activity[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      error={faultOf(name)}
      maxLength={300}
      withAsterisk={isRequired}
    />
  )
  const area = (name: 'what' | 'expectedResult') => (
    <Textarea
      label={field[name]}
      lang="vi"
      value={activity[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      error={faultOf(name)}
      autosize
      minRows={1}
      maxLength={1000}
      withAsterisk
    />
  )
  const title = words.form.activityOf(place + 1)
  return (
    <Stack component="section" className={classes.activity} gap={12} aria-label={title}>
      <Group justify="space-between">
        <Text fw={600}>{title}</Text>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={34}
          onClick={remove}
          aria-label={`${words.form.removeActivity}: ${title}`}
        >
          <IconTrash size={18} stroke={1.75} color="var(--text-2)" />
        </ActionIcon>
      </Group>
      {remark ? (
        <Text size="sm" className={classes.remark} lang="vi">
          {`${words.form.remarkOnLine}: ${remark}`}
        </Text>
      ) : null}
      <SelectField
        label={field.taskId}
        options={form.tasks.map(({ taskId, code, title: name, assignmentRole }) => ({
          value: taskId,
          label: `${code} ${name} (${words.assignmentRole[assignmentRole as 'lead']})`,
        }))}
        value={activity.taskId}
        onChange={(taskId) => change({ taskId })}
        error={faultOf('taskId')}
        required
      />
      {area('what')}
      <SimpleGrid cols={2} spacing={12}>
        <DateField
          label={field.from}
          value={activity.from}
          onChange={(from) => change({ from })}
          error={faultOf('from')}
          required
        />
        <DateField
          label={field.to}
          value={activity.to}
          onChange={(to) => change({ to })}
          error={faultOf('to')}
          required
        />
      </SimpleGrid>
      {line('responsible', true)}
      {area('expectedResult')}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={12}>
        {line('together')}
        {line('placeName')}
        <SelectField
          label={field.territoryId}
          options={form.territories.map(({ id, name }) => ({ value: id, label: name }))}
          value={activity.territoryId}
          onChange={(territoryId) => change({ territoryId })}
        />
        <NumberField
          label={field.amountDong}
          value={activity.amountDong}
          onChange={(amountDong) => change({ amountDong })}
          unit={words.form.dong}
        />
      </SimpleGrid>
      {line('fundingRemark')}
    </Stack>
  )
}
