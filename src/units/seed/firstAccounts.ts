// The accounts that every office starts with. Neither has a password: the operator's never gets one, the administrator's is set
// by the one-time link that the first start prints.

export const operatorName = 'Người vận hành máy chủ'
export const administratorName = 'Quản trị hệ thống'
export const administratorUserName = 'quantri'
