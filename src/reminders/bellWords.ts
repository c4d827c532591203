// What the bell and the leader's page say of reminders: on every page, so these come alone.
import { bilingual } from '../platform/words.ts'

export const bellWords = bilingual(
  {
    late: (days: number, subject: string) => `Trễ ${days} ngày làm việc: ${subject}`,
    today: (subject: string) => `Đến hạn hôm nay: ${subject}`,
    ahead: (days: number, subject: string) => `Còn ${days} ngày làm việc: ${subject}`,
    more: (count: number) => `Xem cả ${count} việc được nhắc`,
    escalations: (count: number) => `${count} việc trễ hạn được báo lên, chờ chỉ đạo`,
    unanswered: (count: number) => `${count} việc đã đôn đốc nhưng chưa có trả lời`,
  },
  {
    late: (days, subject) => `${days} working days late: ${subject}`,
    today: (subject) => `Due today: ${subject}`,
    ahead: (days, subject) => `${days} working days left: ${subject}`,
    more: (count) => `See all ${count} reminders`,
    escalations: (count) => `${count} late matters passed up, waiting for a decision`,
    unanswered: (count) => `${count} matters chased without an answer`,
  },
)
