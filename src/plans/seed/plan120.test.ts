import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { sentencePatterns } from '../../reports/seed/patterns.ts'
import { indicators120 } from './indicators120.ts'
import { groupsOfPlan120, plan120, type TaskOfPlan120 } from './plan120.ts'
import { bodyOfPlan120 } from './plan120Body.ts'
import { unitsOfMeasure } from './unitsOfMeasure.ts'

const name = 'shared/seed/plan-120-kh-ubnd.txt'
/** The signed text beside the repository, where there is one. */
function signedText(): string | undefined {
  let folder = import.meta.dirname
  for (let steps = 0; steps < 8; steps++, folder = dirname(folder)) {
    const path = join(folder, name)
    if (existsSync(path)) return readFileSync(path, 'utf8')
  }
  return undefined
}
const signed = signedText()
const skip = signed === undefined ? `${name} is not there` : false

/** One space between words; a word broken at a line's end is whole again. */
const plain = (text: string) =>
  text
    .normalize('NFC')
    .replace(/(\S)-\s*\n\s*(?=\p{Lu})/gu, '$1-')
    .replace(/\s+/g, ' ')
    .trim()
/** Words only: the annex writes its units one after another, with commas between. */
const words = (text: string) =>
  plain(text)
    .replace(/[,;.]/g, ' ')
    .split(' ')
    .filter((word) => word !== '' && word !== 'và')
const tasks = groupsOfPlan120.flatMap((group) => group.tasks)
const pageHead = /TT Nội dung công việc Cơ quan chủ trì Cơ quan phối hợp Kết quả \(dự kiến\) Thời gian thực hiện/g

test('five groups of 4, 5, 4, 5 and 2 tasks, numbered as the annex counts them', () => {
  assert.deepEqual(
    groupsOfPlan120.map((group) => group.tasks.length),
    [4, 5, 4, 5, 2],
  )
  for (const group of groupsOfPlan120)
    assert.deepEqual(
      group.tasks.map((task) => task.code),
      group.tasks.map((_, index) => `${group.number}.${index + 1}`),
    )
})

test('the annex word for word, in its order', { skip }, () => {
  const annex = plain((signed ?? '').slice((signed ?? '').indexOf('Phụ lục: PHÂN CÔNG'))).replace(pageHead, ' ')
  const rows = annex.slice(annex.indexOf('1 Tiếp tục tuyên truyền'))
  const cells = (task: TaskOfPlan120) =>
    [...task.lead, ...task.coordinating]
      .map((each) => each.namedAs)
      .join(' ')
      .concat(` ${task.expectedResult} ${task.timeText}`)
  const expected = groupsOfPlan120
    .flatMap((group) => [
      `${group.number} ${group.title}`,
      ...group.tasks.map((task) => {
        // The page ends within the title of 5.1: its last words stand after the other columns.
        const [head = '', tail = ''] = task.code === '5.1' ? task.title.split(/(?<=lâm sản,) /) : [task.title]
        return `- ${head} ${cells(task)} ${tail}`
      }),
    ])
    .join(' ')
  assert.deepEqual(words(expected), words(rows))
})

test('titles, results and times with every sign, and the body that orders them', { skip }, () => {
  const all = plain(signed ?? '')
    .replace(pageHead, ' ')
    .replace(/\s+/g, ' ')
  for (const group of groupsOfPlan120) assert.ok(all.includes(plain(group.title)), group.title)
  for (const task of tasks) {
    if (task.code !== '5.1') assert.ok(all.includes(task.title), task.title)
    assert.ok(task.orderedBy.length > 0, task.code)
  }
  for (const text of Object.values(bodyOfPlan120)) assert.ok(all.includes(text), text.slice(0, 60))
  assert.ok(all.includes(plan120.title))
  for (const { text } of plan120.parentDocuments) assert.ok(all.includes(text), text)
})

test('every task is measured, each indicator of a task has its own word, every unit of measure has a text', () => {
  const seen = new Set(indicators120.map(({ task, indicator }) => `${task}.${indicator}`))
  assert.equal(seen.size, indicators120.length)
  for (const { code } of tasks)
    assert.ok(
      indicators120.some(({ task }) => task === code),
      code,
    )
  for (const { unitOfMeasure } of indicators120) assert.ok(unitOfMeasure in unitsOfMeasure, unitOfMeasure)
})

test('the sentences of the report speak of nothing that is not measured', () => {
  const seen = new Set(indicators120.map(({ task, indicator }) => `${task}.${indicator}`))
  for (const [code, patterns] of Object.entries(sentencePatterns))
    for (const clause of patterns.flatMap((pattern) => pattern.clauses))
      for (const [, slot = ''] of clause.matchAll(/[{<]([^}>]+)[}>]/g))
        for (const word of slot.split(/[/%]/)) assert.ok(seen.has(`${code}.${word}`), `${code}.${word}`)
})
