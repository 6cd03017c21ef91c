/** Stands for nothing, so that what there is stands out. */
export const none = '–'
