import { Button, Group } from '@mantine/core'
import { SelectField } from '../../platform/web/SelectField.tsx'
import type { Draft } from '../../platform/web/useDraft.ts'
import { useWords } from '../../platform/web/useWords.ts'
import type { KnownTerritory } from '../boundaryImport/boundaryRow.ts'
import { decided, type ImportDraft, undecided } from '../boundaryImport/importDraft.ts'
import type { JudgedRow, RowFaultCode } from '../boundaryImport/judgedRow.ts'
import { boundaryWords } from '../boundaryImport/words.ts'
import { territoryKinds } from '../unit.ts'
import { TextField } from './TextField.tsx'
import { useUnitWords } from './useUnitWords.ts'

interface RowCuresProps {
  readonly judged: JudgedRow
  readonly draft: Draft<ImportDraft>
  readonly territories: readonly KnownTerritory[]
}

/** What can be done about a row, under its faults: accept it, say which territory it is, make it a new one, leave it out. */
export function RowCures({ judged, draft, territories }: RowCuresProps) {
  const words = useWords(boundaryWords).screen
  const { row, target, faults, rowState } = judged
  const { rowNumber } = row
  const own = draft.value.decisions[rowNumber]
  const set = (changes: Parameters<typeof decided>[2]) => draft.change(decided(draft.value, [rowNumber], changes))
  const has = (...codes: RowFaultCode[]) => faults.some(({ code }) => codes.includes(code))
  const label = (act: string) => `${act}, ${words.head.row} ${rowNumber}`
  if (rowState === 'leftOut')
    return <Cure label={words.takeIn} aria={label(words.takeIn)} onClick={() => set({ isLeftOut: false })} />
  const isShapeless = has('shapeMissing', 'shapeNotArea', 'shapeBroken', 'shapeOutsideCountry')
  const isUnsure =
    !isShapeless &&
    has('territoryUnknown', 'territoryGone', 'sameTerritory', 'nameDiffers', 'codeDiffers', 'marksDiffer', 'codeTaken')
  return (
    <Group gap={8} align="flex-end" justify="flex-end">
      {target?.kind === 'new' ? <NewTerritoryFields judged={judged} set={set} /> : null}
      {isUnsure ? (
        <SelectField
          label={words.pick}
          size="xs"
          options={territories.map(({ id, fullName, code }) => ({ value: id, label: `${fullName} (${code})` }))}
          value={own?.territoryId ?? ''}
          onChange={(territoryId) =>
            territoryId ? set({ territoryId }) : draft.change(undecided(draft.value, rowNumber))
          }
        />
      ) : null}
      {has('territoryUnknown') && !isShapeless ? (
        <Cure label={words.asNew} aria={label(words.asNew)} onClick={() => set({ territoryId: null })} />
      ) : null}
      {own?.territoryId !== undefined ? (
        <Cure
          label={words.asFound}
          aria={label(words.asFound)}
          onClick={() => draft.change(undecided(draft.value, rowNumber))}
        />
      ) : null}
      {rowState === 'look' ? (
        <Cure label={words.accept} aria={label(words.accept)} onClick={() => set({ isAccepted: true })} />
      ) : null}
      <Cure label={words.leaveOut} aria={label(words.leaveOut)} onClick={() => set({ isLeftOut: true })} isQuiet />
    </Group>
  )
}

interface CureProps {
  readonly label: string
  readonly aria: string
  readonly onClick: () => void
  readonly isQuiet?: boolean
}

function Cure({ label, aria, onClick, isQuiet = false }: CureProps) {
  return (
    <Button
      variant={isQuiet ? 'subtle' : 'default'}
      {...(isQuiet ? { color: 'gray', c: 'var(--text-2)' } : {})}
      size="xs"
      aria-label={aria}
      onClick={onClick}
    >
      {label}
    </Button>
  )
}

interface NewTerritoryFieldsProps {
  readonly judged: JudgedRow
  readonly set: (changes: Parameters<typeof decided>[2]) => void
}

/** What a new territory lacks: code, name, kind. Only what is wrong is asked. */
function NewTerritoryFields({ judged, set }: NewTerritoryFieldsProps) {
  const unitWords = useUnitWords()
  const words = useWords(boundaryWords).screen
  const { target, faults, code, name } = judged
  const has = (...codes: RowFaultCode[]) => faults.some((fault) => codes.includes(fault.code))
  if (target?.kind !== 'new') return null
  return (
    <>
      {has('codeMalformed', 'codeTaken', 'sameTerritory') ? (
        <TextField
          label={words.code}
          value={code}
          onChange={(next) => set({ code: next })}
          inputMode="numeric"
          maxLength={5}
        />
      ) : null}
      {has('nameMissing') ? (
        <TextField label={words.name} value={name} onChange={(next) => set({ name: next })} />
      ) : null}
      {has('kindUnknown') ? (
        <SelectField
          label={words.kind}
          size="xs"
          options={territoryKinds.map((kind) => ({ value: kind, label: unitWords.territoryKind[kind] }))}
          value={target.territoryKind ?? ''}
          onChange={(territoryKind) => territoryKind && set({ territoryKind })}
        />
      ) : null}
    </>
  )
}
