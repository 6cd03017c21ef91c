/** Keeping the course on a device, and removing it. */
export const keeping = 'The course is being copied to this device …'
export const notHere = 'This browser can’t keep the course. It needs a secure address (https) and a window that is not private.'
export const full = 'There is not enough room on this device. Nothing was kept. Make room and try again.'
export const failed = 'The course could not be copied. Nothing was kept. Check your connection and try again.'
export const notRemoved = 'The course could not be removed. Close the course’s other windows and try again.'
export const tickFirst = 'Tick the box first. Nothing was removed.'
