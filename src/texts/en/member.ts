import type { Texts } from '../fa.ts';

export const member: Texts['member'] = {
  navHome: 'Home',
  navClaims: 'Claims',
  navProfile: 'My details',
  homeTitle: 'Home',
  currentContract: 'Contract of this year',
  contractOfYear: year => `Contract of ${year}`,
  contractTitle: (policyholder, title) => `${policyholder} — ${title}`,
  contractTitleWithPlan: (policyholder, title, plan) => `${policyholder} — ${title}, ${plan}`,
  contractPeriod: (from, until) => `${from} to ${until}`,
  servedBy: (insurer, administrator) => `Insurer: ${insurer} · Administrator: ${administrator}`,
  years: 'Year of the contract',
  year: year => String(year),
  contractsOfYear: 'Contracts of this year',
  noContractThisYear: year =>
    `No contract of ${year} has been registered for you yet. You are looking at your latest one.`,
  noCoverTitle: 'There is no contract in your name',
  noCoverText:
    'You are not on the roster of any contract now. Please ask your employer’s insurance contact or support.',
  family: 'Family',
  insured: 'Insured',
  familyCount: count => (count === 1 ? 'One person' : `${count} people`),
  age: years => `${years} years`,
  ageMonths: months => (months < 1 ? 'newborn' : months === 1 ? 'one month' : `${months} months`),
  claims: count => (count === 0 ? 'No claims' : count === 1 ? 'One claim' : `${count} claims`),
  coverEnded: day => `Cover ended ${day}`,
  relationWithAge: (relation, age) => `${relation}, ${age}`,
  dependentTitle: 'Your cover',
  dependentText:
    'In this contract you are covered through the primary insured of your family. Here you see your own files only.',
  dependentUnder: primary =>
    `Your primary insured in this contract is ${primary}. On this page you see your own claims alone.`,
  claimsHidden: 'Claims are not shown to you',
  claimsSince: day => `Claims from ${day} on`,
  brokenTitle: 'Your family link is not registered',
  brokenText:
    'The roster sent by the employer does not say who your primary insured is. You see your own cover and claims on this page, but the primary insured does not see them yet.',
  brokenAction:
    'Ask for its correction here; your request reaches the insurance contact of the primary’s employer.',
  brokenLink: 'Ask to correct the family link',
  latestClaims: 'Latest claims',
  allClaims: count => (count === 1 ? 'See this claim' : `All ${count} claims`),
  noClaimsTitle: 'No claim has been registered yet',
  noClaimsText:
    'Once you hand your medical documents to your employer’s insurance contact or to the agency, the claim and every step of it appear here.',
  yourTurn: 'It is your turn',
  yourTurnText: (person, title) => `The documents of the claim “${title}” of ${person} are not complete.`,
  seeClaim: 'See the claim',
  balances: 'What is left of each benefit',
  balancesOf: person => `What is left for ${person}`,
  tomans: 'tomans',
  balanceNote: 'After the paid claims of this contract; claims under way are not taken off yet.',
  waiting: (benefit, day) => `${benefit}: waiting period until ${day}`,
  left: (left, limit) => `${left} of ${limit}`,
};
