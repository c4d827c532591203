import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** Leads to another page in place of this one: once, though the address it was made from changes on the way. */
export function GoTo({ address }: { readonly address: string }) {
  const router = useRouter()
  const hasGone = useRef(false)
  useEffect(() => {
    if (hasGone.current) return
    hasGone.current = true
    router.history.replace(address)
  }, [router, address])
  return null
}
