// What a feature lays over the map shows its switches in a panel that opens, and what was clicked in a card.
import { ActionIcon, Group, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import classes from './overlayPanel.module.css'

interface OverlayPanelProps {
  readonly title: string
  /** Until somebody opens or closes it. */
  readonly isOpenAtFirst: boolean
  readonly children: ReactNode
}

export function OverlayPanel({ title, isOpenAtFirst, children }: OverlayPanelProps) {
  const [isOpen, setOpen] = useState<boolean>()
  return (
    <details
      className={classes.panel}
      open={isOpen ?? isOpenAtFirst}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{title}</summary>
      {children}
    </details>
  )
}

interface OverlayCardProps {
  readonly label: string
  readonly title: ReactNode
  readonly closeLabel: string
  readonly onClose: () => void
  readonly children: ReactNode
}

export function OverlayCard({ label, title, closeLabel, onClose, children }: OverlayCardProps) {
  return (
    <section className={classes.card} aria-label={label} aria-live="polite">
      <Group justify="space-between" wrap="nowrap" gap={8}>
        <Text fw={600} size="sm" className={classes.title ?? ''}>
          {title}
        </Text>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={closeLabel} onClick={onClose}>
          <IconX size={16} stroke={1.75} />
        </ActionIcon>
      </Group>
      {children}
    </section>
  )
}

interface StrengthProps {
  readonly label: string
  /** 0.1 to 1. */
  readonly value: number
  readonly onChange: (value: number) => void
}

/** How strong a layer is drawn. */
export function LayerStrength({ label, value, onChange }: StrengthProps) {
  return (
    <input
      type="range"
      className={classes.strength}
      aria-label={label}
      min={10}
      max={100}
      step={10}
      value={Math.round(value * 100)}
      onChange={(event) => onChange(Number(event.currentTarget.value) / 100)}
    />
  )
}
