// The contracts of an owner with their state on the day, and how one is ended. The other side is shown once it was asked for.
import { Button, Group, Modal, Text } from '@mantine/core'
import { useState } from 'react'
import { fileAddress } from '../../../platform/files/file.ts'
import { dateText, numberText } from '../../../platform/format.ts'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
import { notify } from '../../../platform/web/notices.ts'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { StateChip } from '../../../platform/web/StateChip.tsx'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import { WideTable } from '../../../platform/web/WideTable.tsx'
import { platformWords } from '../../../platform/words/platformWords.ts'
import type { ContractState } from '../../owner/owner.ts'
import { endOwnerContract, type OwnerContract } from '../../ownerContract.ts'
import { forestWords } from '../../words.ts'
import { EndOnDay } from '../EndOnDay.tsx'
import classes from '../plainTable.module.css'

const tones = { inForce: 'good', ending: 'warning', over: 'neutral', ended: 'neutral' } as const satisfies Record<
  ContractState,
  string
>

interface OwnerContractsProps {
  readonly forestOwnerId: string
  readonly contracts: readonly OwnerContract[]
  readonly counterparties: readonly { readonly ownerContractId: string; readonly counterparty: string }[]
  readonly mayKeep: boolean
}

export function OwnerContracts({ forestOwnerId, contracts, counterparties, mayKeep }: OwnerContractsProps) {
  const words = useWords(forestWords)
  const language = useLanguage()
  const { shell } = useWords(platformWords)
  const [ending, setEnding] = useState<OwnerContract>()
  const close = () => setEnding(undefined)
  const { ownerContract: said } = words
  const { columns } = said
  const otherSide = new Map(counterparties.map(({ ownerContractId, counterparty }) => [ownerContractId, counterparty]))
  return (
    <RecordSection title={said.list}>
      {contracts.length === 0 ? (
        <Text c="dimmed">{said.none}</Text>
      ) : (
        <WideTable label={said.list}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{columns.contractNumber}</th>
                <th scope="col">{columns.contractKind}</th>
                {otherSide.size > 0 ? <th scope="col">{columns.counterparty}</th> : null}
                <th scope="col">{columns.signedOn}</th>
                <th scope="col">{columns.validTo}</th>
                <th scope="col" data-number>
                  {columns.areaHa}
                </th>
                <th scope="col">{columns.contractState}</th>
                <th scope="col">
                  <span aria-hidden />
                </th>
              </tr>
            </thead>
            <tbody>
              {contracts.map((contract) => (
                <tr key={contract.id}>
                  <th scope="row">
                    {contract.file ? (
                      <a href={fileAddress(contract.file.fileId, 'original')} target="_blank" rel="noopener">
                        {contract.contractNumber}
                      </a>
                    ) : (
                      contract.contractNumber
                    )}
                  </th>
                  <td>{said.contractKind[contract.contractKind]}</td>
                  {otherSide.size > 0 ? <td>{otherSide.get(contract.id)}</td> : null}
                  <td>{dateText(contract.signedOn)}</td>
                  <td>{contract.validTo ? dateText(contract.validTo) : said.noEnd}</td>
                  <td data-number>{contract.areaHa === null ? null : numberText(contract.areaHa, language, 2)}</td>
                  <td>
                    <StateChip tone={tones[contract.contractState]}>
                      {said.contractState[contract.contractState]}
                    </StateChip>
                    {contract.endedOn ? (
                      <Text size="sm">{said.endedBecause(dateText(contract.endedOn), contract.endReason ?? '')}</Text>
                    ) : null}
                  </td>
                  <td>
                    {mayKeep && contract.endedOn === null ? (
                      <Button variant="subtle" size="xs" onClick={() => setEnding(contract)}>
                        {said.end}
                      </Button>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
      {mayKeep ? (
        <Group mt={12}>
          <Button component={PageLink} to={`/rung/chu-rung/${forestOwnerId}/hop-dong`} variant="default">
            {said.record}
          </Button>
        </Group>
      ) : null}
      {ending ? (
        <Modal
          opened
          onClose={close}
          title={said.endTitle(ending.contractNumber)}
          closeButtonProps={{ 'aria-label': shell.close }}
        >
          <EndOnDay
            contract={endOwnerContract}
            about={ending.id}
            inputOf={(endedOn, reason) => ({ ownerContractId: ending.id, endedOn, reason })}
            dayPointer="/endedOn"
            from={ending.signedOn}
            labels={{ endsOn: said.endedOn, reason: said.endReason, end: said.end }}
            onEnded={() => {
              notify(said.ended)
              close()
            }}
          />
        </Modal>
      ) : null}
    </RecordSection>
  )
}
