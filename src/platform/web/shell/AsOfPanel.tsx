import { Button, SegmentedControl, Stack } from '@mantine/core'
import { platformWords } from '../../words/platformWords.ts'
import { useAsOf } from '../asOf.ts'
import { DateField } from '../DateField.tsx'
import { useSignIn } from '../signIn.ts'
import { useSearch } from '../useSearch.ts'
import { useWords } from '../useWords.ts'

/** The day to look at, and by which units. */
export function AsOfPanel({ onChosen }: { readonly onChosen: () => void }) {
  const words = useWords(platformWords).shell
  const { date, isReadOnly, unitsOf } = useAsOf()
  const { office } = useSignIn()
  const [, change] = useSearch()
  const look = (next: string) => change({ ngay: next && next !== office.today ? next : undefined }, { step: true })
  const back = () => {
    change({ ngay: undefined, donvi: undefined }, { step: true })
    onChosen()
  }
  return (
    <Stack gap={12}>
      <DateField label={words.chooseDate} value={date} onChange={look} max={office.today} />
      {isReadOnly && (
        <>
          <SegmentedControl
            size="xs"
            orientation="vertical"
            fullWidth
            value={unitsOf}
            onChange={(next) => change({ donvi: next === 'then' ? 'then' : undefined })}
            data={[
              { value: 'now', label: words.unitsNow },
              { value: 'then', label: words.unitsThen },
            ]}
          />
          <Button variant="default" onClick={back}>
            {words.backToToday}
          </Button>
        </>
      )}
    </Stack>
  )
}
