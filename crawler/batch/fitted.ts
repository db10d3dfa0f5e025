import { availableParallelism, freemem } from 'node:os';

/** How many scans this machine takes at once: they wait much of their time, and each takes a part of the memory. */
export function fittedConcurrency(cores = availableParallelism(), freeMiB = freemem() / 1024 / 1024): number {
  const byMemory = Math.floor((freeMiB - SPARE_MIB) / SCAN_MIB);
  return Math.max(1, Math.min(Math.ceil(cores * SCANS_PER_CORE), byMemory, MOST));
}

const SCANS_PER_CORE = 1.5; // the most scans an hour of what was measured: "Scans an hour, in a batch" in bench/results.md
const SCAN_MIB = 300;
const SPARE_MIB = 500; // this process, and the browser without a page
const MOST = 16; // in one process; above it, start more workers
