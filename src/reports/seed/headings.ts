// Headings by the rules of form (Decree 30/2020/NĐ-CP; domain/report.md 5.2, 5.3). None has been compared with a real
// document of the agency yet: each says so until somebody has.
import type { DocumentHeading } from '../documentHeading.ts'
import { inFull } from './agencyNames.ts'

const source = 'theo quy tắc thể thức, chưa đối chiếu'

/** The heading of an agency by its name and that of the one above it; undefined for agencies whose form is not known. */
export function headingByName(name: string, parentName?: string | null): DocumentHeading | undefined {
  const common = { isVerified: false, source, filing: 'VT' }
  if (/^Hạt Kiểm lâm/i.test(name))
    return {
      ...common,
      superiorAgency: ['CHI CỤC KIỂM LÂM', 'THÀNH PHỐ HUẾ'],
      agency: [name.toLocaleUpperCase('vi')],
      agencyName: name,
      symbol: 'BC-HKL',
      placeName: 'Hương Trà',
      headPost: 'HẠT TRƯỞNG',
      collective: null,
      isStandingBody: true,
      addressees: ['Ủy ban nhân dân thành phố Huế', 'Chi cục Kiểm lâm thành phố Huế'],
      recipients: [
        'Như trên',
        'Sở NN&MT (để b/c)',
        'Đảng ủy, HĐND, UBND phường Hương Trà, phường Kim Trà, xã Bình Điền',
        'Ủy ban MTTQVN, Công an, BCH Quân sự các xã, phường (để p/h)',
        'Các chủ rừng',
      ],
    }
  const committee = /^(?:Ủy ban nhân dân|UBND)\s+((?:thị xã|phường|xã|thành phố)\s+(.+))$/i.exec(name)
  if (!committee?.[1] || !committee[2]) return undefined
  return {
    ...common,
    superiorAgency: [],
    agency: ['ỦY BAN NHÂN DÂN', committee[1].toLocaleUpperCase('vi')],
    agencyName: `Ủy ban nhân dân ${committee[1]}`,
    symbol: 'BC-UBND',
    placeName: committee[2],
    headPost: 'CHỦ TỊCH',
    collective: 'ỦY BAN NHÂN DÂN',
    isStandingBody: false,
    addressees: parentName ? [inFull(parentName)] : [],
    recipients: [...(parentName ? ['Như trên'] : []), 'Hạt Kiểm lâm', 'Đảng ủy, HĐND cùng cấp'],
  }
}
