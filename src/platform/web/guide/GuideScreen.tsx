import { guide } from 'virtual:guide'
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { guideWords } from '../../guide/words.ts'
import { EmptyState } from '../EmptyState.tsx'
import { Page } from '../Page.tsx'
import { PageHead } from '../PageHead.tsx'
import { usePathParams, useSearch } from '../useSearch.ts'
import { useLanguage, useWords } from '../useWords.ts'
import { GuideBlocks } from './GuideBlocks.tsx'
import { GuideContents } from './GuideContents.tsx'
import { GuideFoundList, GuideSearchField } from './GuideSearch.tsx'
import classes from './guide.module.css'

/** The guide on pages of its own: `/huong-dan` the contents, `/huong-dan/<page>`; what is looked for stands in the address. */
export default function GuideScreen() {
  const words = useWords(guideWords)
  const language = useLanguage()
  const { page: slug } = usePathParams()
  const [search, change] = useSearch()
  const text = search.tim ?? ''
  const page = guide.pages.find((each) => each.slug === slug)
  const id = useLocation({ select: ({ hash }) => hash })
  useEffect(() => {
    if (id && page) document.getElementById(decodeURIComponent(id))?.scrollIntoView()
  }, [id, page])
  return (
    <Page>
      <PageHead
        title={page?.title ?? words.title}
        crumbs={page ? [{ label: words.title, to: '/huong-dan' }] : []}
        sentence={language === 'en' ? words.onlyVietnamese : undefined}
        actions={
          page && (
            <Button
              variant="default"
              leftSection={<IconPrinter size={16} stroke={1.75} />}
              onClick={() => window.print()}
            >
              {words.print}
            </Button>
          )
        }
      />
      <div className={classes.columns}>
        <div className={`${classes.side} not-on-paper`}>
          <GuideSearchField text={text} onText={(tim) => change({ tim })} />
          {page && (
            <div className={classes.wideOnly}>
              <GuideContents here={slug} />
            </div>
          )}
        </div>
        <div className={classes.text}>
          {text ? (
            <GuideFoundList text={text} />
          ) : page ? (
            <article className={classes.article} lang="vi">
              <GuideBlocks blocks={page.blocks} />
            </article>
          ) : slug ? (
            <EmptyState kind="nothingMatches" title={words.noPage} why={words.noPageWhy} />
          ) : (
            <article className={classes.article} lang="vi">
              <GuideBlocks blocks={guide.opening} />
            </article>
          )}
          {!page && !text && <GuideContents />}
        </div>
      </div>
    </Page>
  )
}
