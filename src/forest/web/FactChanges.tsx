import { Text } from '@mantine/core'
import type { OutputOf } from '../../platform/contract.ts'
import { useLanguage } from '../../platform/web/useWords.ts'
import type { showPlot } from '../contract.ts'
import { factText, fieldLabel } from '../factText.ts'
import type { ForestWords } from '../words.ts'

interface FactChangesProps extends Pick<OutputOf<typeof showPlot>['versions'][number], 'changes' | 'isShapeChanged'> {
  readonly words: ForestWords
}

/** What differs from one version to the next, a line each. */
export function FactChanges({ changes, isShapeChanged, words }: FactChangesProps) {
  const language = useLanguage()
  return (
    <>
      {isShapeChanged ? <Text size="sm">{words.plot.shapeChanged}</Text> : null}
      {changes.map(({ field, before, after }) => (
        <Text size="sm" key={field}>
          {before === undefined || after === undefined
            ? words.plot.nameChanged(fieldLabel(field, words))
            : words.plot.changed(
                fieldLabel(field, words),
                factText(field, before, words, language),
                factText(field, after, words, language),
              )}
        </Text>
      ))}
    </>
  )
}
