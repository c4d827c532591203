// The numbers of one session, in the order of the form. What nobody counted says so.

import { Box, SimpleGrid, Text } from '@mantine/core'
import { materialKinds, type SessionFacts } from '../session.ts'
import type { OutreachWords } from '../words.ts'

interface SessionFiguresProps {
  readonly session: SessionFacts
  readonly words: OutreachWords
  readonly shownNumber: (value: number) => string
}

export function SessionFigures({ session, words, shownNumber }: SessionFiguresProps) {
  const { attendance } = session
  const figures: [string, number | undefined][] = [
    [words.field.people, attendance?.people],
    [words.field.women, attendance?.women],
    [words.field.men, attendance?.men],
    ...(attendance?.unknownSex ? [[words.field.unknownSex, attendance.unknownSex] as [string, number]] : []),
    ...(session.audience === 'pupils' || session.schools
      ? ([
          [words.field.schools, session.schools],
          [words.field.schoolClasses, session.schoolClasses],
        ] as [string, number | undefined][])
      : []),
    ...(session.sessionForm === 'loudspeaker'
      ? ([
          [words.field.broadcasts, session.broadcasts],
          [words.field.broadcastMinutes, session.broadcastMinutes],
        ] as [string, number | undefined][])
      : []),
    ...materialKinds.flatMap((kind): [string, number][] => {
      const given = session.materials?.find(({ materialKind }) => materialKind === kind)
      return given ? [[words.materialKind[kind], given.quantity]] : []
    }),
    ...(attendance?.groups ?? []).map(({ group, people }): [string, number] => [words.audience[group], people]),
  ]
  return (
    <SimpleGrid component="dl" cols={{ base: 2, sm: 4 }} spacing={16} m={0}>
      {figures.map(([label, value]) => (
        <Box key={label}>
          <Text component="dt" size="xs" c="dimmed">
            {label}
          </Text>
          <Text
            component="dd"
            m={0}
            fz={value === undefined ? 15 : 22}
            fw={value === undefined ? 400 : 600}
            {...(value === undefined ? { c: 'dimmed' } : {})}
          >
            {value === undefined ? words.session.notCounted : shownNumber(value)}
          </Text>
        </Box>
      ))}
    </SimpleGrid>
  )
}
