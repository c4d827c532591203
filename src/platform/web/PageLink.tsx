import type { ComponentProps, MouseEvent, ReactNode } from 'react'
import { usePageLink } from './usePageLink.ts'

interface PageLinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  /** Path with its `?…` where needed; the as-of date is added. */
  readonly to: string
  readonly children: ReactNode
}

/** A link to one of our pages: a true link (new tab, copy), that opens without loading the page anew. */
export function PageLink({ to, onClick, ...rest }: PageLinkProps) {
  const { address, open } = usePageLink()
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (event.defaultPrevented || !isPlain || rest.target) return
    event.preventDefault()
    open(to)
  }
  return <a {...rest} href={address(to)} onClick={follow} />
}
