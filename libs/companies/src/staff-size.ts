/**
 * Staff size classes of the EDIH reporting tool: micro 1 to 9, small 10 to 49, medium 50 to 249, large 250 or more employees.
 * They follow Recommendation 2003/361/EC.
 */
export const STAFF_SIZES = ['micro', 'small', 'medium', 'large'] as const;
export type StaffSize = (typeof STAFF_SIZES)[number];
