// The contracts of an owner with their state on the day, and how one is ended. The other side is shown once it was asked for.
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { fileAddress } from '../../../platform/files/file.ts'
import { dateText, numberText } from '../../../platform/format.ts'
import { DateField } from '../../../platform/web/DateField.tsx'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
import { notify } from '../../../platform/web/notices.ts'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { StateChip } from '../../../platform/web/StateChip.tsx'
import { useSignIn } from '../../../platform/web/signIn.ts'
import { useCommand } from '../../../platform/web/useCommand.ts'
import { useDraft } from '../../../platform/web/useDraft.ts'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import { WideTable } from '../../../platform/web/WideTable.tsx'
import { platformWords } from '../../../platform/words/platformWords.ts'
import type { ContractState } from '../../owner/owner.ts'
import { endOwnerContract, type OwnerContract } from '../../ownerContract.ts'
import { forestWords } from '../../words.ts'
import classes from '../impact/impact.module.css'

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
  const [ending, setEnding] = useState<OwnerContract>()
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
                <th scope="col">{columns.areaHa}</th>
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
      {ending ? <EndContract key={ending.id} contract={ending} onClose={() => setEnding(undefined)} /> : null}
    </RecordSection>
  )
}

function EndContract({ contract, onClose }: { readonly contract: OwnerContract; readonly onClose: () => void }) {
  const { ownerContract: said } = useWords(forestWords)
  const { shell } = useWords(platformWords)
  const { today } = useSignIn().office
  const draft = useDraft(`${endOwnerContract.name} ${contract.id}`, { endedOn: today, reason: '' })
  const ending = useCommand(endOwnerContract)
  const { endedOn, reason } = draft.value
  const end = async () => {
    const input = { ownerContractId: contract.id, endedOn, reason: reason.trim() }
    if (!(await ending.send(input, { id: draft.commandId }))) return
    await draft.discard()
    notify(said.ended)
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={said.endTitle(contract.contractNumber)}
      closeButtonProps={{ 'aria-label': shell.close }}
    >
      <Stack gap={12}>
        <DateField
          label={said.endedOn}
          value={endedOn}
          min={contract.signedOn}
          max={today}
          onChange={(next) => draft.change({ endedOn: next })}
          error={ending.faultAt('/endedOn')}
          required
        />
        <Textarea
          label={said.endReason}
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => draft.change({ reason: event.currentTarget.value })}
          error={ending.faultAt('/reason')}
          withAsterisk
        />
        <ProblemNote problem={ending.problem} />
        <Button
          style={{ alignSelf: 'flex-start' }}
          onClick={() => void end()}
          loading={ending.isSending}
          disabled={endedOn === '' || reason.trim().length < 5}
        >
          {said.end}
        </Button>
      </Stack>
    </Modal>
  )
}
