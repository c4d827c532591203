import { vn2000Text, wgs84Text } from '../../../platform/map/readings.ts'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { SidePanel } from '../../../platform/web/SidePanel.tsx'
import type { EvidenceRow } from '../../evidenceContract.ts'
import { kindName } from '../../map/words.ts'
import { recordAddress } from '../../recordAddress.ts'
import classes from './mapPage.module.css'
import { useEvidenceMapWords } from './useEvidenceMapWords.ts'

/** The chosen piece of evidence: what, when, who, where, how much; and the way to its record. */
export function EvidencePanel({ row, onClose }: { row: EvidenceRow; onClose: () => void }) {
  const { words, date, number, language } = useEvidenceMapWords()
  const names = words.quantities as Readonly<Record<string, string>>
  const quantities = Object.entries(row.quantities).filter(([, value]) => typeof value === 'number')
  const address = recordAddress(row)
  return (
    <SidePanel
      title={row.title || kindName(words, row.evidenceKind)}
      label={words.detail}
      width={376}
      onClose={onClose}
      foot={address && <PageLink to={address}>{words.open}</PageLink>}
    >
      <dl className={classes.facts}>
        <Fact name={words.kind}>{kindName(words, row.evidenceKind)}</Fact>
        <Fact name={words.occurredOn}>
          <time dateTime={row.occurredOn}>{date(row.occurredOn)}</time>
        </Fact>
        <Fact name={words.agency}>{row.agencyName}</Fact>
        {row.territoryName && <Fact name={words.territory}>{row.territoryName}</Fact>}
        <Fact name={words.place}>
          {row.place ? (
            <span className="digits">
              {vn2000Text(row.place, language)}
              <br />
              {wgs84Text(row.place, language)}
            </span>
          ) : (
            words.noPlace
          )}
        </Fact>
        <Fact name={words.figures}>
          {quantities.length === 0 && words.unknownFigures}
          {quantities.map(([name, value]) => (
            <span key={name} className={classes.quantity}>
              <span>{names[name] ?? name}</span>
              <span className="digits">{number(value as number)}</span>
            </span>
          ))}
        </Fact>
        {row.photoCount > 0 && <Fact name={words.photosHead}>{words.photos(row.photoCount)}</Fact>}
      </dl>
    </SidePanel>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
