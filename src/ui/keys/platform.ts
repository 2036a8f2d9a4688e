/** Whether Cmd is what other systems call Ctrl. */
export const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
