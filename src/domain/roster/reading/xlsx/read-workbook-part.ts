import { scanTags } from './scan-tags.ts';

export type WorkbookPart = {
  date1904: boolean;
  sheets: { name: string; hidden: boolean; relationId: string }[];
};

export function readWorkbookPart(xml: string): WorkbookPart {
  const part: WorkbookPart = { date1904: false, sheets: [] };
  for (const { name, attributes } of scanTags(xml)) {
    if (name === 'workbookPr') part.date1904 = ['1', 'true', 'on'].includes(attributes['date1904'] ?? '');
    if (name !== 'sheet') continue;
    part.sheets.push({
      name: attributes['name'] ?? '',
      hidden: attributes['state'] === 'hidden' || attributes['state'] === 'veryHidden',
      relationId: relationId(attributes),
    });
  }
  return part;
}

/** `r:id`, whatever prefix the producer chose for the namespace of relations. */
function relationId(attributes: Record<string, string>): string {
  const key = Object.keys(attributes).find(name => name.endsWith(':id'));
  return key === undefined ? '' : (attributes[key] ?? '');
}
