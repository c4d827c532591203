// The sums of the file beside those of the register, by kind of land.
import { Table, Text } from '@mantine/core'
import { numberText } from '../../../platform/format.ts'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import { forestWords } from '../../words.ts'
import type { ShownImport } from './shownImport.ts'

type Sum = ShownImport['sums'][number]['file']

export function ImportSums({ shown }: { readonly shown: ShownImport }) {
  const all = useWords(forestWords)
  const words = all.plotImport
  const language = useLanguage()
  if (shown.sums.length === 0) return null
  const said = (sum: Sum) =>
    sum
      ? words.plotsAndArea(numberText(sum.plots, language), numberText(sum.geodesicAreaHa, language, 2))
      : words.nothing
  return (
    <RecordSection title={words.sums}>
      <Text size="sm" c="dimmed">
        {words.sumsWhy}
      </Text>
      <Table.ScrollContainer minWidth={420}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{words.landClass}</Table.Th>
              <Table.Th scope="col">{words.inFile}</Table.Th>
              <Table.Th scope="col">{words.inRegister}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.sums.map(({ landClass, file, register }) => (
              <Table.Tr key={landClass ?? ''}>
                <Table.Th scope="row">{landClass ? all.landClass[landClass] : words.unknownClass}</Table.Th>
                <Table.Td>{said(file)}</Table.Td>
                <Table.Td>{said(register)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {shown.missing > 0 ? <Text size="sm">{words.missing(numberText(shown.missing, language))}</Text> : null}
    </RecordSection>
  )
}
