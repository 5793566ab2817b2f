import { execFileSync } from "node:child_process";
import { closeSync, ftruncateSync, openSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import { temporaryFolder } from "./temporary.ts";

export interface SmallDisk {
  folder: string;
  /** Takes all space that is left, or leaves `spareBytes` of it. */
  fill(spareBytes?: number): void;
  free(): void;
  unmount(): void;
}

/** Whether this process may mount a disk: on Linux, as root. */
export const canMount = process.platform === "linux" && process.getuid?.() === 0 && triesToMount();

function triesToMount(): boolean {
  try {
    mountSmallDisk(1).unmount();
    return true;
  } catch {
    return false;
  }
}

/** A disk of its own in memory, which whoever asked for it must unmount. */
export function mountSmallDisk(mebibytes: number): SmallDisk {
  const folder = temporaryFolder("disk");
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${mebibytes}m,mode=0700`, "actionwire-test", folder]);
  const filler = path.join(folder, "filler");
  let mounted = true;
  return {
    folder,
    fill(spareBytes = 0) {
      const fd = openSync(filler, "a");
      const size = takeAll(fd);
      if (spareBytes > 0) ftruncateSync(fd, Math.max(0, size - spareBytes));
      closeSync(fd);
    },
    free: () => rmSync(filler, { force: true }),
    unmount() {
      if (!mounted) return;
      mounted = false;
      // Lazily: whatever still has a file open there keeps nobody from removing the folder.
      execFileSync("umount", ["--lazy", folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Resolves to the bytes that were taken. */
function takeAll(fd: number): number {
  let size = 0;
  for (const bytes of [1 << 20, 4096, 1])
    for (;;) {
      try {
        size += writeSync(fd, Buffer.alloc(bytes));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
        break;
      }
    }
  return size;
}
