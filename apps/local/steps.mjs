/**
 * Tells on a terminal what is being done while it is done, and how long it took once it is over.
 *
 * @typedef {(what: string, work: () => Promise<any>) => Promise<any>} Step
 * @param {{ write(text: string): unknown }} out where the lines go
 * @returns {{ step: Step, say: (line: string) => void }}
 */
export function createSteps(out = process.stdout) {
  let lineIsOpen = false;

  const closeLine = () => {
    if (lineIsOpen) out.write('\n');
    lineIsOpen = false;
  };

  const say = (line) => {
    closeLine();
    out.write(`${line}\n`);
  };

  const step = async (what, work) => {
    closeLine();
    const began = performance.now();
    out.write(`  ${what} … `);
    lineIsOpen = true;
    try {
      const result = await work();
      const took = `${((performance.now() - began) / 1000).toFixed(1)} s`;
      out.write(lineIsOpen ? `${took}\n` : `  ${what}: done, ${took}\n`);
      lineIsOpen = false;
      return result;
    } catch (error) {
      closeLine();
      throw error;
    }
  };

  return { step, say };
}
