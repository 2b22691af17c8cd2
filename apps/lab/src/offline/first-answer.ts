/** Resolves when the page has answered for the first time: what is not needed for that answer is fetched after it. */
class FirstAnswer {
  readonly come: Promise<void>;
  readonly given: () => void;

  constructor() {
    let resolve = (): void => {};
    this.come = new Promise((done) => {
      resolve = done;
    });
    this.given = resolve;
  }
}

export const firstAnswer = new FirstAnswer();
