import { useVirtualizer } from '@tanstack/react-virtual'

const mostDrawn = 200

/** The rows to draw: all of them up to 200, otherwise those near the window, with the height before and after. */
export function useVirtualRows<Row>(rows: readonly Row[]) {
  const isVirtual = rows.length > mostDrawn
  const rowHeight = Number.parseInt(getComputedStyle(document.documentElement).getPropertyValue('--row'), 10) || 36
  const virtualizer = useVirtualizer({
    count: isVirtual ? rows.length : 0,
    getScrollElement: () => document.querySelector('main'),
    estimateSize: () => rowHeight + 1,
    overscan: 20,
  })
  if (!isVirtual) return { seen: rows, before: 0, after: 0 }
  const items = virtualizer.getVirtualItems()
  const first = items[0]
  const last = items.at(-1)
  return {
    seen: items.flatMap(({ index }) => rows[index] ?? []),
    before: first?.start ?? 0,
    after: virtualizer.getTotalSize() - (last?.end ?? 0),
  }
}
