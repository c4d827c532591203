import { Checkbox, MultiSelect } from '@mantine/core'
import { DateField } from '../../../platform/web/DateField.tsx'
import { SelectField } from '../../../platform/web/SelectField.tsx'
import type { EvidenceFilter } from '../../evidenceContract.ts'
import type { MapAddress } from '../../map/mapAddress.ts'
import { kindName } from '../../map/words.ts'
import classes from './mapPage.module.css'
import type { Choices, KindCount } from './useEvidence.ts'
import { useEvidenceMapWords } from './useEvidenceMapWords.ts'

interface MapFiltersProps {
  readonly address: MapAddress
  readonly onChange: (change: Partial<MapAddress>) => void
  readonly choices: Choices
  readonly kinds: readonly KindCount[]
}

/** Task, unit, kind and period; the as-of day is in the top bar. List and map follow at once. */
export function MapFilters({ address, onChange, choices, kinds }: MapFiltersProps) {
  const { words, number } = useEvidenceMapWords()
  const { filter } = address
  const set = (change: { [Name in keyof EvidenceFilter]: EvidenceFilter[Name] | undefined }) => {
    const wanted = Object.entries({ ...filter, ...change }).filter(([, value]) => value !== undefined && value !== '')
    onChange({ filter: Object.fromEntries(wanted) as EvidenceFilter })
  }
  return (
    <div className={classes.filters}>
      {choices.tasks.length > 0 && (
        <div className={classes.wide}>
          <SelectField
            size="xs"
            label={words.task}
            placeholder={words.allTasks}
            options={choices.tasks.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
            value={filter.taskId ?? ''}
            onChange={(taskId) => set({ taskId: taskId || undefined })}
          />
        </div>
      )}
      <SelectField
        size="xs"
        label={words.unit}
        placeholder={words.allUnits}
        options={choices.units.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.territoryId ?? ''}
        onChange={(territoryId) => set({ territoryId: territoryId || undefined })}
      />
      <MultiSelect
        size="xs"
        label={words.kind}
        placeholder={filter.kinds?.length ? '' : words.allKinds}
        data={kinds.map(({ evidenceKind, count }) => ({
          value: evidenceKind,
          label: `${kindName(words, evidenceKind)} (${number(count)})`,
        }))}
        value={filter.kinds ?? []}
        onChange={(chosen) => set({ kinds: chosen.length ? chosen : undefined })}
        clearable
        clearButtonProps={{ 'aria-label': words.clear }}
      />
      <DateField label={words.from} value={filter.from ?? ''} max={filter.to} onChange={(from) => set({ from })} />
      <DateField label={words.to} value={filter.to ?? ''} min={filter.from} onChange={(to) => set({ to })} />
      <Checkbox
        className={classes.wide}
        size="xs"
        label={words.inView}
        checked={address.inView}
        onChange={(event) => onChange({ inView: event.currentTarget.checked })}
      />
    </div>
  )
}
