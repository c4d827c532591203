import { useState } from 'react'
import { useSignIn } from '../signIn.ts'
import type { Column } from './column.ts'
import type { ListState } from './useListState.ts'

/** The columns shown: those of the address (a saved link), else those this person chose in this browser, else the usual. */
export function useChosenColumns<Row>(name: string, columns: readonly Column<Row>[], state: ListState) {
  const account = useSignIn().actor?.accountId ?? 'visitor'
  const place = `dai-ngan.columns ${account} ${name}`
  const [kept, setKept] = useState(() => localStorage.getItem(place)?.split(','))
  const usual = columns.filter((column) => !column.isHidden).map((column) => column.id)
  const chosen = state.columns ?? kept ?? usual
  const shown = columns.filter((column, index) => index === 0 || chosen.includes(column.id))
  const choose = (ids: readonly string[]) => {
    const text = columns.map((column) => column.id).filter((id) => ids.includes(id))
    localStorage.setItem(place, text.join(','))
    setKept(text)
    if (state.columns) state.change({ cot: undefined })
  }
  return { shown, chosen, choose }
}
