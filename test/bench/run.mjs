/** Entry of the bench: `node test/bench/run.mjs <judged|generated|blocks|gaps|page|report> [options]`. */
import { parseArgs } from 'node:util';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    worst: { type: 'string' }, engine: { type: 'string' }, class: { type: 'string' }, set: { type: 'string' }, sizes: { type: 'string' },
    all: { type: 'boolean' }, plain: { type: 'boolean' }, full: { type: 'boolean' }, quick: { type: 'boolean' }, save: { type: 'boolean' }, cdn: { type: 'string' },
    seed: { type: 'string' }, rounds: { type: 'string' },
  },
});

const args = {
  ...values,
  worst: values.worst ? Number(values.worst) : 0,
  engine: values.engine?.split(','),
  sizes: values.sizes?.split(',').map(Number),
  seed: Number(values.seed ?? 1),
  rounds: values.rounds ? Number(values.rounds) : undefined,
};

const COMMANDS = {
  judged: async () => (await import('./judged/command.mjs')).judgedCommand(args),
  generated: async () => (await import('./measure/command.mjs')).generatedCommand(args),
  blocks: async () => (await import('./measure/blocks.mjs')).blocksCommand(args),
  gaps: async () => (await import('./measure/gaps.mjs')).gapsCommand(args),
  page: async () => (await import('./page/command.mjs')).pageCommand(args),
  report: async () => (await import('./measure/report.mjs')).reportCommand(args),
};

const command = COMMANDS[positionals[0] ?? 'judged'];
if (!command) {
  console.error(`unknown command: ${positionals[0]} (one of ${Object.keys(COMMANDS).join(', ')})`);
  process.exit(2);
}
await command();
