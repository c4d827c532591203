import { useMemo } from 'react'
import { dateText } from '../../../platform/format.ts'
import { MapCanvas } from '../../../platform/web/map/MapCanvas.tsx'
import { MapLegend } from '../../../platform/web/map/MapLegend.tsx'
import { usePageLink } from '../../../platform/web/usePageLink.ts'
import type { TaskAnswer } from '../../contract.ts'
import { evidenceMapWords, kindName } from '../../map/words.ts'
import { useTaskWords } from '../useTaskWords.ts'
import { evidenceOfTask } from './evidenceOfTask.ts'

/** Where the evidence of the task lies; a mark opens it on the map page. */
export default function TaskMap({ task }: { readonly task: TaskAnswer }) {
  const { words, language } = useTaskWords()
  const { open } = usePageLink()
  const evidence = useMemo(() => evidenceOfTask(task), [task])
  const units = useMemo(() => ({ asOf: task.asOf }), [task.asOf])
  const legend = task.kinds.map(({ evidenceKind, count }) => ({
    evidenceKind,
    count,
    label: kindName(evidenceMapWords[language], evidenceKind),
  }))
  return (
    <MapCanvas
      label={`${words.taskPage.map}: ${words.task(task.code)}`}
      height="100%"
      units={units}
      evidence={evidence}
      asOf={dateText(task.asOf)}
      isSmall
      onChoose={(id) => open(`/ban-do?chon=${id}`)}
      legend={<MapLegend entries={legend} isOpen={innerHeight > 900} />}
    />
  )
}
