/** Where results are kept, and what they were measured on. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';

const RESULTS = fileURLToPath(new URL('../results', import.meta.url));

export const machine = () => ({
  cpu: os.cpus()[0]?.model ?? 'unknown', cores: os.cpus().length, memoryGB: Math.round(os.totalmem() / 2 ** 30),
  platform: `${os.platform()} ${os.release()}`, node: process.version, icu: process.versions.icu,
});

/** What a result was measured on, in one line: the machine, and which version of what. */
export const measuredOn = ({ machine: { cpu, cores, memoryGB, platform, node, icu }, versions = {} }) =>
  `${cpu}, ${cores} cores, ${memoryGB} GB; ${platform}; Node ${node}, ICU ${icu}. ${Object.entries(versions).map(([label, version]) => `${label}: ${version}`).join('; ')}.`;

export const writeResult = (name, value) => {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(`${RESULTS}/${name}.json`, `${JSON.stringify(value, undefined, 1)}\n`);
};

export const readResult = (name) =>
  existsSync(`${RESULTS}/${name}.json`) ? JSON.parse(readFileSync(`${RESULTS}/${name}.json`, 'utf8')) : undefined;

/** A run over some sizes with those that an earlier run of the same seed measured: each says when and on what that was. */
export const withSizes = (run, before) => {
  const told = ({ sizes, made, machine: on, versions, reasons }) => sizes.map((size) => ({ made, machine: on, versions, reasons, ...size }));
  const own = told(run), measured = new Set(own.map(({ size }) => size));
  const kept = before?.seed === run.seed ? told(before).filter(({ size }) => !measured.has(size)) : [];
  return { ...run, sizes: [...kept, ...own].sort((a, b) => a.size - b.size) };
};
