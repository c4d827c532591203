import { Modal, TextInput } from '@mantine/core'
import { type KeyboardEvent, useId, useState } from 'react'
import { matches } from '../../listing.ts'
import { platformWords } from '../../words/platformWords.ts'
import { PageLink } from '../PageLink.tsx'
import { usePageLink } from '../usePageLink.ts'
import { useWords } from '../useWords.ts'
import classes from './findDialog.module.css'
import type { NavigationEntry } from './useNavigation.ts'

/** Finds a page by its words, with or without marks; arrows and Enter. */
export function FindDialog(props: { readonly navigation: readonly NavigationEntry[]; readonly onClose: () => void }) {
  const words = useWords(platformWords).shell
  const { open } = usePageLink()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const list = useId()
  const found = props.navigation
    .flatMap(({ label, pages }) => pages.map((page) => ({ ...page, group: label })))
    .filter((page) => matches(text, [page.label, page.group]))
  const at = Math.min(chosen, found.length - 1)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      setChosen((at + step + found.length) % Math.max(found.length, 1))
    }
    const page = found[at]
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && page) {
      open(page.path)
      props.onClose()
    }
  }
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={words.findTitle}
      yOffset="12vh"
      centered={false}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={found[at] ? `${list}-${at}` : undefined}
        aria-label={words.find}
        placeholder={words.find}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={list} role="listbox" aria-label={words.findTitle} className={classes.list}>
        {found.map((page, index) => (
          <PageLink
            key={page.path}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            to={page.path}
            tabIndex={-1}
            className={classes.entry ?? ''}
            onClick={props.onClose}
          >
            <page.icon size={18} stroke={1.75} aria-hidden />
            <span>{page.label}</span>
            <span className={classes.group}>{page.group}</span>
          </PageLink>
        ))}
      </div>
      {found.length === 0 && <p role="status">{words.findNothing}</p>}
    </Modal>
  )
}
