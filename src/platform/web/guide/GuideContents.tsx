import { guide } from 'virtual:guide'
import { guidePartFor } from '../../guide/guide.ts'
import { guideWords } from '../../guide/words.ts'
import { PageLink } from '../PageLink.tsx'
import { useSignIn } from '../signIn.ts'
import { useWords } from '../useWords.ts'
import classes from './guide.module.css'

interface GuideContentsProps {
  /** The page that is open. */
  readonly here?: string | undefined
  readonly onOpen?: ((slug: string) => void) | undefined
}

/** All pages by reader; those for the roles of who reads come first. */
export function GuideContents({ here, onOpen }: GuideContentsProps) {
  const words = useWords(guideWords)
  const { actor } = useSignIn()
  const own = guidePartFor(guide, actor?.roles ?? [])
  const parts = own ? [own, ...guide.parts.filter((part) => part !== own)] : guide.parts
  return (
    <nav className={classes.contents} aria-label={words.contents} lang="vi">
      {parts.map((part) => (
        <section key={part.title}>
          <h2>
            {part.title} {part === own && <span className={classes.yours}>{words.yours}</span>}
          </h2>
          <ul>
            {part.slugs.map((slug) => (
              <li key={slug}>
                <PageLink
                  to={`/huong-dan/${slug}`}
                  aria-current={slug === here ? 'page' : undefined}
                  onClick={(event) => {
                    if (!onOpen) return
                    event.preventDefault()
                    onOpen(slug)
                  }}
                >
                  {guide.pages.find((page) => page.slug === slug)?.title ?? slug}
                </PageLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}
