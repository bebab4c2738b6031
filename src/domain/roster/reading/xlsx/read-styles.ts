import { isDateFormat, isDateFormatCode } from '../date-formats.ts';
import { scanTags } from './scan-tags.ts';

/** For every cell style of the workbook, whether it shows a number as a day. */
export function readStyles(xml: string): boolean[] {
  const custom = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCellStyles = false;
  for (const { name, attributes } of scanTags(xml)) {
    if (name === 'numFmt') {
      custom.set(Number(attributes['numFmtId']), isDateFormatCode(attributes['formatCode'] ?? ''));
    } else if (name === 'cellXfs') {
      inCellStyles = true;
    } else if (name === 'xf' && inCellStyles) {
      const id = Number(attributes['numFmtId'] ?? 0);
      styles.push(custom.get(id) ?? isDateFormat(id));
    } else if (isAfterCellStyles(name)) {
      inCellStyles = false;
    }
  }
  return styles;
}

function isAfterCellStyles(name: string): boolean {
  return name === 'cellStyles' || name === 'cellStyleXfs' || name === 'dxfs' || name === 'extLst';
}
