/** A number that changes whenever the page may have other colours or fonts: read it where drawings depend on them. */
export class PageLook {
  #version = $state(0);

  get version(): number {
    return this.#version;
  }

  /** Watches until the returned function is called. */
  watch(): () => void {
    const changed = (): void => {
      this.#version++;
    };
    const root = new MutationObserver(changed);
    root.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    const system = matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', changed);
    document.fonts.addEventListener('loadingdone', changed);
    return () => {
      root.disconnect();
      system.removeEventListener('change', changed);
      document.fonts.removeEventListener('loadingdone', changed);
    };
  }
}
