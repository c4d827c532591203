import { Table } from '@mantine/core'
import type { OutputOf } from '../../platform/contract.ts'
import { dateText, numberText } from '../../platform/format.ts'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useLanguage } from '../../platform/web/useWords.ts'
import type { showMovement } from '../contract.ts'
import { type MovementQuantity, wholeQuantities } from '../movement.ts'
import type { MovementsWords } from '../words.ts'

interface MovementBoardProps {
  readonly shown: OutputOf<typeof showMovement>
  readonly words: MovementsWords
}

/** Each unit in a row; a blank amount was not measured, a unit without results has not reported. */
export function MovementBoard({ shown, words }: MovementBoardProps) {
  const language = useLanguage()
  const { board, movement, sums } = shown
  const { measured } = movement
  const text = (quantity: MovementQuantity, amount: number | undefined) =>
    amount === undefined
      ? words.movement.unknown
      : numberText(amount, language, wholeQuantities.includes(quantity) ? 0 : 2)
  return (
    <Table.ScrollContainer minWidth={620} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words.movement.unit}</Table.Th>
            <Table.Th scope="col">{words.movement.count}</Table.Th>
            <Table.Th scope="col">{words.movement.last}</Table.Th>
            {measured.map((quantity) => (
              <Table.Th key={quantity} scope="col" ta="right">
                {words.movementQuantity[quantity]}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {board.map((unit) => (
            <Table.Tr key={unit.agencyId}>
              <Table.Th scope="row" fw={400}>
                {unit.agencyName}{' '}
                {unit.isExpected ? null : <StateChip tone="neutral">{words.movement.invited}</StateChip>}
              </Table.Th>
              <Table.Td>
                {unit.results > 0 ? (
                  numberText(unit.results, language)
                ) : (
                  <StateChip tone="warning">{words.movement.notReported}</StateChip>
                )}
              </Table.Td>
              <Table.Td>{unit.lastHeldOn ? dateText(unit.lastHeldOn) : null}</Table.Td>
              {measured.map((quantity) => (
                <Table.Td key={quantity} ta="right" className="digits">
                  {unit.results > 0 ? text(quantity, unit.quantities[quantity]) : null}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row" colSpan={3}>
              {words.movement.sum}
            </Table.Th>
            {measured.map((quantity) => (
              <Table.Th key={quantity} ta="right" className="digits">
                {text(quantity, sums[quantity])}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </Table.ScrollContainer>
  )
}
