import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { platformWords } from '../../words/platformWords.ts'
import { useKey } from '../keys.ts'
import { useWords } from '../useWords.ts'
import classes from './list.module.css'
import type { ListState } from './useListState.ts'

/** Search of a list: asks a moment after typing stops, not while a letter is being composed. `/` comes here. */
export function SearchBox({ state }: { readonly state: ListState }) {
  const words = useWords(platformWords)
  const box = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(state.search)
  const isComposing = useRef(false)
  const { change, search } = state
  useEffect(() => setText(search), [search])
  useEffect(() => {
    if (text === search || isComposing.current) return
    const timer = setTimeout(() => change({ tim: text || undefined }), 250)
    return () => clearTimeout(timer)
  }, [text, search, change])
  useKey('Slash', () => box.current?.focus())
  return (
    <TextInput
      ref={box}
      type="search"
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onCompositionStart={() => {
        isComposing.current = true
      }}
      onCompositionEnd={(event) => {
        isComposing.current = false
        setText(event.currentTarget.value)
      }}
      aria-label={words.list.search}
      placeholder={words.list.search}
      leftSection={<IconSearch size={16} stroke={1.75} />}
      rightSection={text ? <CloseButton size={24} aria-label={words.field.clear} onClick={() => setText('')} /> : null}
      className={classes.search ?? ''}
    />
  )
}
