import { guide } from 'virtual:guide'
import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useMemo } from 'react'
import { guideSearch } from '../../guide/guide.ts'
import { guideWords } from '../../guide/words.ts'
import { FoundText } from '../FoundText.tsx'
import { PageLink } from '../PageLink.tsx'
import { useWords } from '../useWords.ts'
import classes from './guide.module.css'

interface GuideSearchProps {
  readonly text: string
  readonly onText: (text: string) => void
}

/** The field in which one looks for something in the guide. */
export function GuideSearchField({ text, onText }: GuideSearchProps) {
  const words = useWords(guideWords)
  return (
    <TextInput
      className="not-on-paper"
      type="search"
      aria-label={words.search}
      placeholder={words.search}
      leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
      value={text}
      onChange={(event) => onText(event.currentTarget.value)}
    />
  )
}

/** Where the guide speaks of it. */
export function GuideFoundList({ text, onOpen }: { readonly text: string; readonly onOpen?: (slug: string) => void }) {
  const words = useWords(guideWords)
  const asked = useDeferredValue(text)
  const found = useMemo(() => guideSearch(guide.pages, asked), [asked])
  return (
    <>
      <p role="status" className={classes.count}>
        {words.found(found.length)}. {found.length === 0 && words.nothingWhy}
      </p>
      <ul className={classes.found} lang="vi">
        {found.slice(0, 30).map(({ slug, id, title, heading, pieces }) => (
          <li key={`${slug} ${id}`}>
            <PageLink
              to={`/huong-dan/${slug}${id ? `#${id}` : ''}`}
              onClick={(event) => {
                if (!onOpen) return
                event.preventDefault()
                onOpen(slug)
              }}
            >
              {heading ? `${title}: ${heading}` : title}
            </PageLink>
            <p>
              <FoundText pieces={pieces} />
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
