import { Text } from '@mantine/core'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import type { GroundSide } from '../../overlapContract.ts'
import type { ForestWords } from '../../words.ts'

interface SideProps {
  readonly side: GroundSide
  readonly words: ForestWords
}

/** `Lô 67/3/12`, `Giấy BK 123456` */
export const sideText = ({ plotId, code }: GroundSide, { overlap }: ForestWords): string =>
  plotId ? overlap.plot(code) : overlap.paper(code)

/** One of both, with whose it is; a click opens it. No name of a person. */
export function SideLink({ side, words }: SideProps) {
  const to = side.plotId ? `/rung/${side.plotId}` : `/rung/giay-to-dat/${side.landPaperId}`
  return (
    <Text>
      <PageLink to={to}>{sideText(side, words)}</PageLink>
      {`: ${side.ownerCategory ? words.ownerCategory[side.ownerCategory] : words.overlap.unknownOwner}`}
    </Text>
  )
}
