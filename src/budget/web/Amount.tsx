import { SegmentedControl } from '@mantine/core'
import { moneyText, numberText } from '../../platform/format.ts'
import { useSearch } from '../../platform/web/useSearch.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { millionsText } from '../amountText.ts'
import { budgetWords } from '../words.ts'

/** How the reader chose to see amounts: the number alone, and with its unit. */
export function useAmountText() {
  const language = useLanguage()
  const words = useWords(budgetWords).shared
  const [{ tien }] = useSearch()
  const isExact = tien === 'dong'
  const bare = (dong: number) => (isExact ? numberText(dong, language) : millionsText(dong, language))
  return { bare, full: (dong: number) => `${bare(dong)} ${(isExact ? words.exact : words.millions).toLowerCase()}` }
}

/** An amount in a table, as the reader chose to see it; in full on hover. Neither hides a đồng. */
export function Amount({ dong }: { readonly dong: number }) {
  const language = useLanguage()
  const { bare } = useAmountText()
  return <span title={moneyText(dong, language)}>{bare(dong)}</span>
}

/** Triệu đồng or đồng. */
export function AmountUnits() {
  const words = useWords(budgetWords).shared
  const [{ tien }, change] = useSearch()
  return (
    <SegmentedControl
      transitionDuration={0}
      size="xs"
      aria-label={words.units}
      value={tien === 'dong' ? 'dong' : 'trieu'}
      onChange={(next) => change({ tien: next === 'dong' ? 'dong' : undefined })}
      data={[
        { value: 'trieu', label: words.millions },
        { value: 'dong', label: words.exact },
      ]}
    />
  )
}
