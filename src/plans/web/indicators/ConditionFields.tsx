import { ActionIcon, Button, MultiSelect, SegmentedControl, TagsInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { topics } from '../../../outreach/seed/topics.ts'
import { SelectField } from '../../../platform/web/SelectField.tsx'
import { attributeName, attributeValueName } from '../../countingRule.ts'
import { attributesOf, type ConditionDraft, type IndicatorDraft } from '../../indicatorDraft.ts'
import { useTaskWords } from '../useTaskWords.ts'
import classes from './indicators.module.css'

interface ConditionFieldsProps {
  readonly draft: IndicatorDraft
  readonly onChange: (conditions: readonly ConditionDraft[]) => void
}

/** Which of the records count: one line for each attribute; a list of values that count, or that do not. */
export function ConditionFields({ draft, onChange }: ConditionFieldsProps) {
  const { words, language } = useTaskWords()
  const text = words.indicators
  const attributes = attributesOf(draft.evidenceKinds)
  const { conditions } = draft
  const free = Object.keys(attributes).filter((name) => !conditions.some(({ attribute }) => attribute === name))
  const set = (at: number, changes: Partial<ConditionDraft>) =>
    onChange(conditions.map((each, index) => (index === at ? { ...each, ...changes } : each)))
  return (
    <fieldset className={classes.conditions}>
      <legend>{text.filter}</legend>
      {conditions.length === 0 && <p className={classes.quiet}>{text.everything}</p>}
      {conditions.map((each, index) => (
        <div key={each.attribute} className={classes.condition}>
          <SelectField
            label={text.attribute}
            size="xs"
            options={[each.attribute, ...free].map((name) => ({ value: name, label: attributeName(name, language) }))}
            value={each.attribute}
            onChange={(attribute) => attribute && set(index, { attribute, values: [] })}
            required
          />
          <SegmentedControl
            size="xs"
            aria-label={`${text.mode}: ${attributeName(each.attribute, language)}`}
            value={each.isExcept ? 'except' : 'only'}
            onChange={(next) => set(index, { isExcept: next === 'except' })}
            data={[
              { value: 'only', label: text.only },
              { value: 'except', label: text.except },
            ]}
          />
          <ActionIcon
            variant="default"
            size={34}
            aria-label={text.removeCondition(attributeName(each.attribute, language))}
            onClick={() => onChange(conditions.filter((_, other) => other !== index))}
          >
            <IconTrash size={18} stroke={1.75} />
          </ActionIcon>
          <Values
            condition={each}
            known={valuesOf(each.attribute, attributes)}
            onChange={(values) => set(index, { values })}
          />
        </div>
      ))}
      {free.length > 0 && (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} stroke={1.75} aria-hidden />}
          onClick={() => onChange([...conditions, { attribute: free[0] ?? '', isExcept: false, values: [] }])}
        >
          {text.addCondition}
        </Button>
      )}
    </fieldset>
  )
}

/** The values that are known of an attribute: those of a closed list, or the topics an office starts with. */
function valuesOf(
  attribute: string,
  attributes: Readonly<Record<string, readonly string[] | null>>,
): readonly string[] {
  if (attribute === 'topic') return topics.map(({ topic }) => topic)
  return attributes[attribute] ?? []
}

interface ValuesProps {
  readonly condition: ConditionDraft
  readonly known: readonly string[]
  readonly onChange: (values: string[]) => void
}

function Values({ condition, known, onChange }: ValuesProps) {
  const { words, language } = useTaskWords()
  const label = words.indicators.values
  if (known.length === 0)
    return (
      <TagsInput
        size="xs"
        label={label}
        className={classes.values ?? ''}
        value={[...condition.values]}
        onChange={onChange}
      />
    )
  return (
    <MultiSelect
      size="xs"
      label={label}
      className={classes.values ?? ''}
      data={[...new Set([...known, ...condition.values])].map((value) => ({
        value,
        label: attributeValueName(condition.attribute, value, language),
      }))}
      value={[...condition.values]}
      onChange={onChange}
      searchable
    />
  )
}
