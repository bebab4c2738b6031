/** Every address, once. Patterns go to the router, `to` fills them for links and redirects. */
export const paths = {
  home: '/',
  portal: '/portal',
  oldPortal: '/UserPortal/Account/Login',
  guides: '/guides',
  guideActivation: '/guides/activation',
  guidePortal: '/guides/portal',
  contact: '/contact',
  language: '/language/:language',

  activation: '/activation',
  activationProof: '/activation/proof',
  activationCode: '/activation/proof/code',
  activationConfirm: '/activation/confirm',
  activationDone: '/activation/done',
  activationHelp: '/activation/help',
  activationCorrection: '/activation/correction',
  activationCorrectionOpened: '/activation/correction/opened',
  activationCorrectionAttachments: '/activation/correction/attachments',
  activationResume: '/activation/resume/:token',

  corrections: '/corrections',
  correctionStage: '/corrections/stage',
  correctionProof: '/corrections/proof',
  correctionProofCode: '/corrections/proof/code',
  correctionVisit: '/corrections/case',
  correctionVisitAnswer: '/corrections/case/answer',
  correctionVisitObject: '/corrections/case/objection',
  correctionVisitWithdraw: '/corrections/case/withdrawal',
  correctionVisitAttachments: '/corrections/case/attachments',
  correctionVisitAttachment: '/corrections/case/attachments/:attachmentId',

  correctionConsent: '/corrections/consent',
  correctionConsentCode: '/corrections/consent/code',
  correctionConsentAnswer: '/corrections/consent/answer',
  correctionConsentRefuse: '/corrections/consent/refusal',
  correctionConsentWithdraw: '/corrections/consent/withdrawal',

  signIn: '/sign-in',
  signInCode: '/sign-in/code',
  signInCodeAgain: '/sign-in/code/again',
  signOut: '/sign-out',
  passwordRecovery: '/password-recovery',
  passwordRecoveryCode: '/password-recovery/code',
  passwordRecoveryNew: '/password-recovery/new-password',

  emailConfirmed: '/email-confirmation',
  emailConfirmation: '/email-confirmation/:token',

  challenge: '/challenge',
  challengePicture: '/challenge/:challengeId/picture.png',
  challengeSound: '/challenge/:challengeId/sound.wav',

  memberHome: '/member',
  claims: '/member/claims',
  claim: '/member/claims/:claimId',
  profile: '/member/profile',
  profileMobile: '/member/profile/mobile',
  profileMobileCode: '/member/profile/mobile/code',
  profileMobileCodeAgain: '/member/profile/mobile/code/again',
  memberLookups: '/member/lookups',
  profileNotifications: '/member/profile/notifications',
  profileEmail: '/member/profile/notifications/email',
  memberCorrections: '/member/corrections',
  memberCorrectionChoice: '/member/corrections/new',
  memberCorrectionNew: '/member/corrections/new/:subject',
  memberCorrection: '/member/corrections/:caseId',
  memberCorrectionAttachments: '/member/corrections/:caseId/attachments',
  memberCorrectionAttachment: '/member/corrections/:caseId/attachments/:attachmentId',
  memberCorrectionAnswer: '/member/corrections/:caseId/answer',
  memberCorrectionWithdraw: '/member/corrections/:caseId/withdraw',
  memberCorrectionObject: '/member/corrections/:caseId/object',

  memberConsent: '/member/corrections/:caseId/consent',
  memberConsentCode: '/member/corrections/:caseId/consent/code',
  memberConsentRefuse: '/member/corrections/:caseId/consent/refusal',
  memberConsentWithdraw: '/member/corrections/:caseId/consent/withdrawal',

  staffSignIn: '/staff/sign-in',
  staffHome: '/staff',
  rosters: '/staff/rosters',
  rosterUpload: '/staff/rosters/upload',
  rosterFindingGuide: '/staff/rosters/findings',
  roster: '/staff/rosters/:rosterId',
  rosterProgress: '/staff/rosters/:rosterId/progress',
  rosterMapping: '/staff/rosters/:rosterId/mapping',
  rosterFamilies: '/staff/rosters/:rosterId/families',
  rosterRows: '/staff/rosters/:rosterId/rows',
  rosterRow: '/staff/rosters/:rosterId/rows/:row',
  rosterRowPrimary: '/staff/rosters/:rosterId/rows/:row/primary',
  rosterRowFix: '/staff/rosters/:rosterId/rows/:row/fix',
  rosterRowAside: '/staff/rosters/:rosterId/rows/:row/aside',
  rosterRowAccept: '/staff/rosters/:rosterId/rows/:row/accept',
  rosterRowBack: '/staff/rosters/:rosterId/rows/:row/back',
  rosterSuggestionAccept: '/staff/rosters/:rosterId/rows/:row/suggestion',
  rosterSuggestionsAccept: '/staff/rosters/:rosterId/suggestions/:code',
  rosterFixes: '/staff/rosters/:rosterId/fixes',
  rosterFix: '/staff/rosters/:rosterId/fixes/:batch',
  rosterFixUndo: '/staff/rosters/:rosterId/fixes/:batch/undo',
  rosterWorkbook: '/staff/rosters/:rosterId/workbook',
  rosterCorrection: '/staff/rosters/:rosterId/correction',
  rosterCorrectionPreview: '/staff/rosters/:rosterId/correction/:correction',
  rosterRowOwner: '/staff/rosters/:rosterId/rows/:row/owner',
  rosterRest: '/staff/rosters/:rosterId/rest',
  heldRows: '/staff/contracts/:contractId/held',
  rosterQuestion: '/staff/rosters/:rosterId/questions/:kind',
  rosterChanges: '/staff/rosters/:rosterId/changes',
  rosterReadiness: '/staff/rosters/:rosterId/readiness',
  rosterSubmit: '/staff/rosters/:rosterId/submit',
  rosterApprove: '/staff/rosters/:rosterId/approve',
  rosterReject: '/staff/rosters/:rosterId/reject',
  rosterWithdraw: '/staff/rosters/:rosterId/withdraw',
  readinessReport: '/staff/readiness',
  readinessFile: '/staff/readiness/file',
  staffMembers: '/staff/members',
  staffMember: '/staff/members/:membershipId',
  staffMemberLink: '/staff/members/:membershipId/family-link',
  staffMemberLinkSearch: '/staff/members/:membershipId/family-link/search',
  correctionDesk: '/staff/corrections',
  correctionNew: '/staff/corrections/new',
  correctionLetters: '/staff/corrections/letters',
  correctionLetterNew: '/staff/corrections/letters/new',
  correctionLetter: '/staff/corrections/letters/:letterId',
  correctionLetterPdf: '/staff/corrections/letters/:letterId/pdf',
  correctionLetterSigned: '/staff/corrections/letters/:letterId/signed',
  correctionReport: '/staff/corrections/report',
  correctionReportFile: '/staff/corrections/report/file',
  correctionReportWorkbook: '/staff/corrections/report/workbook',
  correctionDeskFile: '/staff/corrections/file',
  correctionDeskConfirm: '/staff/corrections/confirm',
  correctionCase: '/staff/corrections/:caseId',
  correctionPlace: '/staff/corrections/:caseId/place',
  correctionPlaceSearch: '/staff/corrections/:caseId/place/search',
  correctionPropose: '/staff/corrections/:caseId/propose',
  correctionLink: '/staff/corrections/:caseId/family-link',
  correctionLinkSearch: '/staff/corrections/:caseId/family-link/search',
  correctionConfirm: '/staff/corrections/:caseId/confirm',
  correctionAgree: '/staff/corrections/:caseId/agree',
  correctionDisagree: '/staff/corrections/:caseId/disagree',
  correctionAsk: '/staff/corrections/:caseId/ask',
  correctionHandOn: '/staff/corrections/:caseId/hand-on',
  correctionTake: '/staff/corrections/:caseId/take',
  correctionSettle: '/staff/corrections/:caseId/settle',
  correctionReject: '/staff/corrections/:caseId/reject',
  correctionStop: '/staff/corrections/:caseId/stop',
  correctionNote: '/staff/corrections/:caseId/note',
  correctionAssign: '/staff/corrections/:caseId/assign',
  correctionAttachments: '/staff/corrections/:caseId/attachments',
  correctionAttachment: '/staff/corrections/:caseId/attachments/:attachmentId',
  support: '/staff/support',
  supportPerson: '/staff/support/:membershipId',
  staffPreferences: '/staff/preferences',
  employerCodes: '/staff/contracts/:contractId/codes',
  employerCodeSearch: '/staff/contracts/:contractId/codes/search',
  contracts: '/staff/contracts',
  contract: '/staff/contracts/:contractId',
  contractNew: '/staff/contracts/new',
  contractPaperLetter: '/staff/contracts/:contractId/paper-letter',
  rosterDay: '/staff/contracts/:contractId/roster',
  rosterDayDownload: '/staff/contracts/:contractId/roster/download',
  rosterComparison: '/staff/contracts/:contractId/roster/comparison',
  rosterComparisonDays: '/staff/contracts/:contractId/roster/comparison/days',
  planNew: '/staff/contracts/:contractId/plans/new',
  benefitNew: '/staff/contracts/:contractId/plans/:planId/benefits/new',
  organizations: '/staff/organizations',
  organizationNew: '/staff/organizations/new',
  membershipTypeNew: '/staff/membership-types/new',
  staffAccounts: '/staff/accounts',
  staffAccount: '/staff/accounts/:staffId',
  staffAccountNew: '/staff/accounts/new',
  staffAccountState: '/staff/accounts/:staffId/state',
  staffAccountCredentials: '/staff/accounts/:staffId/credentials',
  audit: '/staff/audit',

  demoMessages: '/demo/messages',
  demoSignIns: '/demo/sign-ins',

  healthz: '/healthz',
  readyz: '/readyz',
} as const;

type ParameterNames<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? NameOnly<Name> | ParameterNames<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? NameOnly<Name>
    : never;

type NameOnly<Name extends string> = Name extends `${infer Bare}.${string}` ? Bare : Name;

/** Fills a pattern: `to(paths.claim, { claimId: 7 })`; `query` becomes the part after the question mark. */
export function to<Pattern extends string>(
  pattern: Pattern,
  parameters: Record<ParameterNames<Pattern>, string | number>,
  query?: Record<string, string | number | undefined>,
): string {
  const filled = pattern.replace(/:([A-Za-z]+)/g, (_, name: string) =>
    encodeURIComponent(String((parameters as Record<string, string | number>)[name])),
  );
  return withQuery(filled, query ?? {});
}

/** Adds a query; values that are undefined or empty are left out. */
export function withQuery(path: string, query: Record<string, string | number | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  return search.size > 0 ? `${path}?${search}` : path;
}

/** Where sign-in may lead: an address of our own face, never another site's. */
export function safeNext(next: string | null | undefined, face: '/member' | '/staff'): string {
  const ours = next && (next === face || next.startsWith(`${face}/`) || next.startsWith(`${face}?`));
  return ours && next.length <= 500 && /^[\x21-\x5b\x5d-\x7e]+$/.test(next) ? next : face;
}
