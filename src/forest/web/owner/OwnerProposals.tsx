// Owners that the register names and that are no record yet: organizations at once, households of a unit only when asked for.
import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { numberText } from '../../../platform/format.ts'
import { useAsOf } from '../../../platform/web/asOf.ts'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
import { notify } from '../../../platform/web/notices.ts'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { SelectField } from '../../../platform/web/SelectField.tsx'
import { useCommand } from '../../../platform/web/useCommand.ts'
import { useMayI } from '../../../platform/web/useMayI.ts'
import { useRead } from '../../../platform/web/useRead.ts'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import { WideTable } from '../../../platform/web/WideTable.tsx'
import { adoptOwners, proposeOwners } from '../../ownerContract.ts'
import { forestWords } from '../../words.ts'
import classes from '../plainTable.module.css'
import type { UnitOptions } from '../unitOptions.ts'

/** So many are listed; all are taken over. */
const mostListed = 20

interface OwnerProposalsProps {
  readonly units: UnitOptions
}

export function OwnerProposals({ units }: OwnerProposalsProps) {
  const words = useWords(forestWords)
  const language = useLanguage()
  const { date } = useAsOf()
  const mayI = useMayI()
  const [territoryId, setTerritoryId] = useState('')
  const { data, error, refetch } = useRead(proposeOwners, { asOf: date, ...(territoryId ? { territoryId } : {}) })
  const adopting = useCommand(adoptOwners)
  const { owner } = words
  const rows = data?.rows ?? []
  const count = (value: number) => numberText(value, language)
  const adopt = async () => {
    const outcome = await adopting.send({ owners: rows.map((row) => row.owner) })
    if (!outcome) return
    notify(owner.adopted(count(rows.length)))
    await refetch()
  }
  return (
    <RecordSection title={owner.proposals}>
      <Text size="sm" c="dimmed">
        {owner.proposalsWhy}
      </Text>
      <Group align="end" gap={12} my={12}>
        <SelectField
          label={owner.choosePeople}
          description={owner.peopleWritten}
          placeholder={owner.ofOrganizations}
          options={units}
          value={territoryId}
          onChange={setTerritoryId}
        />
      </Group>
      <ProblemNote problem={error ?? adopting.problem} />
      {data && rows.length === 0 ? <Text>{owner.noProposals}</Text> : null}
      {rows.length > 0 ? (
        <>
          <WideTable label={owner.proposals}>
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">{owner.columns.ownerName}</th>
                  <th scope="col">{owner.columns.ownerCategory}</th>
                  <th scope="col" data-number>
                    {owner.columns.ownerCode}
                  </th>
                  <th scope="col" data-number>
                    {owner.columns.plots}
                  </th>
                  <th scope="col" data-number>
                    {owner.columns.geodesicAreaHa}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.slice(0, mostListed).map(({ owner: named, plots, geodesicAreaHa }) => (
                  <tr key={`${named.ownerCategory} ${named.ownerName} ${named.ownerCode}`}>
                    <th scope="row">{named.ownerName}</th>
                    <td>{words.ownerCategory[named.ownerCategory]}</td>
                    <td data-number>{named.ownerCode}</td>
                    <td data-number>{count(plots)}</td>
                    <td data-number>{numberText(geodesicAreaHa, language, 2)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </WideTable>
          {mayI(adoptOwners) ? (
            <Button variant="default" mt={12} loading={adopting.isSending} onClick={() => void adopt()}>
              {owner.adoptAll(count(rows.length))}
            </Button>
          ) : null}
        </>
      ) : null}
      {data && data.unnamed > 0 ? (
        <Text size="sm" c="dimmed" mt={8}>
          {owner.unnamed(count(data.unnamed))}
        </Text>
      ) : null}
    </RecordSection>
  )
}
