/** The code under which what is the centre's own (KPIs, the trail) is kept, beside those of the prefectures. */
export const CENTRE = '00'
