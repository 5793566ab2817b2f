export type UnusableCode =
  | "data_dir_unusable"
  | "database_unusable"
  | "master_key_lost"
  | "master_key_damaged"
  | "wrong_master_key";

/** The data of an installation cannot be opened; the message says where, why, and what to do. Nothing was changed. */
export class DataUnusable extends Error {
  readonly code: UnusableCode;
  constructor(code: UnusableCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "DataUnusable";
    this.code = code;
  }
}

/** What the file system says, and what to do about it; `does` names what was tried. */
const reasons: Record<string, string> = {
  EACCES: "the user that runs this has no permission: give it the folder (chown, chmod 700)",
  EPERM: "the user that runs this has no permission: give it the folder (chown, chmod 700)",
  EROFS: "it is on a read-only file system: mount that for writing",
  EEXIST: "a file stands where a folder is needed",
  ENOTDIR: "a file stands where a folder is needed",
  ENOENT: "its parent folder does not exist and cannot be made there",
  ENOSPC: "there is no space left: free some",
  EDQUOT: "the quota is used up: free some space or raise it",
  EISDIR: "a folder stands where a file is needed: move it away",
};

export function reasonOf(error: unknown): string {
  const { code = "", message } = error as NodeJS.ErrnoException;
  return reasons[code] ?? message;
}
