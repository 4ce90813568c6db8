/** The other end of `processes.mjs`: reads a task, does it, sends the answer, ends. */
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const task = JSON.parse(Buffer.concat(chunks).toString('utf8'));

const MODES = {
  probe: async () => (await import('./probe.mjs')).probe(task),
  cold: async () => (await import('./cold.mjs')).cold(task),
  blocks: async () => (await import('./blocks.mjs')).blocks(task),
  rounds: async () => (await import('./rounds.mjs')).rounds(task),
};

const answer = await MODES[task.mode]();
process.send(answer, () => process.exit(0));
