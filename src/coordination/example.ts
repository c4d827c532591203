// Builders for tests.
import type { MeetingFacts, RegulationFacts } from './coordinationRegulation.ts'

const [one, another] = ['00000000-0000-8000-8000-0000000000a1', '00000000-0000-8000-8000-0000000000a2']

export function aRegulation(changes: Partial<RegulationFacts> = {}): RegulationFacts {
  return {
    agencyId: one,
    number: '05/QCPH-HKL-CA',
    title: 'Phối hợp bảo vệ rừng và phòng cháy, chữa cháy rừng',
    signedOn: '2026-01-15',
    validFrom: '2026-01-15',
    parties: [{ agencyId: one, duties: 'Chủ trì tuần tra.' }, { agencyId: another }],
    ...changes,
  }
}

export function aMeeting(regulationId: string, changes: Partial<MeetingFacts> = {}): MeetingFacts {
  return {
    meetingKind: 'coordination',
    regulationId,
    agencyId: one,
    territoryId: one,
    heldOn: '2026-02-20',
    placeName: 'Hội trường Hạt Kiểm lâm',
    subject: 'Giao ban quý I',
    presentIds: [one, another],
    minutes: 'Hai bên thống nhất lịch tuần tra.',
    conclusions: [{ what: 'Gửi danh sách điểm nóng', agencyId: another, dueOn: '2026-03-01' }],
    ...changes,
  }
}
