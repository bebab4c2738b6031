/** How long a browser may look at a case after its tracking code, and again after the code of its mobile. */
export const visitMinutes = 20;
export const codeMinutes = 10;
