import { useEffect, useState } from 'react'
import type { BaseMap } from '../../map/baseMap.ts'

let asked: Promise<BaseMap | null> | undefined

/** The office's own base map: undefined while asked, null when there is none. Asked once a page load. */
export function useBaseMap(): BaseMap | null | undefined {
  const [baseMap, setBaseMap] = useState<BaseMap | null>()
  useEffect(() => {
    asked ??= ask()
    let isHere = true
    asked.then((answer) => isHere && setBaseMap(answer))
    return () => {
      isHere = false
    }
  }, [])
  return baseMap
}

/** Without network or sign-in the sketch is shown, and it is asked again by the next map. */
async function ask(): Promise<BaseMap | null> {
  try {
    const answer = await fetch('/api/base-map')
    if (!answer.ok) throw new Error(answer.statusText)
    return ((await answer.json()) as { baseMap: BaseMap | null }).baseMap
  } catch {
    asked = undefined
    return null
  }
}
