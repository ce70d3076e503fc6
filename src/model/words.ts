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
// Pure: whoever needs no Land does not carry them.
export const LAENDER = /* @__PURE__ */ 'BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH'.split(' ');
export const HOUR_MODES = ['walkIn', 'appointment', 'phone'] as const;
export const CONTACT_CHANNELS = [
  'phone',
  'mail',
  'chat',
  'video',
  'inPerson',
  'relay',
  'signLanguage',
] as const;
export const CONTACT_STATUSES = [
  'open',
  'temporarilyClosed',
  'byAppointmentOnly',
  'moved',
  'closed',
] as const;
export const WHEELCHAIR = ['full', 'limited', 'no'] as const;
export const PRECISIONS = ['exact', 'street', 'district', 'hidden'] as const;
export const RECIPIENTS = ['Person', 'Organization', 'Group'] as const;
export const AWARD_LEVELS = ['municipal', 'district', 'state', 'federal', 'association'] as const;
/** How an honouree wants to be named, the fullest first. */
export const DISPLAYS = ['full', 'firstName', 'initials', 'anonymous'] as const;
