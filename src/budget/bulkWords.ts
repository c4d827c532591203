// Heads, hints and example rows of the templates by which proposed items and spendings are entered many at a time.
import { en } from './en.ts'
import { vi } from './vi.ts'

const spending = (words: typeof vi.spending | typeof en.spending) => ({
  spentOn: words.spentOn,
  budgetLineId: words.line,
  amountDong: words.amount,
  content: words.content,
  voucherNumber: words.voucherNumber,
  disbursedOn: words.disbursedOn,
})
const proposal = (words: typeof vi.proposal | typeof en.proposal, fiscalYear: string) => ({
  fiscalYear,
  agencyId: words.agency,
  title: words.title,
  taskId: words.task,
  fundingSourceId: words.source,
  content: words.content,
  quantity: words.quantity,
  unitOfMeasure: words.unitOfMeasure,
  unitPriceDong: words.unitPrice,
  amountDong: words.amount,
})

const spendingExample = {
  spentOn: '2026-03-12',
  budgetLineId: 'UBND xã Bình Điền · 2.3 · NSTX · 2026',
  amountDong: '4350000',
  content: 'Xăng xe đợt tuần tra tháng 3',
  voucherNumber: 'PC-07',
  disbursedOn: '2026-03-20',
}
const proposalExample = {
  fiscalYear: '2026',
  agencyId: 'UBND xã Bình Điền',
  title: 'Kinh phí tuần tra rừng mùa khô',
  taskId: '2.3',
  fundingSourceId: 'NSTX',
  content: 'Xăng xe, nước uống cho các đợt tuần tra',
  quantity: '24',
  unitOfMeasure: 'đợt',
  unitPriceDong: '1250000',
  amountDong: '30000000',
}

export const expenditureBulkWords = {
  vi: {
    title: vi.spending.one,
    fileName: 'mau-khoan-chi',
    heads: spending(vi.spending),
    hints: {
      spentOn: 'Ngày/tháng/năm, ví dụ 12/03/2026',
      budgetLineId: 'Đơn vị · nhiệm vụ · mã nguồn · năm; chọn trong danh mục',
      amountDong: 'Đồng, số nguyên, không công thức',
      disbursedOn: 'Để trống khi chưa giải ngân',
    },
    example: spendingExample,
  },
  en: {
    title: en.spending.one,
    fileName: 'mau-khoan-chi',
    heads: spending(en.spending),
    hints: {
      spentOn: 'Day/month/year, e.g. 12/03/2026',
      budgetLineId: 'Unit · task · source code · year; from the list',
      amountDong: 'Whole đồng, no formula',
      disbursedOn: 'Blank while it is not paid out',
    },
    example: spendingExample,
  },
} as const

export const proposalBulkWords = {
  vi: {
    title: vi.columns.title,
    fileName: 'mau-de-xuat-kinh-phi',
    heads: proposal(vi.proposal, vi.columns.fiscalYear),
    hints: {
      taskId: 'Mã hoặc tên nhiệm vụ; chọn trong danh mục',
      fundingSourceId: 'Mã hoặc tên nguồn; chọn trong danh mục',
      quantity: 'Đi cùng đơn giá, hoặc để trống cả hai',
      amountDong: 'Đồng, số nguyên; để trống thì tính từ số lượng và đơn giá',
    },
    example: proposalExample,
  },
  en: {
    title: en.columns.title,
    fileName: 'mau-de-xuat-kinh-phi',
    heads: proposal(en.proposal, en.columns.fiscalYear),
    hints: {
      taskId: 'Code or name of the task, from the list',
      fundingSourceId: 'Code or name of the source, from the list',
      quantity: 'Together with the unit price, or neither',
      amountDong: 'Whole đồng; left out, it follows from quantity and price',
    },
    example: proposalExample,
  },
} as const
