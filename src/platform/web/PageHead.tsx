import type { ReactNode } from 'react'
import { useEffect } from 'react'
import classes from './PageHead.module.css'
import { type Crumb, pageTitle } from './pageTitle.ts'

interface PageHeadProps {
  readonly title: string
  /** The opening line beside or under the title: what matters, in words. */
  readonly sentence?: ReactNode
  /** Above the title: state chip, dates. */
  readonly above?: ReactNode
  /** The way here, without this page. */
  readonly crumbs?: readonly Crumb[]
  /** Buttons; one filled at most. */
  readonly actions?: ReactNode
  /** The title is only for the window and for readers aloud: the page opens with its own sentence. */
  readonly isTitleHidden?: boolean
}

/** The head of every page: title, sentence, actions; also the window's title and the crumbs. */
export function PageHead({ title, sentence, above, crumbs, actions, isTitleHidden }: PageHeadProps) {
  const way = JSON.stringify(crumbs ?? [])
  useEffect(() => pageTitle.set({ title, crumbs: JSON.parse(way) }), [title, way])
  return (
    <header className={classes.head}>
      <div className={classes.words}>
        {above && <div className={classes.above}>{above}</div>}
        <h1 className={isTitleHidden ? 'only-heard' : classes.title}>{title}</h1>
        {sentence && <div className={classes.sentence}>{sentence}</div>}
      </div>
      {actions && <div className={`${classes.actions} not-on-paper`}>{actions}</div>}
    </header>
  )
}
