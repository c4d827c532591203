// A power cut at any moment: what was acknowledged is there, once and whole. Each round records the disk of a working
// database and cuts the power at many places of the record; one of the cuts is what the next round starts from, so that
// cuts during the recovery from a cut happen too. CUTS=<number> for more of them, SEED=<number> for others.
import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { freshFolder } from '../support/database.ts'
import { Disk, nothingUnsynced } from './disk.ts'
import { drawnFate } from './fate.ts'
import { ImageFolder } from './imageFolder.ts'
import type { Entry } from './journal.ts'
import { acknowledgedBy, isWell, judgedFolder, shown } from './judgement.ts'
import { randomFrom } from './random.ts'
import { type Round, recordedRound, startingFolder } from './recorded.ts'
import { embeddedTest } from './rounds.ts'

const cuts = Number(process.env.CUTS || 24)
const seed = Number(process.env.SEED || 20_260_101)
const cutsInRound = Math.max(12, Math.ceil(cuts / 25))

embeddedTest(`${cuts} power cuts: nothing acknowledged is lost, twice or half`, { timeout: 7_200_000 }, async (t) => {
  const random = randomFrom(seed)
  const folder = freshFolder(t)
  const pictures = new ImageFolder(join(folder, 'pictures'))
  let source = await startingFolder(join(folder, 'start'))
  let known: ReadonlySet<number> = new Set()
  const count = { cuts: 0, acknowledged: 0, unanswered: 0 }
  for (let round = 1; count.cuts < cuts; round++) {
    const here = join(folder, `round-${round}`)
    const recorded = await recordedRound(source, here, { first: round * 1000, pieces: 120, random })
    const { done, entries } = recorded
    if (round === 1)
      await t.test('the cuts would show a loss: with the syncs of the log left out there is one', () =>
        lossWithoutSyncs(source, recorded, pictures),
      )
    const places = drawnPlaces(recorded, random).slice(0, cuts - count.cuts)
    const nextFrom = places[Math.floor(random() * places.length)]
    const disk = new Disk(source)
    const next = { source, known }
    for (const [at, place] of places.entries()) {
      for (const entry of entries.slice(places[at - 1] ?? 0, place)) disk.apply(entry)
      const image = disk.afterPowerCut(drawnFate(random))
      pictures.show(image)
      const acknowledged = acknowledgedBy(done, entries[place - 1]?.endsAt ?? 0)
      const must = new Set([...known, ...acknowledged])
      const judgement = await judgedFolder(pictures.path, must, (n) => known.has(n) || done.started.has(n))
      const cut = `SEED=${seed}, round ${round}, cut after call ${place} of ${entries.length}`
      assert.ok(isWell(judgement), `${cut}: ${shown(judgement)}`)
      count.cuts += 1
      count.acknowledged += must.size
      count.unanswered += judgement.kept.size - must.size
      if (place !== nextFrom) continue
      const after = new ImageFolder(join(folder, `after-${round}`))
      after.show(image)
      Object.assign(next, { source: after.path, known: judgement.kept })
    }
    rmSync(here, { recursive: true })
    ;({ source, known } = next)
  }
  t.diagnostic(
    `${count.cuts} cuts; ${count.acknowledged} acknowledged pieces looked for: 0 lost, 0 twice, 0 half; ` +
      `${count.unanswered} more were there before their answer`,
  )
})

async function lossWithoutSyncs(source: string, { done, entries }: Round, pictures: ImageFolder) {
  const answers = [...done.acknowledged.values()].sort((a, b) => a - b)
  const place = entries.findIndex(({ endsAt }) => endsAt > (answers[30] ?? 0))
  const disk = new Disk(source)
  for (const entry of entries.slice(0, place)) if (!isSyncOfLog(disk, entry)) disk.apply(entry)
  pictures.show(disk.afterPowerCut(nothingUnsynced))
  const must = acknowledgedBy(done, entries[place - 1]?.endsAt ?? 0)
  assert.ok(must.size >= 20)
  const judgement = await judgedFolder(pictures.path, must, (n) => done.started.has(n)).catch(() => undefined)
  assert.ok(!judgement || judgement.lost.length > 0)
}

function isSyncOfLog(disk: Disk, { call }: Entry): boolean {
  return call.call === 'sync' && disk.pathOf(call.file).startsWith('pg_wal/')
}

/** A third of the places anywhere, a third just when an answer was there, a third just before a sync; in order, each once. */
function drawnPlaces({ done, entries }: Round, random: () => number): number[] {
  const drawn = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T
  const answers = [...done.acknowledged.values()]
  const syncs = entries.flatMap(({ call }, at) => (call.call === 'sync' ? [at] : []))
  const places = Array.from({ length: cutsInRound }, (_, i) => {
    if (i % 3 === 0) return Math.floor(random() * entries.length)
    if (i % 3 === 1) return drawn(syncs)
    const answeredAt = drawn(answers)
    return entries.findIndex(({ endsAt }) => endsAt > answeredAt)
  })
  return [...new Set(places)].filter((place) => place > 0).sort((a, b) => a - b)
}
