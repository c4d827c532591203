// Names of the pages: the navigation stands on every page, so these come alone, without the words of the pages.
import { bilingual } from '../platform/words.ts'

export const navigationWords = bilingual(
  {
    territories: 'Đơn vị hành chính',
    agencies: 'Cơ quan',
    responsibilities: 'Trách nhiệm',
    people: 'Người',
    accounts: 'Tài khoản',
    signIns: 'Phiên đăng nhập',
    mySignIns: 'Thiết bị đang đăng nhập',
    secondFactor: 'Xác minh hai lớp',
    roles: 'Vai trò và quyền',
    boundaryImport: 'Nhập đơn vị từ tệp',
  },
  {
    territories: 'Territories',
    agencies: 'Agencies',
    responsibilities: 'Responsibilities',
    people: 'People',
    accounts: 'Accounts',
    signIns: 'Sign-ins',
    mySignIns: 'My devices',
    secondFactor: 'Second factor',
    roles: 'Roles and permissions',
    boundaryImport: 'Import territories from a file',
  },
)
