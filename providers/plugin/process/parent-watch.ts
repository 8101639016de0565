/** How often to look, in milliseconds: a system call that costs next to nothing. */
const INTERVAL = 500;

/**
 * Calls back once when the process that started this one is gone. Terraform killed by SIGKILL says
 * no goodbye, and an idle connection looks the same as a dead one.
 */
export function watchParent(onGone: () => void, system: ProcessTable = process): () => void {
  const parent = system.ppid;
  const timer = setInterval(() => {
    if (system.ppid !== parent || !isAlive(parent, system)) {
      clearInterval(timer);
      onGone();
    }
  }, INTERVAL);
  return () => clearInterval(timer);
}

/** What is asked of the system. */
export type ProcessTable = Pick<NodeJS.Process, "ppid" | "kill">;

// Windows keeps the number of a dead parent.
function isAlive(pid: number, system: ProcessTable): boolean {
  try {
    system.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
