/** Keeps what is written for the webmaster, and keeps it off the terminal. */
export function watchConsole(): { lines: string[]; restore(): void } {
  const real = console.warn;
  const lines: string[] = [];
  console.warn = (...values: unknown[]) => {
    lines.push(values.map(String).join(' '));
  };
  return {
    lines,
    restore() {
      console.warn = real;
    },
  };
}
