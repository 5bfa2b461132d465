/** Loaded before a program: when it ends, what it has used goes to the file in COPYDESK_USAGE. */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Threads load it too; what the process has used has theirs in it.
if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const usage = {
      cpu: (userCPUTime + systemCPUTime) / 1000,
      wall: performance.now(),
      memory: maxRSS / 1024,
    };
    writeFileSync(process.env.COPYDESK_USAGE, JSON.stringify(usage));
  });
}
