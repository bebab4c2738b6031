/** What has to be ended when the program ends: in the opposite order of its beginning. */
export class Endings {
  readonly #steps: { name: string; end: () => Promise<unknown> }[] = [];
  readonly #say: (sentence: string) => void;
  #finishing: Promise<void> | undefined;

  constructor(say: (sentence: string) => void) {
    this.#say = say;
  }

  add(name: string, end: () => Promise<unknown>): void {
    this.#steps.push({ name, end });
  }

  /** Ends everything, also what comes after a step that fails, and then the process. Asked again, it is the same end. */
  finish(code: number): Promise<void> {
    this.#finishing ??= this.#endAll().then(clean => process.exit(clean ? code : 1));
    return this.#finishing;
  }

  async #endAll(): Promise<boolean> {
    let clean = true;
    for (const { name, end } of this.#steps.toReversed()) {
      await end().catch((error: unknown) => {
        clean = false;
        this.#say(`While ending ${name}: ${error instanceof Error ? error.message : String(error)}`);
      });
    }
    return clean;
  }
}
