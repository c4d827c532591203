import { SimpleGrid, Text } from '@mantine/core'

/** Label and value, value under label; what is null is left out. */
export function Facts({ facts }: { readonly facts: readonly (readonly [string, React.ReactNode] | null)[] }) {
  return (
    <SimpleGrid component="dl" cols={{ base: 1, xs: 2, md: 3 }} spacing={12} verticalSpacing={14} m={0}>
      {facts.map((fact) =>
        fact ? (
          <div key={fact[0]}>
            <Text component="dt" size="xs" c="dimmed">
              {fact[0]}
            </Text>
            <Text component="dd" m={0} style={{ overflowWrap: 'anywhere' }}>
              {fact[1]}
            </Text>
          </div>
        ) : null,
      )}
    </SimpleGrid>
  )
}
