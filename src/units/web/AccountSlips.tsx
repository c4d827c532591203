// The links of new accounts: shown this once, to print as slips or to download.
import { Alert, Button, Group, Text } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { instantText } from '../../platform/format.ts'
import { savedAs } from '../../platform/web/savedAs.ts'
import { useWords } from '../../platform/web/useWords.ts'
import type { OpenedAccount } from '../accountImport/contract.ts'
import { accountFileWords } from '../accountImport/words.ts'
import { csvOf } from '../boundaryImport/faultsCsv.ts'
import classes from './slips.module.css'

interface AccountSlipsProps {
  readonly opened: readonly OpenedAccount[]
  readonly refused: number
  readonly onDone: () => void
}

const addressOf = ({ link }: OpenedAccount) => `${location.origin}/dat-mat-khau#${link}`

export function AccountSlips({ opened, refused, onDone }: AccountSlipsProps) {
  const words = useWords(accountFileWords)
  const { slip } = words
  const download = () => {
    const heads = [slip.personName, slip.agencyName, slip.postTitle, slip.userName, slip.link]
    const rows = opened.map((one) => [one.personName, one.agencyName, one.postTitle, one.userName, addressOf(one)])
    savedAs(`${words.csvName}.csv`, csvOf(heads, rows), 'text/csv')
  }
  return (
    <section className={classes.slips} aria-label={words.opened(opened.length)}>
      <Alert color="nang" variant="light" title={words.opened(opened.length)} className="not-on-paper">
        <Text size="sm">{words.once}</Text>
        {refused > 0 ? <Text size="sm">{words.refused(refused)}</Text> : null}
        <Group gap={8} mt={10}>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPrinter size={14} stroke={1.75} aria-hidden />}
            onClick={() => window.print()}
          >
            {words.print}
          </Button>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconDownload size={14} stroke={1.75} aria-hidden />}
            onClick={download}
          >
            {words.csv}
          </Button>
          <Button variant="subtle" size="xs" color="gray" c="var(--text-2)" onClick={onDone}>
            {words.done}
          </Button>
        </Group>
      </Alert>
      <ul className={classes.list}>
        {opened.map((one) => (
          <li key={one.accountId} className={classes.slip}>
            <strong>{one.personName}</strong>
            <span>{`${one.postTitle}, ${one.agencyName}`}</span>
            <span>
              {`${slip.userName}: `}
              <b>{one.userName}</b>
            </span>
            <span>{slip.link}</span>
            <code data-one-time-link>{addressOf(one)}</code>
            <span className={classes.quiet}>{slip.expires(instantText(one.linkExpiresAt))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
