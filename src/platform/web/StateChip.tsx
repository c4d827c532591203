import {
  type Icon,
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconClockExclamation,
  IconCloudCheck,
  IconLock,
  IconProgress,
  IconSparkles,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { platformWords } from '../words/platformWords.ts'
import classes from './StateChip.module.css'
import { useWords } from './useWords.ts'

export type Tone = 'good' | 'bad' | 'warning' | 'progress' | 'neutral' | 'machine'

const known = {
  onTrack: [IconCircleCheck, 'good'],
  done: [IconCircleCheck, 'good'],
  underWay: [IconProgress, 'progress'],
  late: [IconClockExclamation, 'bad'],
  noEvidence: [IconCircleDashed, 'warning'],
  notReported: [IconCircleDashed, 'warning'],
  notStarted: [IconClock, 'neutral'],
  restricted: [IconLock, 'neutral'],
  proposed: [IconSparkles, 'machine'],
  needsLook: [IconAlertTriangle, 'warning'],
  waiting: [IconClock, 'neutral'],
  accepted: [IconCloudCheck, 'good'],
} as const satisfies Record<string, readonly [Icon, Tone]>

export type KnownState = keyof typeof known

type StateChipProps =
  | {
      /** A state that the platform has words for. */
      readonly state: KnownState
      /** Own words in place of the usual: `Trễ 4 ngày`. */
      readonly children?: ReactNode
    }
  | { readonly tone: Tone; readonly icon?: Icon; readonly children: ReactNode }

/** A state in words, with its sign; the colour only repeats it. */
export function StateChip(props: StateChipProps) {
  const words = useWords(platformWords).states
  const [Sign, tone] = 'state' in props ? known[props.state] : [props.icon, props.tone]
  const text = props.children ?? ('state' in props ? words[props.state] : '')
  return (
    <span className={classes.chip} data-tone={tone}>
      {Sign && <Sign size={14} stroke={1.75} aria-hidden />}
      {text}
    </span>
  )
}
