import { useEffect, useRef } from 'react'
import { useKey } from '../../../platform/web/keys.ts'
import { lastList } from '../../../platform/web/lastList.ts'
import type { TaskRow } from '../../taskShapes.ts'

/** J and K go along the rows, [ and ] later along their pages. The ref goes to what holds the rows. */
export function useRowKeys(rows: readonly TaskRow[]) {
  const frame = useRef<HTMLDivElement>(null)
  const move = (step: number) => {
    const links = [...(frame.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])]
    const at = links.indexOf(document.activeElement as HTMLElement)
    links[at === -1 ? (step > 0 ? 0 : links.length - 1) : at + step]?.focus()
  }
  useKey('KeyJ', () => move(1))
  useKey('KeyK', () => move(-1))
  useEffect(() => lastList.set(rows.map(({ code }) => `/ke-hoach/nhiem-vu/${code}`)), [rows])
  return frame
}
