import { lazy, Suspense, useEffect, useState } from 'react'
import { companions } from '../companions.ts'

const loaded = () => companions().map((load) => lazy(load))

/** Fetched after the page and its first questions: nothing here is urgent. */
export function Companions() {
  const [parts, setParts] = useState<ReturnType<typeof loaded>>([])
  useEffect(() => {
    const idle = setTimeout(() => setParts(loaded()), 800)
    return () => clearTimeout(idle)
  }, [])
  return (
    <Suspense>
      {parts.map((Part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: named once by the door, never reordered
        <Part key={index} />
      ))}
    </Suspense>
  )
}
