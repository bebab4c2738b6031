import { isAssessed } from '../domain/claim/claim-state.ts';
import { askedOf, type NewClaim, standingOf } from '../domain/claim/new-claim.ts';
import { type Service, services } from './claim-catalogue.ts';
import { claimWay, type Outcome } from './claim-way.ts';
import type { BenefitKey } from './demo-contracts.ts';
import { type SeededNumbers, seededNumbers } from './seeded-numbers.ts';
import { settleClaim, whole } from './settle-claim.ts';

export type Insured = {
  contractId: number;
  jalaliYear: number;
  membershipId: number;
  nationalId: string;
  planId: number;
  birthDate: Temporal.PlainDate;
  coveredFrom: Temporal.PlainDate;
  coveredUntil: Temporal.PlainDate;
};

export type PlanBenefit = {
  benefitId: number;
  planId: number;
  key: BenefitKey;
  limitRials: number;
  deductiblePercent: number;
};

/** A claim that is told in advance instead of drawn: what the demo always has to show. */
export type ToldClaim = {
  nationalId: string;
  daysAgo: number;
  outcome: Outcome;
  claim: Pick<NewClaim, 'title' | 'centreName' | 'lines'> & Partial<Pick<NewClaim, 'deductions'>>;
  benefit: BenefitKey;
};

type Making = {
  insured: readonly Insured[];
  benefits: readonly PlanBenefit[];
  told: readonly ToldClaim[];
  today: Temporal.PlainDate;
};

type Draft = Omit<ToldClaim, 'nationalId' | 'daysAgo'> & { person: Insured; servedOn: Temporal.PlainDate };

/** Some hundred claims, the same at every start but for the days, which count back from today. */
export function makeClaims({ insured, benefits, told, today }: Making): NewClaim[] {
  const numbers = seededNumbers(1405);
  const drafts = [
    ...told.flatMap(claim => draftTold(claim, insured, today)),
    ...insured.flatMap(person => drawDrafts(person, today, numbers)),
  ].sort((one, other) => Temporal.PlainDate.compare(one.servedOn, other.servedOn));
  const used = new Map<string, number>();
  const counts = new Map<number, number>();
  return drafts.flatMap(draft => {
    const { person } = draft;
    const benefit = benefits.find(each => each.planId === person.planId && each.key === draft.benefit);
    const events = claimWay(draft.servedOn, today, { outcome: draft.outcome, numbers });
    if (!benefit || events.length === 0) return [];
    const place = `${person.membershipId}/${benefit.benefitId}`;
    const left = benefit.limitRials - (used.get(place) ?? 0);
    const claim = assess({ draft, benefit, events, left }, numbers);
    const count = (counts.get(person.contractId) ?? 100) + 1;
    counts.set(person.contractId, count);
    if (claim.events.at(-1)?.state !== 'rejected') used.set(place, (used.get(place) ?? 0) + payableOf(claim));
    return [{ ...claim, number: `${person.jalaliYear}-${String(count).padStart(5, '0')}` }];
  });
}

function draftTold(
  { nationalId, daysAgo, ...rest }: ToldClaim,
  insured: readonly Insured[],
  today: Temporal.PlainDate,
): Draft[] {
  const servedOn = today.subtract({ days: daysAgo });
  const person = insured.find(
    each =>
      each.nationalId === nationalId &&
      Temporal.PlainDate.compare(each.coveredFrom, servedOn) <= 0 &&
      Temporal.PlainDate.compare(servedOn, each.coveredUntil) <= 0,
  );
  return person ? [{ ...rest, person, servedOn }] : [];
}

function drawDrafts(person: Insured, today: Temporal.PlainDate, numbers: SeededNumbers): Draft[] {
  const { coveredUntil, birthDate } = person;
  const coveredFrom = later(person.coveredFrom, birthDate);
  const latest = today.subtract({ days: 2 });
  const last = Temporal.PlainDate.compare(latest, coveredUntil) < 0 ? latest : coveredUntil;
  const days = coveredFrom.until(last).days;
  if (days <= 0) return [];
  const adult = birthDate.until(today, { largestUnit: 'years' }).years >= 16;
  const fitting = services.filter(
    service => service.for === 'anybody' || (service.for === 'adult') === adult,
  );
  // As many in a month of this year as in a month of the last.
  const count = Math.round((numbers.between(3, 11) * days) / 365);
  return Array.from({ length: count }, () => {
    const service = draw(fitting, numbers);
    const askedRials = whole(numbers.between(...service.tomans) * 10);
    return {
      person,
      servedOn: coveredFrom.add({ days: numbers.below(days) }),
      outcome: numbers.percent(5) ? 'rejected' : 'paid',
      benefit: service.benefit,
      claim: {
        title: service.title,
        centreName: service.centre,
        lines: [{ title: service.title, askedRials }],
      },
    };
  });
}

function later(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) < 0 ? other : one;
}

function draw(fitting: readonly Service[], numbers: SeededNumbers): Service {
  const whole = fitting.reduce((sum, service) => sum + service.weight, 0);
  let at = numbers.below(whole);
  for (const service of fitting) {
    at -= service.weight;
    if (at < 0) return service;
  }
  throw new Error('no service fits this person');
}

type Case = { draft: Draft; benefit: PlanBenefit; events: NewClaim['events']; left: number };

function assess({ draft, benefit, events, left }: Case, numbers: SeededNumbers): NewClaim {
  const { person, servedOn, claim } = draft;
  const given: NewClaim = {
    contractId: person.contractId,
    membershipId: person.membershipId,
    number: '',
    benefitId: benefit.benefitId,
    servedOn,
    events,
    ...claim,
    deductions: [],
  };
  const state = standingOf(given);
  const last = events.at(-1);
  if (state === 'incomplete' && last) return { ...given, answerUntil: last.on.add({ days: 30 }) };
  if (!isAssessed(state)) return given;
  const askedRials = askedOf(given);
  if (state === 'rejected') {
    const reason = last?.note ?? { fa: 'در تعهد قرارداد نیست', en: 'Not covered by the contract' };
    return { ...given, deductions: [{ kind: 'excluded', amountRials: askedRials, reason }] };
  }
  const assessment = { benefit: benefit.key, askedRials, franchisePercent: benefit.deductiblePercent };
  return {
    ...given,
    deductions: claim.deductions ?? settleClaim({ ...assessment, leftRials: left }, numbers),
    ...(state === 'paid' ? { ibanEnding: String(1000 + ((person.membershipId * 577) % 9000)) } : {}),
  };
}

function payableOf(claim: NewClaim): number {
  if (!isAssessed(standingOf(claim))) return 0;
  return askedOf(claim) - claim.deductions.reduce((sum, { amountRials }) => sum + amountRials, 0);
}
