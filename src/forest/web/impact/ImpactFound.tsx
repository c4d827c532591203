// What a piece of ground touches: what stands against it, how much of which forest, what is owed, plot by plot.
import { Alert, List, Text } from '@mantine/core'
import type { OutputOf } from '../../../platform/contract.ts'
import { dateText, numberText } from '../../../platform/format.ts'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { useLanguage } from '../../../platform/web/useWords.ts'
import { WideTable } from '../../../platform/web/WideTable.tsx'
import { forestTypeOfCode } from '../../forestType.ts'
import type { checkImpact } from '../../impactContract.ts'
import type { ForestWords } from '../../words.ts'
import classes from '../plainTable.module.css'

export type Impact = OutputOf<typeof checkImpact>

interface PartProps {
  readonly impact: Impact
  readonly words: ForestWords
}

/** What stands against a harvest, in a sentence each. */
export function HarvestStops({
  stops,
  words,
}: {
  readonly stops: Impact['harvestStops']
  readonly words: ForestWords
}) {
  const language = useLanguage()
  if (stops.length === 0) return <Alert color="green">{words.impact.nothingAgainst}</Alert>
  return (
    <Alert color="red" title={words.impact.stopped}>
      <List size="sm">
        {stops.map(({ stop, hectares }) => (
          <List.Item key={stop}>{words.harvestStop[stop](numberText(hectares, language, 2))}</List.Item>
        ))}
      </List>
    </Alert>
  )
}

export function Replacement({ impact: { replacement, on }, words }: PartProps) {
  const language = useLanguage()
  const { impact: said } = words
  if (!replacement) return <Text>{said.noRule(dateText(on))}</Text>
  const hectares = numberText(replacement.hectares, language, 2)
  return (
    <>
      <Text>{replacement.hectares > 0 ? said.owed(hectares) : said.nothingOwed}</Text>
      <Text size="sm" c="dimmed">
        {[
          said.basis(replacement.basis),
          replacement.isChecked ? null : said.notChecked,
          replacement.unknownHa > 0 ? said.unknownHa(numberText(replacement.unknownHa, language, 2)) : null,
        ]
          .filter(Boolean)
          .join('. ')}
      </Text>
    </>
  )
}

export function ImpactSums({ impact: { groundHa, outsideHa, sums }, words }: PartProps) {
  const language = useLanguage()
  const { impact: said } = words
  const hectares = (value: number) => numberText(value, language, 2)
  return (
    <>
      <Text>{said.ground(hectares(groundHa), hectares(outsideHa))}</Text>
      {sums.length === 0 ? <Text c="dimmed">{said.touchesNothing}</Text> : null}
      {sums.length > 0 ? (
        <WideTable label={said.sums}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{words.columns.landClass}</th>
                <th scope="col">{words.columns.forestPurpose}</th>
                <th scope="col" data-number>
                  {said.plots}
                </th>
                <th scope="col" data-number>
                  {said.hectares}
                </th>
              </tr>
            </thead>
            <tbody>
              {sums.map(({ landClass, forestPurpose, plots, hectares: sum }) => (
                <tr key={`${landClass} ${forestPurpose}`}>
                  <th scope="row">{landClass ? words.landClass[landClass] : words.plot.unknown}</th>
                  <td>{forestPurpose ? words.forestPurpose[forestPurpose] : words.plot.unknown}</td>
                  <td data-number>{numberText(plots, language)}</td>
                  <td data-number>{hectares(sum)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      ) : null}
    </>
  )
}

export function TouchedPlots({ impact: { plots, furtherPlots }, words }: PartProps) {
  const language = useLanguage()
  const { impact: said, columns } = words
  if (plots.length === 0) return null
  const symbolOf = (code: number | null) => (code === null ? undefined : forestTypeOfCode(code)?.symbol)
  return (
    <>
      <WideTable label={said.touched}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{columns.codePath}</th>
              <th scope="col">{columns.forestType}</th>
              <th scope="col">{columns.forestPurpose}</th>
              <th scope="col">{columns.ownerCategory}</th>
              <th scope="col" data-number>
                {said.touchedHa}
              </th>
              <th scope="col" data-number>
                {said.plotHa}
              </th>
            </tr>
          </thead>
          <tbody>
            {plots.map((plot) => (
              <tr key={plot.plotId}>
                <th scope="row">
                  <PageLink to={`/rung/${plot.plotId}`}>{plot.codePath}</PageLink>
                  {plot.hasOpenDispute ? ` (${said.disputed})` : null}
                </th>
                <td>{symbolOf(plot.forestType) ?? words.plot.unknown}</td>
                <td>{plot.forestPurpose ? words.forestPurpose[plot.forestPurpose] : words.plot.unknown}</td>
                <td>{plot.ownerCategory ? words.ownerCategory[plot.ownerCategory] : words.plot.unknown}</td>
                <td data-number>{numberText(plot.touchedHa, language, 2)}</td>
                <td data-number>{numberText(plot.plotHa, language, 2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      {furtherPlots > 0 ? (
        <Text size="sm" c="dimmed">
          {said.further(numberText(furtherPlots, language))}
        </Text>
      ) : null}
    </>
  )
}
