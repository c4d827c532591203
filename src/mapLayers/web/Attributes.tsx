import { useWords } from '../../platform/web/useWords.ts'
import type { Properties } from '../mapLayer.ts'
import { mapLayersWords } from '../words.ts'
import classes from './mapLayers.module.css'

/** What a feature says of itself, in the order of the file; what is empty is left away. */
export function Attributes({
  columns,
  properties,
}: {
  readonly columns: readonly string[]
  readonly properties: Properties
}) {
  const words = useWords(mapLayersWords).onMap
  const names = [...new Set([...columns, ...Object.keys(properties)])]
  const said = names.filter((name) => properties[name] !== null && (properties[name] ?? '') !== '')
  if (said.length === 0) return <p className={classes.quiet}>{words.nothing}</p>
  return (
    <dl className={classes.attributes}>
      {said.map((name) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{String(properties[name])}</dd>
        </div>
      ))}
    </dl>
  )
}
