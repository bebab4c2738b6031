/** How long a device that is not used any more is remembered as one that signed in. */
export const deviceDays = 180;
