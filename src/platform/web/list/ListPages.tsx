import { Button, Group, NativeSelect, Text } from '@mantine/core'
import { numberText } from '../../format.ts'
import { platformWords } from '../../words/platformWords.ts'
import { useLanguage, useWords } from '../useWords.ts'
import { type ListState, pageSizes } from './useListState.ts'

/** Page by page, and how many rows a page holds. Absent while all fits. */
export function ListPages({ state, total }: { readonly state: ListState; readonly total: number }) {
  const words = useWords(platformWords).list
  const language = useLanguage()
  const pages = Math.max(1, Math.ceil(total / state.pageSize))
  if (total <= pageSizes[0]) return null
  const go = (page: number) => {
    state.change({ trang: page > 1 ? String(page) : undefined }, { step: true })
    document.querySelector('main')?.scrollTo({ top: 0 })
  }
  return (
    <Group justify="flex-end" gap={10} mt={12} className="not-on-paper">
      <NativeSelect
        size="xs"
        aria-label={words.total('')}
        value={String(state.pageSize)}
        onChange={(event) => state.change({ dong: event.currentTarget.value })}
        data={pageSizes.map((size) => ({ value: String(size), label: words.total(numberText(size, language)) }))}
      />
      <Text size="sm" c="dimmed">
        {words.page(numberText(state.page, language), numberText(pages, language))}
      </Text>
      <Button variant="default" size="xs" disabled={state.page <= 1} onClick={() => go(state.page - 1)}>
        {words.previous}
      </Button>
      <Button variant="default" size="xs" disabled={state.page >= pages} onClick={() => go(state.page + 1)}>
        {words.next}
      </Button>
    </Group>
  )
}
