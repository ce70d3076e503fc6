/** Words that stand in feeds, apart from the schemas: parts that only speak them need not bring those. */
export const DAYTIMES = ['morning', 'afternoon', 'evening', 'weekend'] as const;
export const COMMITMENT_KINDS = ['oneOff', 'regular', 'flexible', 'period'] as const;
export const REMOTE = ['no', 'possible', 'full'] as const;
