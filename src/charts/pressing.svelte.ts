/** What the reader waits for. */
class Pressing {
  /** The notebook runs: what is out of sight waits meanwhile, so that the processor is the run's. */
  isBusy = $state(false);
}

/** The one of the page. */
export const pressing = new Pressing();
