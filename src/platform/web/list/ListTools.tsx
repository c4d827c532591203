import { ActionIcon, Button, Checkbox, Menu, Popover, Stack } from '@mantine/core'
import { IconColumns3, IconDownload, IconLink } from '@tabler/icons-react'
import { platformWords } from '../../words/platformWords.ts'
import { exportAddress } from '../client.ts'
import { notify } from '../notices.ts'
import { useWords } from '../useWords.ts'
import type { Column } from './column.ts'

interface ColumnMenuProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly chosen: readonly string[]
  readonly choose: (ids: readonly string[]) => void
}

/** Which columns are shown; kept for this person. */
export function ColumnMenu<Row>({ columns, chosen, choose }: ColumnMenuProps<Row>) {
  const words = useWords(platformWords).list
  return (
    <Popover position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <ActionIcon variant="default" size={34} aria-label={words.columns} title={words.columns}>
          <IconColumns3 size={18} stroke={1.75} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Checkbox.Group value={[...chosen]} onChange={choose} aria-label={words.columns}>
          <Stack gap={8}>
            {columns.slice(1).map((column) => (
              <Checkbox key={column.id} value={column.id} label={column.label} />
            ))}
          </Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  )
}

export interface ExportMenuProps {
  readonly read: string
  readonly input: object
  readonly columns: readonly string[]
}

/** The list as it is filtered now, all pages, as a file. */
export function ExportMenu({ read, input, columns }: ExportMenuProps) {
  const words = useWords(platformWords).list
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="sm" leftSection={<IconDownload size={16} stroke={1.75} />}>
          {words.export}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={exportAddress(read, 'xlsx', input, columns)} download>
          {words.xlsx}
        </Menu.Item>
        <Menu.Item component="a" href={exportAddress(read, 'csv', input, columns)} download>
          {words.csv}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** The address of exactly this view, columns included. */
export function LinkButton({ columns }: { readonly columns: readonly string[] }) {
  const words = useWords(platformWords)
  const copy = async () => {
    const address = new URL(location.href)
    address.searchParams.set('cot', columns.join(','))
    await navigator.clipboard.writeText(address.href)
    notify(words.shell.copied)
  }
  return (
    <ActionIcon
      variant="default"
      size={34}
      onClick={() => void copy()}
      aria-label={words.list.copyLink}
      title={words.list.copyLink}
    >
      <IconLink size={18} stroke={1.75} />
    </ActionIcon>
  )
}
