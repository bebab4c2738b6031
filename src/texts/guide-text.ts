/** A guide as written: sections in order, each with paragraphs and, where something is done, its steps. */
export type GuideSection = {
  id: string;
  title: string;
  text: readonly string[];
  steps?: readonly string[];
};

export type GuideText = {
  title: string;
  summary: string;
  lead: string;
  sections: readonly GuideSection[];
};

/** Names of the deployment that a guide speaks of, in the language of the guide. */
export type GuideNames = { brand: string; insurer: string; administrator: string };
