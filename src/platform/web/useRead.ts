import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { InputOf, OutputOf, ReadContract } from '../contract.ts'
import { fetchRead } from './client.ts'
import { askOrKept } from './keptAnswers.ts'
import type { ProblemError } from './problemError.ts'
import { useSignIn } from './signIn.ts'

interface Asking<Answer> {
  readonly enabled?: boolean
  readonly staleMs?: number
  readonly isKept?: boolean
  /** After how many milliseconds it is asked again, for what the machine is still at; undefined: not by itself. */
  readonly againAfter?: (answer: Answer) => number | undefined
}

/**
 * One question to the server: `{ data, error, isPending, isFetching, refetch }`. While a new input loads, the old answer
 * stays. `error` is a ProblemError. Asked again after every accepted command. `isKept`: for choices of forms that are filled in
 * without network, the last answer is kept on the device and stands when the server is not reached.
 */
export function useRead<Contract extends ReadContract>(
  contract: Contract,
  input: InputOf<Contract>,
  options: Asking<OutputOf<Contract>> = {},
): UseQueryResult<OutputOf<Contract>, ProblemError> {
  const accountId = useSignIn().actor?.accountId ?? 'visitor'
  return useQuery<OutputOf<Contract>, ProblemError>({
    queryKey: [contract.name, input],
    queryFn: ({ signal }) => {
      const ask = () => fetchRead(contract, input, signal)
      return options.isKept ? askOrKept(accountId, contract.name, ask) : ask()
    },
    placeholderData: keepPreviousData,
    enabled: options.enabled ?? true,
    staleTime: options.staleMs ?? 15_000,
    ...(options.againAfter
      ? { refetchInterval: ({ state }) => (state.data && options.againAfter?.(state.data)) ?? false }
      : {}),
  })
}
