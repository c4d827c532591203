import { useMatches } from '@tanstack/react-router'

/** The path of the screen that is open, as the list of screens writes it; none while the guide itself is read. */
export function useGuidedScreen(): string | undefined {
  const path: string = useMatches().at(-1)?.fullPath ?? '/'
  return path.startsWith('/huong-dan') ? undefined : path
}
