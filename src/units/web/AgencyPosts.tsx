import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useMayI } from '../../platform/web/useMayI.ts'
import { assignPost, createPost, endPostHolding } from '../peopleContract.ts'
import type { ShownAgency } from './AgencyPage.tsx'
import type { AgencyAct } from './AgencyPanel.tsx'
import classes from './agency.module.css'
import { Section } from './Section.tsx'
import { useUnitWords } from './useUnitWords.ts'
import { validityText } from './validityText.ts'

interface AgencyPostsProps {
  readonly shown: ShownAgency
  readonly date: string
  readonly onAct: (act: AgencyAct) => void
}

type Post = ShownAgency['posts'][number]

/** Every post with who holds it on the day, and who held it before. */
export function AgencyPosts({ shown, date, onAct }: AgencyPostsProps) {
  const words = useUnitWords()
  const mayI = useMayI()
  return (
    <Section
      title={words.agency.posts}
      actions={
        mayI(createPost) && shown.row.validTo === null ? (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={14} stroke={1.75} aria-hidden />}
            onClick={() => onAct({ kind: 'createPost' })}
          >
            {words.agency.createPost}
          </Button>
        ) : null
      }
    >
      {shown.posts.length === 0 ? <Text c="dimmed">{words.agency.noPosts}</Text> : null}
      <ul className={classes.list}>
        {shown.posts.map((post) => (
          <OnePost key={post.id} post={post} date={date} onAct={onAct} />
        ))}
      </ul>
    </Section>
  )
}

function OnePost({ post, date, onAct }: Omit<AgencyPostsProps, 'shown'> & { readonly post: Post }) {
  const words = useUnitWords()
  const mayI = useMayI()
  const isOn = ({ validFrom, validTo }: Post['holders'][number]) =>
    validFrom <= date && (validTo === null || validTo > date)
  const holding = post.holders.filter(isOn)
  const others = post.holders.filter((holder) => !isOn(holder))
  return (
    <li>
      <Group justify="space-between" gap={8}>
        <Group gap={8}>
          <Text fw={600}>{post.title}</Text>
          {post.isHead ? <StateChip tone="progress">{words.agency.head}</StateChip> : null}
          {post.role ? (
            <Text size="sm" c="dimmed">
              {words.role[post.role]}
            </Text>
          ) : null}
        </Group>
        {mayI(assignPost) ? (
          <Button
            variant="default"
            size="xs"
            aria-label={`${words.agency.assign}: ${post.title}`}
            onClick={() => onAct({ kind: 'assign', postId: post.id, title: post.title })}
          >
            {words.agency.assign}
          </Button>
        ) : null}
      </Group>
      {holding.length === 0 ? <Text c="var(--on-soft-warning)">{words.agency.empty}</Text> : null}
      <Stack gap={4}>
        {holding.map((holder) => (
          <Group key={holder.postHoldingId} justify="space-between" gap={8}>
            <Text>
              {holder.personName}
              {holder.isActing ? `, ${words.agency.acting}` : ''}
              <Text span size="sm" c="dimmed">
                {`. ${validityText(holder, words)}${holder.legalBasis ? `. ${holder.legalBasis}` : ''}`}
              </Text>
            </Text>
            {mayI(endPostHolding) && holder.validTo === null ? (
              <Button
                variant="subtle"
                size="compact-sm"
                color="gray"
                c="var(--text-2)"
                aria-label={`${words.agency.endHolding}: ${holder.personName}, ${post.title}`}
                onClick={() =>
                  onAct({
                    kind: 'endHolding',
                    postHoldingId: holder.postHoldingId,
                    title: `${holder.personName}, ${post.title}`,
                  })
                }
              >
                {words.agency.endHolding}
              </Button>
            ) : null}
          </Group>
        ))}
      </Stack>
      {others.length > 0 ? (
        <details className={classes.earlier}>
          <summary>{words.agency.earlier(others.length)}</summary>
          {others.map((holder) => (
            <Text key={holder.postHoldingId} size="sm" c="dimmed">
              {`${holder.personName}${holder.isActing ? `, ${words.agency.acting}` : ''}: ${validityText(holder, words)}`}
            </Text>
          ))}
        </details>
      ) : null}
    </li>
  )
}
