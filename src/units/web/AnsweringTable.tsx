import { Table, Text } from '@mantine/core'
import { PageLink } from '../../platform/web/PageLink.tsx'
import type { Answering } from '../contract.ts'
import { useUnitWords } from './useUnitWords.ts'

interface AnsweringTableProps {
  readonly label: string
  readonly answering: readonly Answering[]
  readonly hasTerritory?: boolean
}

/** Who answers for what on the day looked at: the person of that day, or that there is none. */
export function AnsweringTable({ label, answering, hasTerritory = true }: AnsweringTableProps) {
  const words = useUnitWords()
  const { columns } = words.responsibility
  if (answering.length === 0) return <Text c="dimmed">{words.responsibility.nobody}</Text>
  return (
    <Table.ScrollContainer minWidth={480} type="native" tabIndex={0} role="region" aria-label={label}>
      <Table aria-label={label} verticalSpacing={8}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{columns.matter}</Table.Th>
            <Table.Th>{columns.personName}</Table.Th>
            {hasTerritory ? <Table.Th>{columns.territoryName}</Table.Th> : <Table.Th>{columns.agencyName}</Table.Th>}
            <Table.Th>{columns.telephone}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {answering.map((one) => (
            <Table.Tr key={`${one.responsibilityId ?? 'head'} ${one.agencyId} ${one.matter} ${one.personId ?? ''}`}>
              <Table.Td>{words.matter[one.matter]}</Table.Td>
              <Table.Td>
                <WhoAnswers one={one} />
              </Table.Td>
              <Table.Td>
                {hasTerritory ? (
                  (one.territoryName ?? words.responsibility.wholeAgency)
                ) : (
                  <PageLink to={`/co-quan/${one.agencyId}`}>{one.agencyName}</PageLink>
                )}
              </Table.Td>
              <Table.Td className="digits">{one.telephone ?? ''}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

/** The person of the day with the post, or in words why there is none. */
export function WhoAnswers({ one }: { readonly one: Answering }) {
  const words = useUnitWords()
  const { vacant, noHead } = words.responsibility
  return (
    <>
      <span>
        {one.personName ?? (
          <Text span c="var(--bad)">
            {one.postId ? vacant : noHead}
          </Text>
        )}
        {one.isActing ? `, ${words.agency.acting}` : ''}
      </span>
      {one.postTitle ? (
        <Text size="xs" c="dimmed">
          {one.postTitle}
        </Text>
      ) : null}
    </>
  )
}
