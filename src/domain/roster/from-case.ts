/** The correction case by which something was changed; its code where the viewer works on it. */
export type FromCase = { caseId: number; trackingCode: string | undefined };
