// Builders for tests: a plan and a review that can be handed in.
import type { ReviewFacts } from './review.ts'
import { emptyReview } from './review.ts'
import { type Activity, emptyActivity, emptyUnitPlan, type UnitPlanFacts } from './unitPlan.ts'

const ids = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'] as const

export const anActivity = (taskId: string, change: Partial<Activity> = {}): Activity => ({
  ...emptyActivity(ids[0], taskId),
  what: 'Tuyên truyền tại thôn gần rừng',
  from: '2026-03-01',
  to: '2026-03-31',
  responsible: 'Phòng Văn hóa - Xã hội',
  amountDong: 12_000_000,
  expectedResult: 'Mỗi thôn một buổi',
  ...change,
})
/** The id of a second activity. */
export const anotherActivityId = ids[1]

export const aUnitPlan = (taskId: string, change: Partial<UnitPlanFacts> = {}): UnitPlanFacts => ({
  ...emptyUnitPlan,
  title: 'Thực hiện Kế hoạch số 120/KH-UBND năm 2026',
  aim: 'Giữ diện tích rừng hiện có.',
  signer: 'Trần Thị Suối',
  signerPost: 'Phó Chủ tịch',
  activities: [anActivity(taskId)],
  ...change,
})

export const aReview = (change: Partial<ReviewFacts> = {}): ReviewFacts => ({
  ...emptyReview,
  title: 'Kết quả thực hiện năm 2026',
  signer: 'Trần Thị Suối',
  signerPost: 'Phó Chủ tịch',
  difficulties: 'Địa bàn rộng.',
  causes: 'Lực lượng mỏng.',
  recommendations: 'Thêm kiểm lâm địa bàn.',
  ...change,
})
