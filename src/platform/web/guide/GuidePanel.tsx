import { guide } from 'virtual:guide'
import { Button } from '@mantine/core'
import { IconExternalLink, IconList } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { guidePageFor } from '../../guide/guide.ts'
import { guideWords } from '../../guide/words.ts'
import { SidePanel } from '../SidePanel.tsx'
import { useSignIn } from '../signIn.ts'
import { usePageLink } from '../usePageLink.ts'
import { useWords } from '../useWords.ts'
import { GuideBlocks } from './GuideBlocks.tsx'
import { GuideContents } from './GuideContents.tsx'
import { GuideFoundList, GuideSearchField } from './GuideSearch.tsx'
import classes from './guide.module.css'

interface GuidePanelProps {
  /** The path of the screen that is open, as the list of screens writes it. */
  readonly screen: string
  readonly onClose: () => void
}

/** The page of the guide for this screen and reader, beside the screen: nothing that is typed there is lost. */
export function GuidePanel({ screen, onClose }: GuidePanelProps) {
  const words = useWords(guideWords)
  const { actor } = useSignIn()
  const { address } = usePageLink()
  const own = guidePageFor(guide.screens, screen, actor?.roles ?? [])
  const [slug, setSlug] = useState(own)
  const [text, setText] = useState('')
  const page = guide.pages.find((each) => each.slug === slug)
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => setSlug(own), [own])
  const open = (next: string | undefined) => {
    setSlug(next)
    setText('')
    top.current?.scrollIntoView({ block: 'start' })
  }
  return (
    <div className={`${classes.panel} not-on-paper`}>
      <SidePanel
        width={400}
        title={page?.title ?? words.contents}
        label={`${words.title}: ${page?.title ?? words.contents}`}
        onClose={onClose}
        foot={
          <div className={classes.foot}>
            <Button
              variant="default"
              size="xs"
              leftSection={<IconList size={16} stroke={1.75} />}
              onClick={() => open(page ? undefined : own)}
            >
              {page ? words.contents : words.here}
            </Button>
            <Button
              component="a"
              variant="default"
              size="xs"
              href={address(`/huong-dan${slug ? `/${slug}` : ''}`)}
              target="_blank"
              leftSection={<IconExternalLink size={16} stroke={1.75} />}
            >
              {words.alone}
            </Button>
          </div>
        }
      >
        <div ref={top} className={classes.inPanel}>
          <GuideSearchField text={text} onText={setText} />
          {text ? (
            <GuideFoundList text={text} onOpen={open} />
          ) : page ? (
            <article className={classes.article} lang="vi">
              <GuideBlocks blocks={page.blocks} onOpen={open} />
            </article>
          ) : (
            <GuideContents onOpen={open} />
          )}
        </div>
      </SidePanel>
    </div>
  )
}
