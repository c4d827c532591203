import { PageLink } from '../../platform/web/PageLink.tsx'
import { useUnitWords } from './useUnitWords.ts'

interface NamedLinksProps {
  readonly named: readonly { readonly id: string; readonly name: string }[]
  /** The address of the list they belong to: `/don-vi`. */
  readonly to: string
}

/** Names that lead to their pages, one after another. */
export function NamedLinks({ named, to }: NamedLinksProps) {
  const words = useUnitWords().general
  if (named.length === 0) return words.none
  return named.map(({ id, name }, index) => (
    <span key={id}>
      {index > 0 ? ', ' : ''}
      <PageLink to={`${to}/${id}`}>{name}</PageLink>
    </span>
  ))
}
