export type ThemeChoice = 'system' | 'light' | 'dark';

const STORED = 'daybook.theme';

/** Light, dark, or as the system has it. `public/boot.js` applies the stored choice before the first paint. */
class Theme {
  #choice = $state<ThemeChoice>(stored());
  #systemDark = $state(matchMedia('(prefers-color-scheme: dark)').matches);

  constructor() {
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', (event) => {
      this.#systemDark = event.matches;
    });
  }

  get choice(): ThemeChoice {
    return this.#choice;
  }

  get isDark(): boolean {
    return this.#choice === 'system' ? this.#systemDark : this.#choice === 'dark';
  }

  /** Goes to the other of light and dark. */
  toggle(): void {
    this.#choice = this.isDark ? 'light' : 'dark';
    document.documentElement.dataset.theme = this.#choice;
    try {
      localStorage.setItem(STORED, this.#choice);
    } catch {
      // Storage may be forbidden; the choice then lasts as long as the page.
    }
  }
}

function stored(): ThemeChoice {
  try {
    const value = localStorage.getItem(STORED);
    if (value === 'light' || value === 'dark') return value;
  } catch {
    // Falls through to the system's theme.
  }
  return 'system';
}

export const theme = new Theme();
