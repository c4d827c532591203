import type { AssignedTo } from '../taskShapes.ts'
import classes from './assigned.module.css'
import { usePlansWords } from './usePlansWords.ts'

interface AssignedProps {
  readonly assigned: readonly AssignedTo[]
  /** In a list: where many agencies took over, how many; their names when one points. */
  readonly isShort?: boolean
}

/** `Hạt Kiểm lâm` of the plan is `Hạt Kiểm lâm Hương Trà` of today: in a list nothing is struck through for that. */
const isSameBody = (namedAs: string, name: string) =>
  name.toLocaleLowerCase('vi').startsWith(namedAs.toLocaleLowerCase('vi'))

/** Who has the task: the plan's own words; where its agency has ended, struck through before those who took over. */
export function Assigned({ assigned, isShort = false }: AssignedProps) {
  const { words, number } = usePlansWords()
  return (
    <ul className={classes.list} lang="vi">
      {assigned.map(({ namedAs, agencies, ended, waiting }) => {
        const names = agencies.map(({ name }) => name).join(', ')
        return (
          <li key={namedAs}>
            {ended.length === 0 ? (
              namedAs
            ) : isShort && agencies.length === 1 && waiting.length === 0 && isSameBody(namedAs, names) ? (
              <span title={namedAs}>{names}</span>
            ) : (
              <>
                <del title={ended.map(({ name }) => name).join(', ')}>{namedAs}</del>
                {agencies.length > 0 && (
                  <>
                    {' '}
                    <span aria-hidden>→</span>{' '}
                    {isShort && agencies.length > 1 ? (
                      <span title={names}>{words.agencies(number(agencies.length))}</span>
                    ) : (
                      names
                    )}
                  </>
                )}
                {waiting.length > 0 && <span className={classes.waiting}> {words.waitingFor}</span>}
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}
