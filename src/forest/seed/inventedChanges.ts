// What happened to a few invented plots within the last year, as people would record it.
import type { ChangeCause } from '../plot.ts'

interface Happening {
  /** Days before today on which it happened; it was recorded some days later. */
  readonly daysAgo: number
  readonly changeCause: ChangeCause
  readonly reason: string
  readonly decisionNumber?: string
}

/** Plots of this type: one half becomes of another. */
export const inventedSplits: readonly (Happening & { readonly from: string; readonly to: string })[] = [
  {
    daysAgo: 290,
    changeCause: 'harvest',
    from: 'RTG',
    to: 'DT1',
    reason: 'Khai thác trắng nửa phía đông, nửa còn lại để thành gỗ lớn',
  },
  {
    daysAgo: 140,
    changeCause: 'fire',
    from: 'RTG',
    to: 'DT1',
    reason: 'Cháy lan từ đốt thực bì, thiệt hại một phần lô',
  },
  {
    ...{
      daysAgo: 75,
      changeCause: 'conversion' as const,
      from: 'RTG',
      to: 'DKH',
      decisionNumber: '214/QĐ-UBND (ví dụ)',
    },
    reason: 'Chuyển mục đích sử dụng rừng để mở đường lâm nghiệp',
  },
]

/** Whole plots that become of another type. */
export const inventedRetypes: readonly (Happening & {
  readonly from: string
  readonly to: string
  readonly undoReason?: string
})[] = [
  { daysAgo: 260, changeCause: 'planting', from: 'DT1', to: 'DTR', reason: 'Trồng lại keo lai sau khai thác' },
  { daysAgo: 210, changeCause: 'becameForest', from: 'DTR', to: 'RTG', reason: 'Phúc tra: đạt tiêu chí thành rừng' },
  { daysAgo: 165, changeCause: 'disaster', from: 'RTG', to: 'DT2', reason: 'Sạt lở sau bão, cây gãy đổ gần hết' },
  {
    daysAgo: 110,
    changeCause: 'regeneration',
    from: 'DT2',
    to: 'TXP',
    reason: 'Khoanh nuôi tái sinh đủ năm, đo đạt tiêu chí',
  },
  {
    ...{
      daysAgo: 60,
      changeCause: 'harvest' as const,
      from: 'RTG',
      to: 'DT1',
      reason: 'Khai thác theo phương án của chủ rừng',
    },
    undoReason: 'Ghi nhầm sang lô bên cạnh',
  },
  { daysAgo: 20, changeCause: 'harvest', from: 'RTG', to: 'DT1', reason: 'Khai thác theo phương án của chủ rừng' },
]

export const inventedMerge: Happening = {
  ...{ daysAgo: 190, changeCause: 'other', decisionNumber: '88/QĐ-UBND (ví dụ)' },
  reason: 'Hai lô liền nhau cùng chủ, cùng loại, nhập làm một cho dễ quản lý',
}

export const inventedTransfer: Happening & { readonly to: string } = {
  ...{ daysAgo: 45, changeCause: 'other', decisionNumber: '131/QĐ-UBND (ví dụ)', to: 'Hoàng Quang Dổi' },
  reason: 'Chuyển quyền sử dụng rừng giữa hai hộ, đã đăng ký ở xã',
}
