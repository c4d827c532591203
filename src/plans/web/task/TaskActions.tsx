import { ActionIcon, Button, Menu } from '@mantine/core'
import {
  IconAdjustments,
  IconArrowLeft,
  IconArrowRight,
  IconCalendarEvent,
  IconDots,
  IconTransfer,
} from '@tabler/icons-react'
import { useAsOf } from '../../../platform/web/asOf.ts'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { useSearch } from '../../../platform/web/useSearch.ts'
import type { TaskAnswer } from '../../contract.ts'
import { RecordMenu } from '../RecordMenu.tsx'
import { taskAddress } from '../taskAddress.ts'
import { usePlanQuery } from '../usePlanQuery.ts'
import { useTaskWords } from '../useTaskWords.ts'
import { useTaskKinds } from './useTaskKinds.ts'

/** The tasks before and after, what else may be done with this one, and recording what counts for it. */
export function TaskActions({ task }: { readonly task: TaskAnswer }) {
  const { words } = useTaskWords()
  const query = usePlanQuery()
  const kinds = useTaskKinds(task)
  return (
    <>
      {(
        [
          ['previous', task.previousCode, IconArrowLeft],
          ['next', task.nextCode, IconArrowRight],
        ] as const
      ).map(
        ([name, code, Sign]) =>
          code && (
            <ActionIcon
              key={name}
              component={PageLink}
              to={taskAddress(code, query)}
              variant="default"
              size={34}
              aria-label={words.taskPage[name](code)}
              title={words.taskPage[name](code)}
            >
              <Sign size={18} stroke={1.75} />
            </ActionIcon>
          ),
      )}
      <More task={task} />
      <RecordMenu kinds={kinds} />
    </>
  )
}

function More({ task }: { readonly task: TaskAnswer }) {
  const { words } = useTaskWords()
  const { isReadOnly } = useAsOf()
  const [, change] = useSearch()
  const acts = [
    ['chuyen-giao', task.mayReassign, words.taskPage.reassign, IconTransfer],
    ['dieu-chinh', task.mayAdjust, words.taskPage.adjust, IconAdjustments],
    ['han', task.maySetDeadline, words.taskPage.setDeadline, IconCalendarEvent],
  ] as const
  const open = acts.filter(([, isOpen]) => isOpen && !isReadOnly)
  if (open.length === 0) return null
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" px={8} aria-label={words.taskPage.more} title={words.taskPage.more}>
          <IconDots size={18} stroke={1.75} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {open.map(([name, , label, Sign]) => (
          <Menu.Item
            key={name}
            leftSection={<Sign size={18} stroke={1.75} aria-hidden />}
            onClick={() => change({ lam: name, mo: undefined }, { step: true })}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
