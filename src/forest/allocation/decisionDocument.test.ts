import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type DecisionParts, decisionDraft } from './decisionDocument.ts'

const plot = { compartmentCode: '67', subcompartmentCode: '3', plotCode: '1', forestType: 'Rừng trồng', hectares: 4.73 }
const done = (heldOn: string, recordNumber: string | null = null) => ({
  ...{ heldOn, recordNumber, attended: null, agreed: null },
})
const parts: DecisionParts = {
  allocationId: '0198c0de-0000-7000-8000-000000000001',
  draftedOn: '2026-06-19',
  recipientName: 'cộng đồng thôn Khe Dài',
  representative: null,
  households: 31,
  village: 'Khe Dài',
  unitName: 'xã Bình Điền',
  steps: {
    application: done('2026-03-02'),
    villageMeeting: { ...done('2026-03-10', '01/BB'), attended: 40, agreed: 38 },
    publicPosting: done('2026-05-30'),
  },
  postedUntil: '2026-06-14',
  plots: [plot, { ...plot, plotCode: '2', hectares: 4.5 }],
  isDemonstration: false,
}
const words = (of: DecisionParts) => JSON.stringify(decisionDraft(of))
const areas = (of: DecisionParts) =>
  decisionDraft(of).body.flatMap((block) =>
    block.kind === 'table' ? block.table.rows.map(({ cells }) => cells.at(-1)?.value) : [],
  )

test('a draft of the committee: open in number, day and signer', () => {
  const draft = decisionDraft(parts)
  assert.deepEqual([draft.agency, draft.placeName], [['ỦY BAN NHÂN DÂN', 'XÃ BÌNH ĐIỀN'], 'Bình Điền'])
  assert.deepEqual([draft.authority, draft.resolves], ['ỦY BAN NHÂN DÂN XÃ BÌNH ĐIỀN', 'QUYẾT ĐỊNH:'])
  assert.deepEqual(
    [draft.number, draft.issuedOn, draft.signing.name, draft.isDraft],
    [undefined, undefined, undefined, true],
  )
  assert.deepEqual(draft.signing.lines, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'])
  assert.match(words(parts), /Giao 9,23 ha, gồm 02 lô, tại Khe Dài, xã Bình Điền cho cộng đồng thôn Khe Dài/)
})

test('only steps that were taken are its bases; a law nobody has compared says so', () => {
  const { bases } = decisionDraft(parts)
  assert.deepEqual(bases.slice(-3), [
    'Xét đơn đề nghị giao rừng ngày 02 tháng 3 năm 2026',
    'Căn cứ biên bản họp dân số 01/BB ngày 10 tháng 3 năm 2026 (38/40 người đồng ý)',
    'Căn cứ kết quả niêm yết công khai từ ngày 30 tháng 5 năm 2026 đến hết ngày 14 tháng 6 năm 2026',
  ])
  assert.ok(bases.slice(0, -3).every((basis) => basis.endsWith('[chưa đối chiếu bản ký]')))
  const before = decisionDraft({ ...parts, draftedOn: '2025-06-30' }).bases
  assert.equal(
    before.some((basis) => basis.includes('72/2025/QH15')),
    false,
    'not yet in force',
  )
})

test('what is not known is left open and is no zero', () => {
  const unknown = { ...parts, unitName: null, plots: [plot, { ...plot, forestType: null, hectares: null }] }
  assert.deepEqual(areas(parts), [4.73, 4.5, 9.23])
  assert.deepEqual(areas(unknown), [4.73, null, null])
  assert.match(words(unknown), /Giao …… ha/)
})
