import { Button, CloseButton, Popover, Stack, Switch } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { dateText } from '../../format.ts'
import { platformWords } from '../../words/platformWords.ts'
import { DateField } from '../DateField.tsx'
import { SelectField } from '../SelectField.tsx'
import { useWords } from '../useWords.ts'
import type { Filter } from './column.ts'
import classes from './list.module.css'
import type { ListState } from './useListState.ts'

interface FilterMenuProps {
  readonly filters: readonly Filter[]
  readonly state: ListState
}

/** What the list is filtered by, each with its cross, and the menu that adds another. */
export function FilterMenu({ filters, state }: FilterMenuProps) {
  const words = useWords(platformWords).list
  if (filters.length === 0) return null
  return (
    <>
      {filters.map((filter) =>
        state.filters[filter.name] ? (
          <span key={filter.name} className={classes.filter}>
            {filterText(filter, state.filters[filter.name] ?? '')}
            <CloseButton
              size={22}
              iconSize={14}
              aria-label={`${words.clear}: ${filter.label}`}
              onClick={() => state.change({ [filter.name]: undefined }, { step: true })}
            />
          </span>
        ) : null,
      )}
      <Popover width={280} position="bottom-start" shadow="md" trapFocus>
        <Popover.Target>
          <Button variant="default" size="xs" leftSection={<IconPlus size={14} stroke={1.75} />}>
            {words.filters}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <Stack gap={12}>
            {filters.map((filter) => (
              <OneFilter key={filter.name} filter={filter} state={state} />
            ))}
          </Stack>
        </Popover.Dropdown>
      </Popover>
    </>
  )
}

function OneFilter({ filter, state }: { readonly filter: Filter; readonly state: ListState }) {
  const words = useWords(platformWords).list
  const value = state.filters[filter.name] ?? ''
  const set = (next: string) => state.change({ [filter.name]: next || undefined }, { step: true })
  if (filter.kind === 'date') return <DateField label={filter.label} value={value} onChange={set} />
  if (filter.kind === 'yes')
    return (
      <Switch
        label={filter.label}
        checked={value === '1'}
        onChange={(event) => set(event.currentTarget.checked ? '1' : '')}
      />
    )
  return (
    <SelectField label={filter.label} options={filter.options} value={value} onChange={set} placeholder={words.any} />
  )
}

/** `Xã Bình Điền`, `Từ ngày 01/01/2026`, `Quá hạn kiểm tra` */
export function filterText(filter: Filter, value: string): string {
  if (filter.kind === 'yes') return filter.label
  if (filter.kind === 'date') return `${filter.label} ${dateText(value)}`
  return filter.options.find((option) => option.value === value)?.label ?? value
}
