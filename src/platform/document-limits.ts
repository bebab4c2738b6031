/** What a photo or PDF may weigh that somebody sends, in megabytes. */
export const mostPictureMegabytes = 15;
export const mostPdfMegabytes = 6;
