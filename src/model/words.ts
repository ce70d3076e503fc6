/** Words that stand in feeds, apart from the schemas: parts that only speak them need not bring those. */
export const DAYTIMES = ['morning', 'afternoon', 'evening', 'weekend'] as const;
export const COMMITMENT_KINDS = ['oneOff', 'regular', 'flexible', 'period'] as const;
export const REMOTE = ['no', 'possible', 'full'] as const;
export const EVENT_STATUSES = [
  'EventScheduled',
  'EventCancelled',
  'EventPostponed',
  'EventRescheduled',
  'EventMovedOnline',
] as const;
export const ATTENDANCE_MODES = [
  'OfflineEventAttendanceMode',
  'OnlineEventAttendanceMode',
  'MixedEventAttendanceMode',
] as const;
export const AVAILABILITIES = [
  'InStock',
  'LimitedAvailability',
  'SoldOut',
  'OutOfStock',
  'PreOrder',
  'PreSale',
  'BackOrder',
  'InStoreOnly',
  'OnlineOnly',
  'Discontinued',
] as const;
export const CHANNELS = ['phone', 'video', 'onSite'] as const;
