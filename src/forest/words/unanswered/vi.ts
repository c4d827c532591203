// Forest without somebody who answers for it, in Vietnamese.
import type { MissingAnswer } from '../../unanswered.ts'

const missing: Readonly<Record<MissingAnswer, string>> = {
  unit: 'Ngoài ranh giới mọi đơn vị',
  areaRanger: 'Chưa có kiểm lâm địa bàn',
  communeHead: 'Chưa có người đứng đầu xã, phường',
  owner: 'Có lô chưa rõ chủ rừng',
}

export const unansweredVi = {
  unanswered: {
    title: 'Nơi chưa có người trả lời',
    why: 'Từng tiểu khu của ngày đang xem: thiếu kiểm lâm địa bàn, thiếu người đứng đầu xã, phường, hay chưa rõ chủ rừng. Chức vụ trống cũng là thiếu.',

    none: 'Nơi nào cũng có người trả lời',
    assign: 'Giao trách nhiệm',
    missing,
    columns: {
      compartmentCode: 'Tiểu khu',
      missing: 'Còn thiếu',
      plots: 'Số lô',
      geodesicAreaHa: 'Diện tích đo (ha)',
      plotsWithoutOwner: 'Lô chưa rõ chủ',
    },
  },
}
