const WIDTH = 96;

/** Prints what a person wants to follow: numbered steps with their time, and indented lines below them. */
export class Report {
  private step = 0;

  /** Runs one step and prints how long it took. */
  async run<T>(what: string, work: () => Promise<T>): Promise<T> {
    const started = performance.now();
    const result = await work();
    this.step += 1;
    this.print('', `${this.step}. ${what}  (${Math.round(performance.now() - started)} ms)`);
    return result;
  }

  line(text = '', indent = 3): void {
    this.print(...wrap(text, WIDTH - indent).map((part) => `${' '.repeat(indent)}${part}`));
  }

  heading(text: string): void {
    this.print('', text, '─'.repeat(Math.min(WIDTH, text.length)));
  }

  private print(...lines: string[]): void {
    process.stdout.write(`${lines.join('\n')}\n`);
  }
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && line.length + word.length + 1 > width) {
        lines.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines;
}
