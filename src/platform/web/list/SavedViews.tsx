import { Button, CloseButton, Group, Popover, TextInput } from '@mantine/core'
import { IconBookmark } from '@tabler/icons-react'
import { useState } from 'react'
import { platformWords } from '../../words/platformWords.ts'
import { notify } from '../notices.ts'
import { PageLink } from '../PageLink.tsx'
import { useSignIn } from '../signIn.ts'
import { useWords } from '../useWords.ts'
import classes from './list.module.css'

interface SavedView {
  readonly name: string
  /** What stands after `?`. */
  readonly search: string
}

/** Views of this list under a name, in this browser. */
export function SavedViews({ name }: { readonly name: string }) {
  const words = useWords(platformWords).list
  const account = useSignIn().actor?.accountId ?? 'visitor'
  const place = `dai-ngan.views ${account} ${name}`
  const [views, setViews] = useState<readonly SavedView[]>(() => JSON.parse(localStorage.getItem(place) ?? '[]'))
  const [text, setText] = useState('')
  const keep = (next: readonly SavedView[]) => {
    localStorage.setItem(place, JSON.stringify(next))
    setViews(next)
  }
  const save = () => {
    const view = { name: text.trim(), search: location.search }
    if (!view.name) return
    keep([...views.filter((other) => other.name !== view.name), view])
    setText('')
  }
  const remove = (view: SavedView) => {
    keep(views.filter((other) => other !== view))
    notify(words.removeView(view.name), () => keep(views))
  }
  return (
    <Popover width={280} position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconBookmark size={16} stroke={1.75} />}>
          {words.views}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={classes.views}>
          {views.map((view) => (
            <li key={view.name}>
              <PageLink to={`${location.pathname}${view.search}`}>{view.name}</PageLink>
              <CloseButton size={24} aria-label={words.removeView(view.name)} onClick={() => remove(view)} />
            </li>
          ))}
        </ul>
        <Group gap={8} align="flex-end" wrap="nowrap">
          <TextInput
            size="xs"
            label={words.viewName}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && save()}
          />
          <Button size="xs" variant="default" onClick={save}>
            {words.saveView}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  )
}
