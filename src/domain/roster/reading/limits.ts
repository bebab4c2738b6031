const mebibyte = 1024 * 1024;

/** Excel's own last row. */
export const maxRows = 1_048_576;
/** No roster template seen has more than 60 columns. */
export const maxColumns = 200;
/** Columns end at XFD in Excel; an address beyond it is damage, not width. */
export const maxAddressColumn = 16_384;

export const maxFileBytes = 1024 * mebibyte;
/** A million rows of 18 columns inflate to about 1 GB. */
export const maxPartBytes = 4096 * mebibyte;
/** Real sheets shrink 8 to 60 times; deflate itself cannot pass 1032. */
export const maxInflation = 200;
/** Below this size a high ratio costs nothing and happens with honest, empty sheets. */
export const inflationMatters = 32 * mebibyte;
/** Parts other than sheets and strings are held whole. */
export const maxSmallPartBytes = 16 * mebibyte;
/** Nobody keeps a list on more. */
export const maxSheets = 1000;
export const maxZipEntries = 10_000;
export const maxZipDirectoryBytes = 8 * mebibyte;

/** 3.3 million different strings take about 80 MB. */
export const maxSharedBytes = 256 * mebibyte;
export const maxSharedStrings = 16 * mebibyte;
/** Excel allows 32,767, other programs write longer ones. */
export const maxCellCharacters = 65_535;
/** As many characters take up to seven bytes each when written as escapes. */
export const maxCellBytes = mebibyte;

export const maxXlsBytes = 64 * mebibyte;
export const xlsTimeLimitMs = 60_000;
export const xlsHeapMebibytes = 768;

export const batchRows = 500;
/** Rows of very long texts make smaller batches. */
export const batchCharacters = 2 * mebibyte;
